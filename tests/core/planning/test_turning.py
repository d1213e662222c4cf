from dataclasses import replace

import pytest
from hypothesis import given, settings

from assess.core.case import UNKNOWN, Answer
from assess.core.evaluation import Evaluation, evaluate
from assess.core.gates import check_gates
from assess.core.planning.turning import Finding, Outcome, Turn, doubts, failing, find_out_list, holding
from assess.core.questionnaire import Condition
from assess.core.results import Lacking, Status, TaskKind, Verdict
from assess.core.schedule import plan
from assess.core.undated import is_judged
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer, an_objection
from tests.core.planning.evaluations import example, some_evaluation

QUESTIONS = [a_question(f"Q{number}", owners=("diskominfo",)) for number in range(1, 6)]
STEPS = [
    *(a_step(f"S{number}", months=number, triggers=(f"Q{number}",), lifts={f"Q{number}": 3}) for number in range(1, 6)),
    a_purchase("cctv", "S1", "S2", "S3", "S4", "S5", months=6),
]
BANK = a_questionnaire(
    *QUESTIONS, steps=STEPS, budget=["Q1"], classes=[a_class("cctv", "Q2", "Q3", "Q4", "Q5")], arbiter="diskominfo"
)
READY = {f"Q{number}": an_answer(3) for number in range(1, 6)}
DISPUTED = an_answer(3, objections=(an_objection(1),))


def listed(**answers: Answer) -> tuple[Finding, ...]:
    return find_out_list(evaluate(BANK, a_case({**READY, **answers}, "cctv")))


def test_an_answer_that_holds_alone_may_open_the_gate():
    (found,) = listed(Q5=an_answer(3, 2))
    assert found.turns == (
        Turn(
            "cctv",
            today=Outcome(Verdict.READY_TO_BUDGET, 0),
            holds=Outcome(Verdict.READY_TO_CONTRACT, 0),
            fails=Outcome(Verdict.READY_TO_BUDGET, 5),
        ),
    )
    assert (found.kind, found.changes_verdict, found.months_at_stake) == (TaskKind.VERIFY, True, 5)


def test_a_missing_answer_that_fails_closes_the_budget():
    (found,) = listed(Q1=UNKNOWN)
    (turn,) = found.turns
    assert (turn.today.verdict, turn.fails.verdict) == (Verdict.NOT_PROVEN, Verdict.FIRST_DO_THESE_STEPS)
    assert (turn.today.month, turn.holds.month, turn.fails.month) == (1, 0, 1)


def test_beside_another_open_condition_an_answer_moves_no_verdict_but_perhaps_the_month():
    found = {each.doubt.question: each for each in listed(Q1=an_answer(0), Q2=UNKNOWN, Q5=UNKNOWN, Q4=UNKNOWN)}
    assert not any(each.changes_verdict for each in found.values())
    found = {each.doubt.question: each for each in listed(Q1=an_answer(0), Q5=UNKNOWN)}
    assert (found["Q5"].changes_verdict, found["Q5"].months_at_stake) == (False, 4)


def test_what_turns_a_verdict_comes_first_then_what_moves_a_date_further():
    assert [each.doubt.question for each in listed(Q1=UNKNOWN, Q4=an_answer(3, 2))] == ["Q1", "Q4"]
    assert [each.doubt.question for each in listed(Q1=an_answer(0), Q4=an_answer(3, 1), Q5=UNKNOWN)] == ["Q5", "Q4"]


def test_a_class_with_too_few_answers_has_no_month():
    found = listed(Q1=UNKNOWN, Q2=UNKNOWN)
    (turn,) = found[0].turns
    assert turn.today == Outcome(Verdict.NOT_ASSESSED, None)
    assert turn.holds.month is not None
    assert turn.decides_the_date is False


def test_with_one_answer_more_a_class_can_be_judged():
    found = listed(Q4=UNKNOWN, Q5=UNKNOWN)
    assert {each.turns[0].holds.verdict for each in found} == {Verdict.READY_TO_BUDGET}


@pytest.mark.parametrize(
    ("answer", "lacks", "kind"),
    [
        (UNKNOWN, Lacking.ANSWER, TaskKind.FIND_OUT),
        (an_answer(3, 2), Lacking.EVIDENCE, TaskKind.VERIFY),
        (an_answer(4, 0), Lacking.EVIDENCE, TaskKind.VERIFY),
        (DISPUTED, Lacking.DECISION, TaskKind.DECIDE),
        (an_answer(1, 3, objections=(an_objection(4),)), Lacking.DECISION, TaskKind.DECIDE),
    ],
)
def test_each_kind_of_doubt_has_its_task(answer: Answer, lacks: Lacking, kind: TaskKind):
    (found,) = listed(Q5=answer)
    assert (found.doubt.lacks, found.kind) == (lacks, kind)


def test_a_level_that_is_too_low_is_no_doubt():
    assert listed(Q5=an_answer(2)) == ()


def test_whom_to_ask_is_the_case_before_the_office_and_the_arbiter_decides():
    (asked,) = listed(Q5=Answer(ask="BKPSDM"))
    (owned,) = listed(Q5=an_answer(3, 0))
    assert (asked.office, owned.office) == ("BKPSDM", "diskominfo")


def test_a_doubt_is_about_the_highest_level_that_is_in_doubt():
    """What is claimed at 3 cannot be in doubt at 4: there it fails."""
    bank = replace(BANK, classes=(a_class("cctv", Condition("Q5", 4)), a_class("app", "Q5")))
    for answer, at_least in ((an_answer(3, 2), 3), (UNKNOWN, 4)):
        evaluation = evaluate(bank, a_case({**READY, "Q5": answer}, "app", "cctv"))
        assert [each.at_least for each in doubts(bank, evaluation.case, evaluation.gates)] == [at_least]


def test_the_example_asks_first_for_what_moves_its_dates():
    found = find_out_list(example("kota-contoh"))
    stakes = [(each.changes_verdict, each.months_at_stake) for each in found]
    assert stakes == sorted(stakes, reverse=True)
    assert {each.doubt.lacks for each in found} == {Lacking.ANSWER, Lacking.EVIDENCE, Lacking.DECISION}


@settings(deadline=None, max_examples=150)
@given(some_evaluation())
def test_each_outcome_is_that_of_the_case_with_the_answer_changed(evaluation: Evaluation):
    for found in find_out_list(evaluation):
        before = evaluation.case.answer(found.doubt.question)
        for turn in found.turns:
            for outcome, answer in ((turn.holds, holding), (turn.fails, failing)):
                case = evaluation.case.answering(found.doubt.question, answer(before, found.doubt.at_least))
                assert outcome == _outcome(evaluation, case, turn.class_id)


@settings(deadline=None, max_examples=150)
@given(some_evaluation())
def test_the_list_holds_every_deciding_answer_that_is_not_certain(evaluation: Evaluation):
    conditions = [each for gate in evaluation.gates.values() for each in gate.conditions]
    uncertain = {each.question for each in conditions if each.status is Status.UNKNOWN}
    disputed = {each.question for each in conditions if evaluation.case.answer(each.question).is_disputed}
    assert {each.doubt.question for each in find_out_list(evaluation)} == uncertain | disputed


@settings(deadline=None, max_examples=100)
@given(some_evaluation())
def test_what_holds_passes_and_what_fails_does_not(evaluation: Evaluation):
    for doubt in doubts(evaluation.questionnaire, evaluation.case, evaluation.gates):
        answer = evaluation.case.answer(doubt.question)
        for changed, status in ((holding, Status.PASS), (failing, Status.FAIL)):
            case = evaluation.case.answering(doubt.question, changed(answer, doubt.at_least))
            gates = check_gates(evaluation.questionnaire, case).values()
            assert {c.status for gate in gates for c in gate.conditions if c.question == doubt.question} == {status}


def _outcome(evaluation: Evaluation, case, class_id: str) -> Outcome:
    gates = check_gates(evaluation.questionnaire, case)
    month = plan(evaluation.questionnaire, case, gates).earliest[class_id].contract_month
    return Outcome(gates[class_id].verdict, month if is_judged(gates[class_id]) else None)
