"""The tables of a five-year cost, whose figures add up, and its chart by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from assess.core.errors import N_
from assess.core.planning.cost import Cost
from assess.core.planning.cost_inputs import EACH_YEAR, LINES, STAFF, YEARS
from assess.core.planning.inputs import Inputs, Ranged
from assess.core.rounding import reconcile, reconcile_groups
from assess.display.planning.amounts import plain
from assess.display.planning.columns import Stack, StackedBars, stacked_bars
from assess.display.planning.inputs import ORIGINS
from assess.display.planning.money import money, money_range
from assess.language import Translator

NAMES: Mapping[str, str] = {
    "capex": N_("Purchase"),
    "staff": N_("Staff"),
    "maintenance": N_("Maintenance"),
    "links": N_("Links"),
    "power": N_("Power"),
    "licences": N_("Licences"),
    "storage": N_("Storage"),
    "training": N_("Training"),
    "renewal": N_("Renewal"),
    "exit": N_("Leaving it"),
}
TYPED_STAFF = N_("staff typed in; it does not change with the posts")
PERCENT = 100
SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line: what it is a year (empty for what is paid once), in five years, and its share of all that is spent.

    There is no ``share`` of a sum that lacks lines.
    """

    id: str
    name: str
    origin: str
    yearly: str
    total: str
    share: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """What the budget of one year must hold: ``once`` for buying, renewing and ending, ``running`` for the rest."""

    when: str
    once: str
    running: str
    total: str
    between: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """The present value at one rate; ``own`` is the city's."""

    rate: str
    own: bool
    present: str


def line_rows(found: Cost, inputs: Inputs, to: Translator) -> tuple[LineRow, ...]:
    """Every line with its sum over five years; the sums make the total, the shares a hundred."""
    spent = {name: line for name, line in found.lines.items() if name in LINES}
    sums = {name: sum((year.typical for year in line), Fraction()) for name, line in spent.items()}
    totals = reconcile(sums, found.total.typical, 0)
    shares = line_shares(found)
    return tuple(
        LineRow(
            name,
            to.gettext(NAMES[name]),
            _origin(name, found, inputs, to),
            rupiah(line[1].typical, to) if name in EACH_YEAR else "",
            rupiah(totals[name], to),
            percent(shares[name], to) if name in shares else "",
        )
        for name, line in spent.items()
    )


def line_shares(found: Cost) -> Mapping[str, Decimal]:
    """The percentages of the undiscounted sum, which make a hundred; none while lines are missing."""
    if found.is_at_least:
        return {}
    shares = {name: share.typical * PERCENT for name, share in found.shares_of_total.items()}
    return reconcile(shares, sum(shares.values(), Fraction()), 1)


def _origin(name: str, found: Cost, inputs: Inputs, to: Translator) -> str:
    if name == STAFF and found.staff_by_posts:
        return to.gettext(TYPED_STAFF)
    return to.gettext(ORIGINS[inputs.origin(name)])


def year_rows(found: Cost, first: int | None, to: Translator) -> tuple[YearRow, ...]:
    """The years and, last, their sum; *first* is the budget year of the purchase, where one is known."""
    shown = reconcile_groups({str(year): _parts(found, year) for year in range(YEARS + 1)}, 0)
    rows = [_year_row(_when(year, first, to), shown[str(year)], total, to) for year, total in enumerate(found.by_year)]
    whole = {part: sum((row[part] for row in shown.values()), Decimal()) for part in ("once", "running")}
    return (*rows, _year_row(to.gettext("Five years"), whole, found.total, to))


def rate_rows(found: Cost, to: Translator) -> tuple[RateRow, ...]:
    """The present value at the fixed rates and at the city's own."""
    rates = {Fraction(rate): present for rate, present in found.at_rates.items()} | {found.rate: found.present}
    return tuple(
        RateRow(f"{plain(rate, to)}{SPACE}%", rate == found.rate, money_range(rates[rate], to))
        for rate in sorted(rates)
    )


def cost_chart(found: Cost, first: int | None, to: Translator) -> StackedBars:
    """A bar for each year, of the lines that are paid in it."""
    paid = [name for name in LINES if name in found.lines]
    stacks = [
        Stack(
            _when(year, first, to),
            [found.lines[name][year].typical for name in paid],
            money(total.typical, to),
            total if total.low >= 0 else None,
        )
        for year, total in enumerate(found.by_year)
    ]
    words = to.gettext("What is paid in which year, by line.")
    return stacked_bars(words, [to.gettext(NAMES[name]) for name in paid], stacks, lambda value: money(value, to))


def percent(share: Decimal | Fraction, to: Translator) -> str:
    return f"{to.number(share, 1)}{SPACE}%"


def rupiah(amount: Decimal | Fraction, to: Translator) -> str:
    """Whole rupiah without the sign, which the caption of the table says once."""
    return to.number(amount)


def _parts(found: Cost, year: int) -> Mapping[str, Fraction]:
    running = sum((found.lines[name][year].typical for name in EACH_YEAR if name in found.lines), Fraction())
    return {"once": found.by_year[year].typical - running, "running": running}


def _year_row(when: str, parts: Mapping[str, Decimal], total: Ranged, to: Translator) -> YearRow:
    between = money_range(total, to) if total.is_range else ""
    once, running = parts["once"], parts["running"]
    return YearRow(when, rupiah(once, to), rupiah(running, to), rupiah(once + running, to), between)


def _when(year: int, first: int | None, to: Translator) -> str:
    if first is not None:
        return to.gettext("Budget %(year)s", year=str(first + year))
    return to.gettext("Year %(n)s", n=to.number(year)) if year else to.gettext("Year of the purchase")
