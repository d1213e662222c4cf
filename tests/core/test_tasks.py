from datetime import date

import pytest

from assess.core.case import Answer, Case
from assess.core.gates import check_gates
from assess.core.questionnaire import Questionnaire
from assess.core.results import Task, TaskKind
from assess.core.tasks import tasks_ahead
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer, an_objection

BANK = a_questionnaire(
    *(a_question(id, owners=(f"owner of {id}", "another")) for id in ("B1", "Q1", "Q2", "Q3")),
    steps=[
        a_step("S0", triggers=("B1",), lifts={"B1": 3}),
        a_step("S1", triggers=("Q1",), lifts={"Q1": 3}),
        a_step("S2", "S0", "S1", triggers=("Q2",), lifts={"Q2": 3}),
        a_step("S3", triggers=("Q3",), lifts={"Q3": 3}),
        a_purchase("cctv", "S2"),
        a_purchase("app", "S0"),
    ],
    budget=["B1"],
    classes=[a_class("cctv", "Q2"), a_class("app", "B1")],
)
ZERO = {"B1": 0, "Q1": 0, "Q2": 0, "Q3": 0}


def tasks(answers: dict[str, Answer | tuple[int, int] | int], *requests: str) -> tuple[Task, ...]:
    return tasks_of(BANK, a_case({**ZERO, **answers}, *requests))


def tasks_of(questionnaire: Questionnaire, case: Case) -> tuple[Task, ...]:
    return tasks_ahead(questionnaire, case, check_gates(questionnaire, case))


def test_an_unknown_that_decides_a_requested_class_is_to_be_found_out_by_its_owner():
    assert tasks({"Q2": Answer()}, "cctv") == (Task(TaskKind.FIND_OUT, "Q2", "owner of Q2", None, ("cctv",)),)


def test_an_unknown_that_triggers_a_step_before_the_purchase_matters_too():
    assert [each.question for each in tasks({"Q1": Answer()}, "cctv")] == ["Q1"]


def test_an_unknown_that_no_requested_class_waits_for_does_not_matter():
    assert tasks({"Q1": Answer(), "Q3": Answer()}, "app") == ()


def test_whom_to_ask_and_by_when_come_from_the_answer():
    asked = Answer(ask="BKPSDM", by=date(2026, 12, 15))
    assert tasks({"Q3": asked}, "app") == (Task(TaskKind.FIND_OUT, "Q3", "BKPSDM", "2026-12-15", ()),)


def test_the_office_that_answers_instead_of_the_owner_finds_out():
    assert [each.office for each in tasks({"Q2": Answer(office="ANOTHER")}, "cctv")] == ["another"]
    assert [each.office for each in tasks({"Q2": Answer(office="nobody we know")}, "cctv")] == ["owner of Q2"]


def test_without_requests_the_budget_gate_decides_what_matters():
    assert [each.question for each in tasks({"B1": Answer(), "Q2": Answer()})] == ["B1"]


def test_an_unchecked_paper_behind_level_3_is_to_be_verified():
    found = tasks({"B1": (3, 2), "Q1": (3, 1), "Q2": (2, 2), "Q3": (5, 2)}, "app", "cctv")
    assert [(each.kind, each.question, each.needed_for) for each in found] == [
        (TaskKind.VERIFY, "B1", ("cctv", "app")),
        (TaskKind.VERIFY, "Q3", ()),
    ]


def test_an_objection_to_a_question_that_decides_is_to_be_decided():
    disputed = an_answer(3, 3, objections=(an_objection(1),))
    assert [(each.kind, each.question) for each in tasks({"Q1": disputed, "Q2": disputed}, "cctv")] == [
        (TaskKind.DECIDE, "Q2")
    ]


@pytest.mark.parametrize(
    ("owner", "office", "arbiters", "expected"),
    [
        pytest.param("dishub", "", (), "dishub", id="no arbiter: the owner"),
        pytest.param("dishub", "", ("sekda", "kepala"), "sekda", id="the arbiter"),
        pytest.param("sekda", "", ("sekda", "kepala"), "kepala", id="never the office objected to"),
        pytest.param("dishub", "sekda (id)", ("sekda", "kepala"), "kepala", id="nor the one that answered for it"),
        pytest.param("sekda", "", ("sekda",), "sekda", id="unless there is nobody else"),
    ],
)
def test_an_objection_is_decided_by_someone_else(owner: str, office: str, arbiters: tuple[str, ...], expected: str):
    arbiter, second = (*arbiters, None, None)[:2]
    bank = a_questionnaire(
        a_question("Q1", owners=(owner,)),
        a_question("Q2", owners=("sekda", "kepala")),
        classes=[a_class("cctv", "Q1")],
        arbiter=arbiter,
        second_arbiter=second,
    )
    disputed = an_answer(3, 3, objections=(an_objection(1),), office=office, ask="BKPSDM")
    assert [each.office for each in tasks_of(bank, a_case({"Q1": disputed, "Q2": 3}, "cctv"))] == [expected]


def test_an_unchecked_paper_under_an_objection_is_two_tasks():
    disputed = an_answer(3, 2, objections=(an_objection(1),))
    assert [each.kind for each in tasks({"Q2": disputed}, "cctv")] == [TaskKind.VERIFY, TaskKind.DECIDE]


def test_a_class_whose_gate_is_open_waits_for_no_task():
    assert tasks({"B1": 3, "Q1": Answer(), "Q2": 3}, "cctv") == ()


def test_a_question_of_a_class_that_is_not_requested_asks_for_nothing():
    bound = a_questionnaire(
        a_question("Q1", not_applicable_unless="cctv"),
        classes=[a_class("cctv", "Q1"), a_class("app")],
    )
    assert tasks_of(bound, a_case({"Q1": (3, 2)}, "app")) == ()
    assert len(tasks_of(bound, a_case({"Q1": (3, 2)}, "cctv"))) == 1
