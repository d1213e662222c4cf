"""Builds the inputs of service time, and draws them."""

from decimal import Decimal

from hypothesis import strategies as st

from assess.core.planning.inputs import Corner, Estimate, Given, Inputs
from assess.core.planning.service_time import inputs_of_service_time
from assess.core.planning.service_time_inputs import SERVICE_TIME
from tests.build import a_case
from tests.core.planning.staffing_inputs import Written, written

METHOD: dict[str, Written] = {"reports_per_day": 400, "zones": 267}
"""The figures of method 2.6; all others are the defaults."""


def of_service_time(**given: Written) -> Inputs:
    """The inputs of a city that says just this."""
    return inputs_of_service_time(a_case(service_time={name: written(value) for name, value in given.items()}))


def of_register(closed: list[int], still_open: list[int]) -> Inputs:
    """A register with so many cases in each class of age, the last class being what is older."""
    names = [name for name in SERVICE_TIME if name.startswith("closed_")]
    others = [name for name in SERVICE_TIME if name.startswith("open_")]
    return of_service_time(**dict(zip(names, closed, strict=False)), **dict(zip(others, still_open, strict=False)))


DRAWN = {
    "reports_per_day": (0, 2000),
    "zones": (1, 300),
    "intake_hours": (0, 100),
    "triage_hours": (0, 100),
    "letters": (0, 6),
    "letter_hours": (0, 200),
    "misrouted": (0, 95),
    "crews": (1, 8),
    "hours_per_day": (1, 24),
    "work_hours": (1, 20),
    "closing_hours": (0, 100),
    "app_demand": (0, 300),
}
LEVERS = {
    "regulation_letters": (0, 6),
    "regulation_triage_hours": (0, 100),
    "regulation_misrouted": (0, 95),
    "staff_crews": (1, 8),
    "staff_hours_per_day": (1, 24),
    "staff_closing_hours": (0, 100),
    "both_misrouted": (0, 95),
    "app_intake_hours": (0, 100),
}


def _drawn(limits: tuple[int, int]) -> st.SearchStrategy[Given]:
    ends = st.tuples(*[st.integers(*limits)] * 2)
    return ends.map(lambda found: Estimate(*map(Decimal, sorted(found))))


def cities(*, own_levers: bool = False) -> st.SearchStrategy[Inputs]:
    """Today's figures of any city, each a range; with its own levers too, be they better or worse than today."""
    asked = DRAWN | (LEVERS if own_levers else {})
    given = st.fixed_dictionaries({name: _drawn(limits) for name, limits in asked.items()})
    return given.map(lambda found: inputs_of_service_time(a_case(service_time=found)))


corners = st.sampled_from(Corner)
