"""The five-year cost of a purchase in words and tables that add up."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.cost import Cost
from assess.core.planning.cost_derived import CAMERA_CLASS
from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, MAINTENANCE, STAFF
from assess.core.planning.inputs import Inputs, Origin, Ranged
from assess.core.questionnaire import PostKind, Questionnaire
from assess.display.planning.adding import money_adds_up, rounding_note
from assess.display.planning.amounts import plain
from assess.display.planning.columns import StackedBars
from assess.display.planning.cost_assumed import assumed_words
from assess.display.planning.cost_prices import Price, real_prices
from assess.display.planning.cost_tables import (
    NAMES,
    PERCENT,
    SPACE,
    LineRow,
    RateRow,
    YearRow,
    cost_chart,
    line_rows,
    line_shares,
    percent,
    rate_rows,
    year_rows,
)
from assess.display.planning.money import money_range
from assess.display.words import said as name_of
from assess.language import Translator

ZERO: Mapping[str, str] = {
    MAINTENANCE: N_("Maintenance is given as nothing. A reviewer will ask who keeps it working then."),
    STAFF: N_("Staff is given as nothing. A reviewer will ask who operates it then."),
}


@dataclass(frozen=True, slots=True)
class CostShown:
    """``missing`` are inputs by name, ``not_given`` their lines in words; ``each`` is what one unit or case costs.

    ``at_least`` tells that lines are missing, so that nothing ``has_shares``; ``is_range`` that some figure is a range
    and tables show its middle. ``present_share`` is what buying it is of the present value, empty where not known.
    ``assumed`` names what nobody gave and is assumed. ``remarks`` are sentences on figures that look odd, ``prices``
    what others were reported to pay. ``rounding`` is empty where the years and their sum add up as they are shown.
    """

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    not_given: str
    at_least: bool
    is_range: bool
    has_shares: bool
    lines: tuple[LineRow, ...]
    years: tuple[YearRow, ...]
    sum: YearRow | None
    rates: tuple[RateRow, ...]
    present_share: str
    each: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    assumed: str
    prices: tuple[Price, ...]
    chart: StackedBars | None
    rounding: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The purchase a cost is about; ``first_year`` is the budget year it would be bought in, where one is known.

    ``moved`` are the kinds of its posts that people who are paid elsewhere already would fill.
    """

    questionnaire: Questionnaire
    class_id: str
    first_year: int | None = None
    moved: tuple[str, ...] = ()

    def name(self, to: Translator) -> str:
        return self.questionnaire.technology_class[self.class_id].name[to.language]


def show_cost(found: Cost, inputs: Inputs, about: About, to: Translator) -> CostShown:
    """The five-year cost of one class of purchase."""
    prices = real_prices(about.questionnaire, about.class_id, to)
    not_given = "; ".join(to.gettext(NAMES[name]).lower() for name in found.missing)
    if found.is_empty:
        return CostShown(
            (), found.missing, not_given, True, False, False, (), (), None, (), "", (), (), "", prices, None
        )
    years = year_rows(found, about.first_year, to)
    return CostShown(
        headline=tuple(_headline(found, about.name(to), not_given, to)),
        missing=found.missing,
        not_given=not_given,
        at_least=found.is_at_least,
        is_range=found.total.is_range,
        has_shares=not found.is_at_least,
        lines=line_rows(found, inputs, to),
        years=years[:-1],
        sum=years[-1],
        rates=rate_rows(found, to),
        present_share=_present_share(found, to),
        each=_each(found, to),
        remarks=(*_remarks(found, to), *_moved(inputs, about.moved, to)),
        assumed=assumed_words(found, inputs, about.class_id == CAMERA_CLASS, to),
        prices=prices,
        chart=cost_chart(found, about.first_year, to),
        rounding=rounding_note(not found.total.is_range or money_adds_up(found.by_year, found.total), to),
    )


def _headline(found: Cost, purchase: str, not_given: str, to: Translator) -> list[str]:
    """What the budgets must hold comes first, undiscounted; the present value is a sentence of its own."""
    sentences = [_five_years(found, purchase, to), _present(found, to), _every_year(found, to)]
    if STAFF in found.shares_of_total and not found.is_at_least:
        share = _share(STAFF, found, to)
        sentences.append(to.gettext("Of all that is spent over five years, %(share)s goes to staff.", share=share))
    if found.comes_back:
        words = to.gettext(
            "Coming back at the end: %(money)s. It counts in the present value alone.",
            money=money_range(found.comes_back, to),
        )
        sentences.append(words)
    if not_given:
        words = to.gettext("Not given: %(lines)s. Every sum is at least what it says.", lines=not_given)
        sentences.append(words)
    return sentences


def _five_years(found: Cost, purchase: str, to: Translator) -> str:
    said = {"purchase": purchase, "money": money_range(found.total, to)}
    if CAPEX in found.missing:
        return to.gettext(
            "%(purchase)s: over five years the budgets must hold at least %(money)s, the price of buying it left out.",
            **said,
        )
    if found.is_at_least:
        return to.gettext("%(purchase)s: over five years the budgets must hold at least %(money)s.", **said)
    if not found.total.high:
        return to.gettext(
            "%(purchase)s: every line is given as nothing, upkeep and staff among them, so the sum of five years is "
            "%(money)s. A reviewer will ask who keeps it working.",
            **said,
        )
    if CAPEX not in found.shares_of_total:
        return to.gettext("%(purchase)s: over five years the budgets must hold %(money)s.", **said)
    return to.gettext(
        "%(purchase)s: over five years the budgets must hold %(money)s; buying it is %(share)s of all that is spent.",
        share=_share(CAPEX, found, to),
        **said,
    )


def _present(found: Cost, to: Translator) -> str:
    said = {"rate": _rate(found, to), "money": money_range(found.present, to)}
    if found.is_at_least:
        return to.gettext("Present value (discounted at %(rate)s a year): at least %(money)s.", **said)
    return to.gettext("Present value (discounted at %(rate)s a year): %(money)s.", **said)


def _present_share(found: Cost, to: Translator) -> str:
    """What buying it is of the present value, the share that the method tells."""
    if CAPEX not in found.shares_of_present or found.is_at_least:
        return ""
    return to.gettext(
        "Of the present value at %(rate)s of all that is spent, buying it is %(share)s.",
        rate=_rate(found, to),
        share=_percent(found.shares_of_present[CAPEX], to),
    )


def _rate(found: Cost, to: Translator) -> str:
    return f"{plain(found.rate, to)}{SPACE}%"


def _every_year(found: Cost, to: Translator) -> str:
    if not found.running.high:
        if set(found.missing) & set(EACH_YEAR):
            return to.gettext("What it costs to run every year is not known yet.")
        return to.gettext("Running it is given as costing nothing: no upkeep and no staff.")
    money = money_range(found.running, to)
    if set(found.missing) & set(EACH_YEAR):
        return to.gettext(
            "Every year after the purchase, the budget must hold at least %(money)s to run it.", money=money
        )
    return to.gettext("Every year after the purchase, the budget must hold %(money)s to run it.", money=money)


def _share(name: str, found: Cost, to: Translator) -> str:
    """The share of a line as its table has it, or both ends of it where it is a range."""
    share = found.shares_of_total[name]
    return _percent(share, to) if share.is_range else percent(line_shares(found)[name], to)


def _percent(share: Ranged, to: Translator) -> str:
    ends = [to.number(end * PERCENT, 1) for end in (share.low, share.high)]
    return f"{'–'.join(dict.fromkeys(ends))}{SPACE}%"


def _each(found: Cost, to: Translator) -> tuple[tuple[str, str], ...]:
    said = (
        (N_("One unit over five years"), found.per_unit),
        (N_("Running one unit for a year"), found.running_per_unit),
        (N_("One solved case"), found.per_solved),
    )
    return tuple((to.gettext(words), money_range(money, to)) for words, money in said if money)


def _remarks(found: Cost, to: Translator) -> tuple[str, ...]:
    remarks = [to.gettext(ZERO[name]) for name in found.given_as_zero]
    if found.by_retention:
        money = money_range(found.by_retention, to)
        remarks.append(
            to.gettext(
                "By the days recordings are kept, storage would be %(money)s a year. The amount given counts.",
                money=money,
            )
        )
    if found.strays_from_posts and found.staff_by_posts:
        remarks.append(
            to.gettext(
                "Staff is typed in as %(money)s a year, while the posts of the staffing page come to %(posts)s: more "
                "than a tenth apart. The amount typed in counts.",
                money=money_range(found.lines[STAFF][1], to),
                posts=money_range(found.staff_by_posts, to),
            )
        )
    return tuple(remarks)


def _moved(inputs: Inputs, kinds: tuple[str, ...], to: Translator) -> tuple[str, ...]:
    """That wages of people who are moved are no new money, where the staff follows from the posts."""
    if not kinds or inputs.origin(STAFF) is not Origin.DERIVED:
        return ()
    names = to.listed([name_of(PostKind(each), to) for each in kinds])
    return (
        to.gettext(
            "Staff holds the wages of posts filled by redeployment (%(posts)s): already paid elsewhere, no new money.",
            posts=names,
        ),
    )
