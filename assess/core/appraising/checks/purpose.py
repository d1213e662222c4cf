"""G01 and G04: a purchase leads from a measured point A to a point B, and each benefit can be checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.worst import worst
from assess.core.appraising.findings import (
    FieldName,
    Listing,
    Outcome,
    Param,
    Share,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.case import PointB
from assess.core.purchases.fields import Row

ENOUGH_MONTHS = 3
MOST_INCOMPLETE = Fraction(20, 100)
BENEFIT = ("benefit", "baseline", "target", "by", "owner", "measure")
POINT = ("problem", "baseline", "baseline_unit", "baseline_months", "target", "target_on", "target_owner")


@dataclass(frozen=True, slots=True)
class _Way:
    """From point A to point B, with the name that each part has as a field."""

    problem: str
    baseline: Fraction | None
    baseline_unit: str
    baseline_months: Fraction | None
    target: Fraction | None
    target_on: date | None
    target_owner: str

    @property
    def missing(self) -> tuple[str, ...]:
        """What is needed and not there; how long was measured is judged apart."""
        needed = (each for each in POINT if each != "baseline_months")
        return tuple(each for each in needed if getattr(self, each) in (None, ""))


@decided_by("serves", *POINT)
def point(proposed: Proposed) -> Outcome:
    """G01. A figure without its unit is no baseline; a baseline of unsaid length counts as a short one.

    A proposal that serves the programme has its way in the assessment and need not retype it. One that does not say
    whose way it takes is judged by both, where the assessment has one.
    """
    return worst(map(_judged, _ways(proposed)))


@decided_by("benefits")
def benefits(proposed: Proposed) -> Outcome:
    """G04. A row with nothing in it is no benefit: what is not promised need not be checked.

    Mere outputs ("cameras installed") show by what they lack: nothing was measured before, and nobody will.
    """
    rows = proposed.rows("benefits")
    if not rows:
        return not_shown("benefits_not_shown").mended_by("benefits")
    lacking = [found for row in rows if (found := _lacking(row))]
    if not lacking:
        return passed("benefits_complete", count=len(rows))
    each_lacks_one = all(len(found) == 1 for found in lacking)
    share = Fraction(len(lacking), len(rows))
    items = dict.fromkeys(name for found in lacking for name in found)
    told: dict[str, Param] = {
        "incomplete": len(lacking),
        "count": len(rows),
        "share": Share(share),
        "missing": Listing(tuple(FieldName("benefits", name) for name in BENEFIT if name in items)),
    }
    if each_lacks_one and share <= MOST_INCOMPLETE:
        return conditional("few_benefits_incomplete", **told)
    return failed("benefits_incomplete", **told)


def _lacking(row: Row) -> tuple[str, ...]:
    return tuple(name for name in BENEFIT if row.get(name) in (None, ""))


def _judged(way: _Way) -> Outcome:
    if way.missing:
        return not_shown("point_not_shown", missing=named(way.missing))
    months = way.baseline_months or Fraction()
    told: dict[str, Param] = {
        "baseline": counted(way.baseline or Fraction()),
        "unit": way.baseline_unit,
        "months": counted(months),
        "target": counted(way.target or Fraction()),
        "by": way.target_on or date.max,
        "owner": way.target_owner,
    }
    if months >= ENOUGH_MONTHS:
        return passed("point_clear", **told)
    code = "baseline_short" if way.baseline_months is not None else "baseline_length_unsaid"
    return conditional(code, **told).mended_by("baseline_months")


def _ways(proposed: Proposed) -> Iterator[_Way]:
    serves, programme = proposed.text("serves"), proposed.case.point_b
    is_told = programme != PointB()
    if serves != "programme" or not is_told:
        yield _own(proposed)
    if serves != "own" and is_told:
        yield _of_programme(programme, _own(proposed))


def _own(proposed: Proposed) -> _Way:
    return _Way(
        proposed.text("problem"),
        proposed.number("baseline"),
        proposed.text("baseline_unit"),
        proposed.number("baseline_months"),
        proposed.number("target"),
        proposed.day("target_on"),
        proposed.text("target_owner"),
    )


def _of_programme(told: PointB, own: _Way) -> _Way:
    """The way of the assessment; what it leaves open the proposal may fill."""
    before, after = told.baseline, told.target
    return _Way(
        told.problem or own.problem,
        Fraction(before.value) if before else own.baseline,
        (before.unit if before else "") or own.baseline_unit,
        (Fraction(before.months) if before.months is not None else None) if before else own.baseline_months,
        Fraction(after.value) if after else own.target,
        (after.date if after else None) or own.target_on,
        told.owner or own.target_owner,
    )


PURPOSE_CHECKS: Mapping[str, Judge] = {
    "G01": Judge(("point_clear", "baseline_short", "baseline_length_unsaid", "point_not_shown"), point),
    "G04": Judge(
        ("benefits_complete", "few_benefits_incomplete", "benefits_incomplete", "benefits_not_shown"), benefits
    ),
}
