"""G05 and G06: the cost of five years is known, and the money of the years after the purchase is in a plan."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from assess.core.appraising.checks.evidence import decided_by, named
from assess.core.appraising.checks.five_years import FiveYears, lines_named, readings, rupiah
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.worst import worst
from assess.core.appraising.findings import (
    FieldName,
    Listing,
    OptionName,
    Outcome,
    Param,
    Rupiah,
    Share,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR
from assess.core.purchases.proposal import COST_LINES

TOLERANCE = Fraction(1, 100)
MOST_SMALL = 2
LATER_YEARS = 4


@decided_by("cost_from", "total", "cost_lines", "five_year_total")
def five_year_cost(proposed: Proposed) -> Outcome:
    """G05. Every line is written, a zero included, and the total is their sum within one per cent.

    The total may be undiscounted, or the present value at 6, 10 or 12 per cent. Two small lines may be missing, or
    written and not in the total: were the second a failure, leaving out the line would beat showing it. People or
    upkeep at zero always fail. The planning model adds up by itself, so a proposal that links to it states no total.
    """
    return worst(_cost(proposed, each) for each in readings(proposed))


@decided_by("cost_from", "cost_lines", "year", "running_money")
def running_money(proposed: Proposed) -> Outcome:
    """G06. A year is agreed once a document names its money; several rows of one year add up.

    It passes when each of the four years after the purchase holds a whole year's cost, with every yearly line known.
    One agreed year that holds at least the large lines meets the condition: the small ones may still be open, as above.
    """
    return worst(_running(proposed, each) for each in readings(proposed))


def _cost(proposed: Proposed, cost: FiveYears) -> Outcome:
    shown = tuple(line for line in COST_LINES if line in cost.amounts)
    if CAPEX not in cost.amounts:
        return not_shown("price_not_shown", missing=named(["total"]))
    told: dict[str, Param] = {"capex": rupiah(cost.amounts[CAPEX])}
    if not shown:
        return failed("price_alone", **told).mended_by("cost_lines")
    if cost.zero:
        return failed("zero_lines", lines=lines_named(cost.zero), **told)
    missing = tuple(line for line in cost.missing if line in cost.large)
    small = tuple(line for line in cost.missing if line in cost.small)
    if missing or len(small) > MOST_SMALL:
        open_ = (*missing, *small)
        rows = [OptionName("cost_lines", line, "line") for line in open_]
        total = () if cost.is_planned else (FieldName("five_year_total"),)
        return replace(not_shown("lines_missing", lines=lines_named(open_), **told), mend=(*rows, *total))
    return _summed(proposed, cost, small)


def _summed(proposed: Proposed, cost: FiveYears, missing: tuple[str, ...]) -> Outcome:
    """The total against its lines, where all the large ones are there."""
    computed = cost.sums()[0]
    stated = computed if cost.is_planned else proposed.number("five_year_total")
    if stated is None:
        return not_shown("total_not_shown", computed=rupiah(computed)).mended_by("five_year_total")
    off_by = 0 if cost.is_planned else _lines_off(cost, stated, missing)
    told: dict[str, Param] = {"stated": rupiah(stated), "computed": rupiah(computed)}
    if off_by is None:
        differs = failed("sum_differs", difference=rupiah(abs(stated - computed)), **told)
        return differs.mended_by("cost_lines", "five_year_total")
    if missing or off_by:
        return _nearly(cost, missing, off_by, told, rupiah(abs(stated - computed)))
    capex = cost.amounts[CAPEX]
    share = capex / computed if computed else Fraction()
    return passed("cost_complete", capex=rupiah(capex), yearly=rupiah(cost.yearly), share=Share(share), **told)


def _nearly(
    cost: FiveYears, missing: tuple[str, ...], off_by: int, told: Mapping[str, Param], difference: Rupiah
) -> Outcome:
    """Small lines are not written, or the total is off by as much as one or two."""
    if not missing:
        return conditional("total_off_a_little", difference=difference, **told).mended_by("five_year_total")
    lines = lines_named(missing)
    if off_by:
        found = conditional("small_line_open_and_total_off", lines=lines, difference=difference, **told)
    else:
        found = conditional("small_lines_open", lines=lines, **told)
    total = () if cost.is_planned else (FieldName("five_year_total"),)
    return replace(found, mend=(*(OptionName("cost_lines", line, "line") for line in missing), *total))


def _lines_off(cost: FiveYears, stated: Fraction, missing: tuple[str, ...]) -> int | None:
    """How many small lines that are written make up what the total lacks; None where no few do, the missing counted.

    Which ones they are is not known: others may come to the same.
    """
    whole, of_line = cost.sums(), {line: cost.sums({line}) for line in cost.small if line not in missing}
    for more in range(MOST_SMALL - len(missing) + 1):
        for others in combinations(of_line, more):
            sums = zip(whole, *(of_line[line] for line in others), strict=True)
            if any(_is_close(stated, all_lines - sum(less)) for all_lines, *less in sums):
                return more
    return None


def _is_close(stated: Fraction, computed: Fraction) -> bool:
    return abs(stated - computed) <= TOLERANCE * computed


def _running(proposed: Proposed, cost: FiveYears) -> Outcome:
    first = proposed.number("year")
    if first is None:
        return not_shown("year_not_shown", missing=named(["year"]))
    if cost.zero:
        return failed("running_zero", lines=lines_named(cost.zero))
    missing = tuple(line for line in cost.large if line not in cost.amounts)
    if missing:
        return not_shown("running_not_computed", lines=lines_named(missing))
    agreed = dict(_agreed(proposed, int(first)))
    told: dict[str, Param] = {"yearly": rupiah(cost.yearly), "first": str(first + 1), "last": str(first + LATER_YEARS)}
    if not agreed:
        return not_shown("running_not_shown", **told).mended_by("running_money")
    is_known = not any(line in EACH_YEAR for line in cost.missing)
    if is_known and len(agreed) == LATER_YEARS and min(agreed.values()) >= cost.yearly:
        return passed("running_agreed", **told)
    covered = [year for year, amount in sorted(agreed.items()) if amount >= cost.yearly_at_least]
    if covered:
        some = conditional("some_years_agreed", years=Listing(tuple(map(str, covered))), **told)
        unknown = [OptionName("cost_lines", line, "line") for line in cost.missing if line in EACH_YEAR]
        return replace(some, mend=(FieldName("running_money"), *unknown))
    short = failed("running_short", most=rupiah(max(agreed.values())), least=rupiah(cost.yearly_at_least), **told)
    return short.mended_by("running_money")


def _agreed(proposed: Proposed, first: int) -> Iterator[tuple[int, Fraction]]:
    """The money in a document by year, for the years after the first."""
    by_year: defaultdict[int, Fraction] = defaultdict(Fraction)
    for row in proposed.rows("running_money"):
        year, amount = row.get("year"), row.get("amount")
        if isinstance(year, Decimal) and isinstance(amount, Decimal) and amount and row.get("document"):
            by_year[int(year)] += Fraction(amount)
    yield from ((year, by_year[year]) for year in range(first + 1, first + LATER_YEARS + 1) if year in by_year)


MONEY_CHECKS: Mapping[str, Judge] = {
    "G05": Judge(
        (
            "cost_complete",
            "small_lines_open",
            "total_off_a_little",
            "small_line_open_and_total_off",
            "price_alone",
            "zero_lines",
            "sum_differs",
            "lines_missing",
            "total_not_shown",
            "price_not_shown",
        ),
        five_year_cost,
    ),
    "G06": Judge(
        (
            "running_agreed",
            "some_years_agreed",
            "running_short",
            "running_not_shown",
            "running_zero",
            "running_not_computed",
            "year_not_shown",
        ),
        running_money,
    ),
}
