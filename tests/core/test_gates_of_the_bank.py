"""Whatever service and kind of region a city names, its needed steps open each requested gate, and no fewer do."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import UNKNOWN, Answer, Capacity, Case, City, PointB
from assess.core.gates import check_gates
from assess.core.projection import after
from assess.core.questionnaire import GATE_LEVEL, HIGHEST_LEVEL, Questionnaire
from assess.core.results import Plan, PlannedStep, Status
from assess.core.steps import TO_VERIFY_GRADE, ancestors
from assess.core.wording import worded_for
from tests.build import a_case, an_answer
from tests.core.bank import CLASSES, first_edition, from_zero, planned, the_bank

EDITIONS = {"1.0.0": first_edition, "2.0.0": the_bank}
SERVICES = (*the_bank().service, "in their own words")
WORDINGS = list(product(SERVICES, the_bank().place))
CITIES = 6
"""Random ones of each service and kind."""

levels = st.integers(0, HIGHEST_LEVEL)
answers = st.one_of(st.just(UNKNOWN), st.builds(an_answer, levels, st.integers(0, 4)))


@st.composite
def cities(draw: st.DrawFn, service: str, kind: str) -> Case:
    """A city that wants one class or several, answers anything, and can do a few steps at once."""
    wanted = draw(st.lists(st.sampled_from(CLASSES), min_size=1, unique=True))
    given = {question.id: draw(answers) for question in the_bank().questions}
    at_once = Capacity(draw(st.integers(2, 8)))
    return a_case(given, *wanted, questionnaire=the_bank().reference, capacity=at_once, **of(service, kind))


def of(service: str, kind: str) -> dict[str, object]:
    return {"city": City("Contoh", kind), "point_b": PointB(service)}


@pytest.mark.parametrize("class_id", CLASSES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_question_of_a_gate_is_lifted_by_a_step_before_the_purchase(edition: str, class_id: str):
    bank = EDITIONS[edition]()
    before = ancestors(bank, bank.purchase[class_id].id)
    lifted = {question for id in before for question, level in bank.step[id].lifts.items() if level >= GATE_LEVEL}
    assert bank.gate_questions((class_id,)) - lifted == set()


@pytest.mark.parametrize("class_id", CLASSES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_from_zero_the_gate_opens_when_the_last_of_its_conditions_is_lifted_and_not_before(edition: str, class_id: str):
    bank = EDITIONS[edition]()
    case = from_zero(bank, class_id)
    opens_with_the_last_of_its_conditions(bank, case, planned(bank, case), class_id)


@pytest.mark.parametrize(("service", "kind"), WORDINGS)
@settings(max_examples=CITIES, deadline=None)
@given(data=st.data())
def test_a_random_city_of_any_service_finds_each_gate_open_at_the_end_and_not_before(
    service: str, kind: str, data: st.DataObject
):
    case = data.draw(cities(service, kind))
    bank = worded_for(the_bank(), case)
    plan = planned(bank, case)
    assert plan.infeasible == {}
    for class_id in case.requests:
        opens_with_the_last_of_its_conditions(bank, case, plan, class_id)


@pytest.mark.parametrize(("service", "kind"), WORDINGS)
def test_the_roadmap_of_every_service_has_the_same_steps_in_the_same_months(service: str, kind: str):
    case = from_zero(the_bank(), *CLASSES, **of(service, kind))
    bank = worded_for(the_bank(), case)
    assert bank != the_bank()
    assert bare(planned(bank, case)) == bare(planned(the_bank(), case))


def bare(plan: Plan) -> list[tuple[str, int, int]]:
    return [(each.step.id, each.start, each.finish) for each in plan.steps]


def opens_with_the_last_of_its_conditions(bank: Questionnaire, case: Case, plan: Plan, class_id: str) -> None:
    """Ends the needed steps one after another, and looks at the gate after each."""
    lacking = {id for id in bank.gate_questions((class_id,)) if not opens_without_a_step(case.answer(id))}
    opened_in = None
    for month, ended in walked(plan, class_id):
        lacking -= lifted_by(bank, ended)
        is_open = check_gates(bank, after(bank, case, ended))[class_id].contract is Status.PASS
        assert is_open == (not lacking), (class_id, month, sorted(lacking))
        opened_in = month if is_open and opened_in is None else opened_in
    assert opened_in is not None
    assert opened_in == plan.earliest[class_id].ready_to_contract


def opens_without_a_step(answer: Answer) -> bool:
    """A level that only has to be checked outside the office."""
    return (answer.claimed or 0) >= GATE_LEVEL and answer.evidence.grade >= TO_VERIFY_GRADE


def walked(plan: Plan, class_id: str) -> Iterator[tuple[int, list[str]]]:
    """The months in which a needed step ends, from the start on, with all the steps that have ended by then."""
    needed = [each for each in plan.steps if class_id in each.needed_for and not each.step.purchase]
    yield 0, []
    ended: list[PlannedStep] = []
    for each in sorted(needed, key=lambda each: (each.finish, each.step.id)):
        ended.append(each)
        yield each.finish, [one.step.id for one in ended]


def lifted_by(bank: Questionnaire, steps: list[str]) -> set[str]:
    return {question for id in steps for question, level in bank.step[id].lifts.items() if level >= GATE_LEVEL}
