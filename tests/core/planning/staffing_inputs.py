"""Builds the inputs of staffing, and draws them."""

from decimal import Decimal

from hypothesis import strategies as st

from assess.core.planning.inputs import Estimate, Given, Input, Inputs, exactly
from assess.core.planning.staffing import inputs_of_staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.planning.staffing_inputs import KINDS, STAFFING
from tests.build import a_case

Written = int | float | str | tuple[int | str, int | str]


def written(value: Written) -> Given:
    """A number, a pair for a range, or the name of a choice."""
    if isinstance(value, tuple):
        return Estimate(Decimal(value[0]), Decimal(value[1]))
    is_word = isinstance(value, str) and not value[0].isdigit()
    return value if isinstance(value, str) and is_word else exactly(str(value))


def of_staffing(**given: Written) -> Inputs:
    """The inputs of a city that says just this."""
    case = a_case(staffing={name: written(value) for name, value in given.items()})
    return inputs_of_staffing(case)


def codes(**given: Written) -> list[str]:
    return [each.code for each in faults_of_staffing(of_staffing(**given))]


def _number(asked: Input) -> st.SearchStrategy[Estimate]:
    places = 0 if asked.whole else 1
    drawn = st.decimals(asked.least, min(asked.most, asked.least + 400), places=places)
    return st.tuples(drawn, drawn).map(lambda ends: Estimate(min(ends), max(ends)))


@st.composite
def any_inputs(draw: st.DrawFn) -> Inputs:
    """Whatever a form lets through, possible together or not; some inputs are left out."""
    names = draw(st.sets(st.sampled_from([name for name, asked in STAFFING.items() if isinstance(asked, Input)])))
    given = {name: draw(_number(asked)) for name in sorted(names) if isinstance(asked := STAFFING[name], Input)}
    return inputs_of_staffing(a_case(staffing=given))


loads = st.integers(0, 5_000)
few = st.integers(0, 12)
times = st.decimals(Decimal("0.1"), 12, places=1)


@st.composite
def possible_inputs(draw: st.DrawFn) -> dict[str, Written]:
    """What a city may say without contradicting itself."""
    cameras = draw(st.integers(13, 900))
    given: dict[str, Written] = {
        "cases_per_year": draw(loads),
        "officers_per_case": draw(few),
        "hours_per_case": str(draw(times)),
        "areas": draw(st.integers(1, 300)),
        "rounds_per_area": draw(few),
        "hours_per_round": str(draw(times)),
        "repairs_per_area": draw(few),
        "hours_per_repair": str(draw(times)),
        "calls_per_day": draw(loads),
        "minutes_per_call": draw(st.integers(1, 60)),
        "answer_share": draw(st.integers(0, 99)),
        "answer_seconds": draw(st.integers(0, 600)),
        "cameras_live": cameras,
        "streams_per_operator": draw(st.integers(1, 64)),
        "live_posts": draw(few),
        "cameras_traffic": draw(st.integers(12, 100)),
        "traffic_posts": draw(few),
        "requests_per_month": draw(loads),
        "command_seats": draw(few),
        "minimum_wage": draw(st.integers(1, 10**7)),
    }
    given.update({f"existing_{kind}": draw(few) for kind in KINDS})
    return given
