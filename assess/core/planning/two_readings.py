"""Jakarta at the end of 2016, read twice: what the article claims, and what other reports of the time allow.

The figures of the claim come from the example case; those of the two months are what the press reported (source E2).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assess.core.case import Case
from assess.core.planning.inputs import Corner, Estimate, exactly
from assess.core.planning.register import Claim, claim_of, in_progress, restricted
from assess.core.planning.service_time import inputs_of_service_time
from assess.core.planning.stages import ALL, DAY, NONE, Crews, stages

EXAMPLE = "jakarta-2016"
CITY, DATE = "Provinsi DKI Jakarta (contoh dari sumber publik)", date(2016, 12, 31)
CLAIMED: Mapping[str, Estimate] = {
    "reports_per_day": exactly(1000),
    "solved_share": exactly(84),
    "solved_mean_hours": exactly(9),
}
"""The example that is shipped, by the name, the date and the claim of its file."""

WINDOWS = (3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY)


@dataclass(frozen=True, slots=True)
class Month:
    """One month as reported: how many reports came in, and the mean hours until the reply."""

    year: int
    month: int
    days: int
    reports: int
    hours: int

    @property
    def a_day(self) -> Fraction:
        return Fraction(self.reports, self.days)

    @property
    def open_at_once(self) -> Fraction:
        return in_progress(self.a_day, Fraction(self.hours))


BEFORE, AFTER = Month(2016, 11, 30, 36_058, 8), Month(2017, 11, 30, 12_405, 72)
SOURCE = "E2"


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """``by_window`` is the mean of all cases by the hours that an unsolved one counts; ``fewer`` is the percentage by
    which reports fell, ``times_longer`` how often the later reply holds the earlier one. ``today`` are crews as this
    tool assumes them for the wards of the city, ``with_all`` the hours it then gives all levers together.
    """

    reports: Fraction
    share: Fraction
    claim: Claim
    by_window: tuple[tuple[int, Fraction], ...]
    before: Month
    after: Month
    fewer: Fraction
    times_longer: Fraction
    today: Crews
    with_all: Fraction | None


def is_example(case: Case) -> bool:
    """Whether a case is the example that is shipped: it has its city, its date and the figures of its claim."""
    has_claim = all(case.service_time.get(name) == figure for name, figure in CLAIMED.items())
    return case.city.name == CITY and case.date == DATE and has_claim


def two_readings(case: Case) -> TwoReadings | None:
    """Both readings of what *case* claims; None where it lacks a figure for them."""
    inputs = inputs_of_service_time(case)
    values = inputs.at(Corner.TYPICAL)
    claim = claim_of(values)
    if claim is None or inputs.missing(("reports_per_day", "zones")):
        return None
    share = values["solved_share"] / 100
    return TwoReadings(
        reports=values["reports_per_day"],
        share=share,
        claim=claim,
        by_window=tuple((hours, restricted(share, claim.solved_mean, Fraction(hours))) for hours in WINDOWS),
        before=BEFORE,
        after=AFTER,
        fewer=100 * (1 - AFTER.a_day / BEFORE.a_day),
        times_longer=Fraction(AFTER.hours, BEFORE.hours),
        today=stages(values, NONE).crews,
        with_all=stages(values, ALL).total,
    )
