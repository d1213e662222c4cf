"""Conditions, both gates and the five verdicts (method 1.3)."""

from itertools import product

import pytest

from assess.core.case import UNKNOWN
from assess.core.gates import all_of, check_gates, nearest_to_opening
from assess.core.questionnaire import Condition
from assess.core.results import Lacking, Status, Verdict
from tests.build import (
    a_case,
    a_class,
    a_decision,
    a_question,
    a_questionnaire,
    an_answer,
    an_objection,
    not_applicable,
)

B1, B2, C1, C2, C3 = (a_question(id) for id in ("B1", "B2", "C1", "C2", "C3"))
BANK = a_questionnaire(B1, B2, C1, C2, C3, budget=["B1", "B2"], classes=[a_class("cctv", "C1", "C2", "C3")])
PROVEN = {id: (3, 3) for id in ("B1", "B2", "C1", "C2", "C3")}


@pytest.mark.parametrize(
    ("answer", "status", "lacking"),
    [
        pytest.param((3, 3), Status.PASS, None, id="level three checked outside the office"),
        pytest.param((5, 4), Status.PASS, None, id="more than asked"),
        pytest.param((3, 2), Status.UNKNOWN, Lacking.EVIDENCE, id="unchecked paper opens no gate"),
        pytest.param((5, 0), Status.UNKNOWN, Lacking.EVIDENCE, id="a claim alone"),
        pytest.param((2, 4), Status.FAIL, Lacking.LEVEL, id="too low, however well proven"),
        pytest.param((0, 0), Status.FAIL, Lacking.LEVEL, id="an honest zero"),
        pytest.param(UNKNOWN, Status.UNKNOWN, Lacking.ANSWER, id="blank"),
        pytest.param(not_applicable(), Status.UNKNOWN, Lacking.ANSWER, id="a refused declaration"),
        pytest.param(
            an_answer(4, 4, objections=(an_objection(1),)), Status.UNKNOWN, Lacking.DECISION, id="an objection stands"
        ),
        pytest.param(
            an_answer(1, 4, objections=(an_objection(4),)), Status.FAIL, Lacking.LEVEL, id="an objection saves no fail"
        ),
        pytest.param(
            an_answer(4, 1, objections=(an_objection(1),)),
            Status.UNKNOWN,
            Lacking.DECISION,
            id="a decision comes before evidence",
        ),
        pytest.param(
            an_answer(1, 3, objections=(an_objection(4),), decision=a_decision(3)), Status.PASS, None, id="decided"
        ),
        pytest.param(
            an_answer(4, 3, objections=(an_objection(2),), decision=a_decision(2)),
            Status.FAIL,
            Lacking.LEVEL,
            id="decided below",
        ),
        pytest.param(
            an_answer(4, 2, objections=(an_objection(2),), decision=a_decision(5)),
            Status.UNKNOWN,
            Lacking.EVIDENCE,
            id="decided above what the papers support",
        ),
    ],
)
def test_a_condition(answer, status, lacking):
    bank = a_questionnaire(B1, classes=[a_class("cctv", "B1")])
    (result,) = check_gates(bank, a_case({"B1": answer}, "cctv"))["cctv"].conditions
    assert (result.status, result.lacking) == (status, lacking)


def test_a_condition_above_what_its_grade_can_prove_is_not_proven():
    bank = a_questionnaire(B1, classes=[a_class("cctv", Condition("B1", at_least=5))])
    (result,) = check_gates(bank, a_case({"B1": (5, 3)}, "cctv"))["cctv"].conditions
    assert result.lacking is Lacking.EVIDENCE


@pytest.mark.parametrize("statuses", list(product(Status, repeat=2)))
def test_strong_kleene_and(statuses):
    worst = min(statuses, key=[Status.FAIL, Status.UNKNOWN, Status.PASS].index)
    assert all_of(statuses) is worst


def test_a_gate_without_conditions_passes():
    assert all_of([]) is Status.PASS


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        pytest.param({}, Verdict.READY_TO_CONTRACT, id="all proven"),
        pytest.param({"C1": (0, 0)}, Verdict.READY_TO_BUDGET, id="a fail of the class"),
        pytest.param({"C1": (3, 1)}, Verdict.READY_TO_BUDGET, id="unchecked evidence of the class"),
        pytest.param({"C1": UNKNOWN}, Verdict.READY_TO_BUDGET, id="one blank of five"),
        pytest.param({"B1": (2, 3)}, Verdict.FIRST_DO_THESE_STEPS, id="a fail of the budget gate"),
        pytest.param({"B1": (2, 3), "B2": (3, 0)}, Verdict.FIRST_DO_THESE_STEPS, id="a fail beside an unknown"),
        pytest.param({"B1": (3, 2)}, Verdict.NOT_PROVEN, id="unchecked evidence of the budget gate"),
        pytest.param({"B1": UNKNOWN}, Verdict.NOT_PROVEN, id="a blank of the budget gate"),
        pytest.param({"B1": (3, 2), "C1": (0, 0)}, Verdict.NOT_PROVEN, id="unproven budget, failing class"),
        pytest.param({"C1": UNKNOWN, "C2": UNKNOWN}, Verdict.NOT_ASSESSED, id="two blanks of five"),
        pytest.param({"B1": (0, 0), "C1": UNKNOWN, "C2": UNKNOWN}, Verdict.NOT_ASSESSED, id="blanks come before fails"),
        pytest.param({"C1": not_applicable(), "C2": UNKNOWN}, Verdict.NOT_ASSESSED, id="declared and blank"),
    ],
)
def test_the_verdicts_in_their_order(changes, verdict):
    assert check_gates(BANK, a_case({**PROVEN, **changes}, "cctv"))["cctv"].verdict is verdict


def test_an_empty_case_is_not_assessed():
    assert check_gates(BANK, a_case({}, "cctv"))["cctv"].verdict is Verdict.NOT_ASSESSED


def test_a_perfect_score_elsewhere_opens_no_gate():
    others = [a_question(f"X{number}", "process") for number in range(9)]
    bank = a_questionnaire(B1, *others, budget=["B1"], classes=[a_class("cctv")])
    perfect = {question.id: 5 for question in others}
    assert check_gates(bank, a_case({**perfect, "B1": 2}, "cctv"))["cctv"].verdict is Verdict.FIRST_DO_THESE_STEPS


def test_only_requested_classes_are_checked_in_the_order_of_the_requests():
    bank = a_questionnaire(B1, budget=["B1"], classes=[a_class("app"), a_class("cctv"), a_class("data")])
    assert list(check_gates(bank, a_case({}, "data", "app"))) == ["data", "app"]
    assert check_gates(bank, a_case()) == {}


def test_the_budget_conditions_come_first_and_each_knows_its_gate():
    gate = check_gates(BANK, a_case(PROVEN, "cctv"))["cctv"]
    assert [(each.question, each.gate) for each in gate.conditions] == [
        ("B1", "budget"),
        ("B2", "budget"),
        ("C1", "contract"),
        ("C2", "contract"),
        ("C3", "contract"),
    ]
    assert (gate.budget, gate.contract) == (Status.PASS, Status.PASS)
    assert gate.open_conditions == ()


def test_the_nearest_conditions_lack_proof_then_a_level_then_an_answer():
    answers = {
        "B1": UNKNOWN,
        "B2": (1, 1),
        "C1": (2, 1),
        "C2": (3, 1),
        "C3": an_answer(4, objections=(an_objection(0),)),
    }
    gates = check_gates(BANK, a_case(answers, "cctv"))
    assert nearest(gates, 5) == ["C2", "C3", "C1", "B2", "B1"]
    assert nearest(gates) == ["C2", "C3", "C1"]


def test_at_a_tie_what_serves_more_classes_comes_first():
    classes = [a_class("cctv", "C1", "C2"), a_class("command", "C2", "C3")]
    bank = a_questionnaire(C1, C2, C3, classes=classes)
    gates = check_gates(bank, a_case({"C1": 2, "C2": 2, "C3": 2}, "cctv", "command"))
    assert nearest(gates) == ["C2", "C1", "C3"]


def test_a_question_is_named_once_by_its_nearest_condition():
    classes = [a_class("cctv", Condition("C1", at_least=5)), a_class("command", Condition("C1", at_least=3))]
    gates = check_gates(a_questionnaire(C1, classes=classes), a_case({"C1": 2}, "cctv", "command"))
    assert [(each.question, each.at_least) for each in nearest_to_opening(gates)] == [("C1", 3)]


def test_nothing_is_near_where_everything_is_open():
    assert nearest_to_opening(check_gates(BANK, a_case(PROVEN, "cctv"))) == ()


def nearest(gates, n=3):
    return [each.question for each in nearest_to_opening(gates, n)]
