"""The five-year cost of a purchase in words and tables that add up."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.cost import Cost
from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, MAINTENANCE, STAFF
from assess.core.planning.inputs import Inputs, Ranged
from assess.core.questionnaire import Questionnaire
from assess.display.planning.columns import StackedBars
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
    percent,
    rate_rows,
    year_rows,
)
from assess.display.planning.money import money_range
from assess.language import Translator

RUNNING = N_("Every year after the purchase, the budget must hold %(money)s to run it.")
RUNNING_AT_LEAST = N_("Every year after the purchase, the budget must hold at least %(money)s to run it.")
RULED = N_("By the days recordings are kept, storage would be %(money)s a year. The amount given counts.")
ZERO: Mapping[str, str] = {
    MAINTENANCE: N_("Maintenance is given as nothing. A reviewer will ask who keeps it working then."),
    STAFF: N_("Staff is given as nothing. A reviewer will ask who operates it then."),
}


@dataclass(frozen=True, slots=True)
class CostShown:
    """``missing`` are inputs by name, ``not_given`` their lines in words; ``each`` is what one unit or case costs.

    ``at_least`` tells that lines are missing, ``is_range`` that some figure is a range and tables show its middle.
    ``remarks`` are sentences on figures that look odd, ``prices`` what others were reported to pay.
    """

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    not_given: str
    at_least: bool
    is_range: bool
    lines: tuple[LineRow, ...]
    years: tuple[YearRow, ...]
    sum: YearRow | None
    rates: tuple[RateRow, ...]
    each: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    prices: tuple[Price, ...]
    chart: StackedBars | None


@dataclass(frozen=True, slots=True)
class About:
    """The purchase a cost is about; ``first_year`` is the budget year it would be bought in, where one is known."""

    questionnaire: Questionnaire
    class_id: str
    first_year: int | None = None

    def name(self, to: Translator) -> str:
        return self.questionnaire.technology_class[self.class_id].name[to.language]


def show_cost(found: Cost, inputs: Inputs, about: About, to: Translator) -> CostShown:
    """The five-year cost of one class of purchase."""
    prices = real_prices(about.questionnaire, about.class_id, to)
    not_given = "; ".join(to.gettext(NAMES[name]).lower() for name in found.missing)
    if found.is_empty:
        return CostShown((), found.missing, not_given, True, False, (), (), None, (), (), (), prices, None)
    years = year_rows(found, about.first_year, to)
    return CostShown(
        headline=tuple(_headline(found, about.name(to), not_given, to)),
        missing=found.missing,
        not_given=not_given,
        at_least=found.is_at_least,
        is_range=found.total.is_range,
        lines=line_rows(found, inputs, to),
        years=years[:-1],
        sum=years[-1],
        rates=rate_rows(found, to),
        each=_each(found, to),
        remarks=_remarks(found, to),
        prices=prices,
        chart=cost_chart(found, about.first_year, to),
    )


def _headline(found: Cost, purchase: str, not_given: str, to: Translator) -> list[str]:
    sentences = [_five_years(found, purchase, to), _every_year(found, to)]
    if STAFF in found.shares:
        share = _percent(found.shares[STAFF], to)
        sentences.append(to.gettext("Of what is spent, %(share)s goes to staff.", share=share))
    if not_given:
        words = to.gettext("Not given: %(lines)s. Every sum is at least what it says.", lines=not_given)
        sentences.append(words)
    return sentences


def _five_years(found: Cost, purchase: str, to: Translator) -> str:
    said = {"purchase": purchase, "money": money_range(found.present, to)}
    if CAPEX not in found.shares:
        return to.gettext(
            "%(purchase)s costs at least %(money)s over five years in money of today, the price of buying it left out.",
            **said,
        )
    share = found.shares[CAPEX]
    if found.is_at_least:
        said["share"] = percent(share.high * PERCENT, to)
        return to.gettext(
            "%(purchase)s costs at least %(money)s over five years in money of today; buying it is at most %(share)s "
            "of that.",
            **said,
        )
    said["share"] = _percent(share, to)
    return to.gettext(
        "%(purchase)s costs %(money)s over five years in money of today; buying it is %(share)s of that.", **said
    )


def _every_year(found: Cost, to: Translator) -> str:
    if not found.running.high:
        return to.gettext("What it costs to run every year is not known yet.")
    money = money_range(found.running, to)
    if set(found.missing) & set(EACH_YEAR):
        return to.gettext(
            "Every year after the purchase, the budget must hold at least %(money)s to run it.", money=money
        )
    return to.gettext("Every year after the purchase, the budget must hold %(money)s to run it.", money=money)


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
    return tuple(remarks)
