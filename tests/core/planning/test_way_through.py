from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Capacity
from assess.core.evaluation import Evaluation, evaluate
from assess.core.gates import BUDGET, CONTRACT, check_gates
from assess.core.network import critical_path_method
from assess.core.planning.by_quarter import open_conditions
from assess.core.planning.way_through import FewestMonths, Way, steps_to_choose_from, ways_through
from assess.core.projection import after
from assess.core.questionnaire import Condition, Funding
from assess.core.results import Status
from assess.core.schedule import planner_of
from assess.core.steps import ancestors
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer, an_objection
from tests.core.bank import from_zero, the_bank, without_windows
from tests.core.graphs import WINDOWS
from tests.core.planning.evaluations import example, some_evaluation

QUESTIONS = [a_question(f"Q{number}") for number in range(1, 6)]
STEPS = [
    a_step("S1", months=2, triggers=("Q1",), lifts={"Q1": 3}),
    a_step("S2", "S1", months=3, triggers=("Q2",), lifts={"Q2": 3}),
    a_step("S3", months=9, triggers=("Q2", "Q3"), lifts={"Q2": 3, "Q3": 3}),
    a_step("S4", months=1, triggers=("Q4",), lifts={"Q4": 3}),
    a_purchase("cctv", "S1", "S2", "S3", "S4", months=6),
]
BANK = a_questionnaire(*QUESTIONS, steps=STEPS, budget=["Q1"], classes=[a_class("cctv", "Q2", "Q4")])
ZERO = {f"Q{number}": 0 for number in range(1, 6)}


def ways(evaluation: Evaluation) -> dict[tuple[str, str], Way]:
    return {(each.class_id, each.stage): each for each in ways_through(evaluation)}


def ids(way: Way) -> list[str]:
    return [each.id for each in way.steps]


def test_of_two_steps_that_would_do_the_way_takes_the_one_that_is_fewer_in_all():
    found = ways(evaluate(BANK, a_case({**ZERO, "Q1": 3, "Q4": 3}, "cctv")))["cctv", CONTRACT]
    assert [(each.condition.question, each.by, each.instead) for each in found.conditions] == [("Q2", "S2", ("S3",))]
    assert (ids(found), found.work) == (["S2"], 3)


def test_a_step_that_another_condition_needs_anyway_is_taken():
    bank = replace(BANK, classes=(a_class("cctv", "Q2", "Q3"),))
    found = ways(evaluate(bank, a_case(ZERO, "cctv")))["cctv", CONTRACT]
    assert ids(found) == ["S1", "S3"]
    assert {each.condition.question: each.by for each in found.conditions} == {"Q1": "S1", "Q2": "S3", "Q3": "S3"}


def test_the_quickest_way_may_not_be_the_smallest():
    """S3 alone closes Q2, but S1 and S2 together are quicker."""
    bank = replace(BANK, budget_conditions=(), classes=(a_class("cctv", "Q2"),))
    found = ways(evaluate(bank, a_case(ZERO, "cctv")))["cctv", CONTRACT]
    assert ids(found) == ["S3"]
    assert (found.months.enough_hands, found.months.own_hands) == (5, 5)


def test_the_stages_have_their_own_ways_each_step_after_those_it_needs():
    found = ways(evaluate(BANK, a_case(ZERO, "cctv")))
    assert {stage: ids(way) for (_, stage), way in found.items()} == {BUDGET: ["S1"], CONTRACT: ["S1", "S4", "S2"]}
    assert found["cctv", BUDGET].months == FewestMonths(2, 2, 2, 2, 2)
    assert found["cctv", CONTRACT].unanswered == ()


def test_an_open_gate_has_no_way_to_go():
    found = ways(evaluate(BANK, a_case({**ZERO, "Q1": 3, "Q2": 3, "Q4": 3}, "cctv")))["cctv", CONTRACT]
    assert found.is_open
    assert (found.steps, found.months) == ((), FewestMonths(0, 0, 0, 0, 0))


def test_a_check_or_a_decision_needs_no_step():
    answers = {**ZERO, "Q1": (3, 2), "Q2": an_answer(3, 3, objections=(an_objection(1),)), "Q4": 3}
    found = ways(evaluate(BANK, a_case(answers, "cctv")))["cctv", CONTRACT]
    assert [(each.condition.question, each.by) for each in found.conditions] == [("Q1", None), ("Q2", None)]
    assert (ids(found), found.hopeless, found.months.own_hands) == ([], (), 0)


def test_what_nobody_answered_is_named_as_perhaps_needing_no_step():
    found = ways(evaluate(BANK, a_case({**ZERO, "Q4": an_answer(None, 0)}, "cctv")))["cctv", CONTRACT]
    assert found.unanswered == ("Q4",)
    assert "S4" in ids(found)


@pytest.mark.parametrize("condition", ["Q5", Condition("Q4", 5)])
def test_a_condition_that_no_step_closes_leaves_no_way(condition):
    bank = replace(BANK, classes=(a_class("cctv", condition),))
    found = ways(evaluate(bank, a_case({**ZERO, "Q1": 3}, "cctv")))["cctv", CONTRACT]
    assert found.hopeless == (getattr(condition, "question", condition),)
    assert found.months is None


def test_a_step_after_the_purchase_does_not_open_its_gate():
    late = a_step("S5", "buy-cctv", months=1, triggers=("Q5",), lifts={"Q5": 3})
    following = a_step("S6", months=1, triggers=("Q5",), lifts={"Q5": 3}, follows_purchase_months=6)
    for step in (late, following):
        bank = a_questionnaire(*QUESTIONS, steps=[*STEPS, step], classes=[a_class("cctv", "Q5")])
        assert ways(evaluate(bank, a_case(ZERO, "cctv")))["cctv", CONTRACT].hopeless == ("Q5",)


def test_hands_and_budget_windows_take_their_months():
    steps = [replace(each, funding=Funding.OPERATING) if each.id == "S4" else each for each in STEPS]
    bank = a_questionnaire(
        *QUESTIONS, steps=steps, budget=["Q1"], classes=[a_class("cctv", "Q2", "Q4")], budget_windows=WINDOWS
    )
    case = a_case(ZERO, "cctv", capacity=Capacity(1))
    assert ways(evaluate(bank, case))["cctv", CONTRACT].months == FewestMonths(
        enough_hands=5, own_hands=6, in_budget=12, bound=6, roadmap=15
    )


def test_the_bank_from_zero_has_a_way_with_one_alternative():
    evaluation = evaluate(without_windows(the_bank()), from_zero(the_bank(), "cctv", "app"))
    found = ways(evaluation)
    assert found["cctv", BUDGET].steps == found["app", BUDGET].steps
    for each in found.values():
        assert not each.hopeless
        assert each.months.bound <= each.months.own_hands <= each.months.roadmap
    assert [(c.condition.question, c.by, c.instead) for c in found["app", CONTRACT].conditions if c.instead] == [
        ("PE13", "S07", ("S32",))
    ]


def test_an_example_is_no_slower_than_its_roadmap():
    for each in ways_through(example("kota-contoh")):
        assert each.months.enough_hands <= each.months.own_hands <= each.months.in_budget <= each.months.roadmap


@settings(deadline=None, max_examples=150)
@given(some_evaluation())
def test_no_smaller_set_of_steps_opens_the_gate(evaluation: Evaluation):
    """Every set of unmet steps, each with those before it, tried on the case itself."""
    choice = steps_to_choose_from(evaluation.questionnaire, _planner(evaluation))
    for way in ways_through(evaluation):
        opening = [each for each in _whole_sets(evaluation, sorted(choice)) if _opens(evaluation, way, each)]
        if way.hopeless:
            assert opening == []
            continue
        assert set(ids(way)) in map(set, opening)
        assert (len(way.steps), way.work) == min((len(each), _work(evaluation, each)) for each in opening)


@settings(deadline=None, max_examples=100)
@given(some_evaluation())
def test_no_set_of_steps_opens_the_gate_sooner_with_enough_hands(evaluation: Evaluation):
    choice = steps_to_choose_from(evaluation.questionnaire, _planner(evaluation))
    for way in ways_through(evaluation):
        opening = [each for each in _whole_sets(evaluation, sorted(choice)) if _opens(evaluation, way, each)]
        if way.months is not None:
            assert way.months.enough_hands == min(_length(evaluation, each) for each in opening)


@settings(deadline=None, max_examples=150)
@given(some_evaluation())
def test_the_months_stand_in_their_order(evaluation: Evaluation):
    for months in (each.months for each in ways_through(evaluation) if each.months):
        known = [each for each in (months.own_hands, months.in_budget, months.roadmap) if each is not None]
        assert months.enough_hands <= months.bound
        assert [months.bound, *known] == sorted([months.bound, *known])


@settings(deadline=None, max_examples=60)
@given(some_evaluation(), st.randoms(use_true_random=False))
def test_the_order_of_the_bank_does_not_matter(evaluation: Evaluation, chance):
    bank = evaluation.questionnaire
    mixed = replace(bank, steps=tuple(chance.sample(bank.steps, len(bank.steps))))
    assert ways_through(evaluate(mixed, evaluation.case)) == ways_through(evaluation)


def _planner(evaluation: Evaluation):
    return planner_of(evaluation.questionnaire, evaluation.case, evaluation.gates)


def _whole_sets(evaluation: Evaluation, choice: list[str]):
    """Each set of *choice* that holds all of *choice* that comes before its members."""
    before = {id: ancestors(evaluation.questionnaire, id) & set(choice) for id in choice}
    every = (each for size in range(len(choice) + 1) for each in combinations(choice, size))
    return [each for each in every if all(before[id] <= set(each) for id in each)]


def _opens(evaluation: Evaluation, way: Way, steps: tuple[str, ...]) -> bool:
    gate = check_gates(evaluation.questionnaire, after(evaluation.questionnaire, evaluation.case, steps))[way.class_id]
    assert (gate.budget is Status.PASS) is not bool(open_conditions(gate, BUDGET))
    return not open_conditions(gate, way.stage)


def _work(evaluation: Evaluation, steps: tuple[str, ...]) -> int:
    return sum(evaluation.questionnaire.step[each].months.typical for each in steps)


def _length(evaluation: Evaluation, steps: tuple[str, ...]) -> int:
    ahead = {each.step.id: each for each in _planner(evaluation).ahead}
    months = {id: evaluation.questionnaire.step[id].months.typical for id in steps}
    return critical_path_method(months, {id: ahead[id].requires for id in steps}).length
