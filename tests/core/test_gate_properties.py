"""P12: more proof never closes a gate, and what is outside a gate never moves it (method 1.5)."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assess.core.case import UNKNOWN, Case
from assess.core.gates import check_gates, nearest_to_opening
from assess.core.questionnaire import HIGHEST_LEVEL, Questionnaire
from assess.core.results import GateResult, Lacking, Status, Verdict
from tests.build import a_decision, an_answer, an_objection, not_applicable, some_evidence
from tests.core.strategies import gate_answers, gated, levels

STATUSES = [Status.FAIL, Status.UNKNOWN, Status.PASS]
RANK = {
    Verdict.NOT_ASSESSED: 0,
    Verdict.FIRST_DO_THESE_STEPS: 1,
    Verdict.NOT_PROVEN: 1,
    Verdict.READY_TO_BUDGET: 2,
    Verdict.READY_TO_CONTRACT: 3,
}
several = settings(max_examples=120, deadline=None)


@several
@given(gated(), st.data())
def test_p12_a_higher_level_never_worsens_a_condition_or_a_verdict(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(answered(case)))
    answer = case.answer(id)
    level = data.draw(st.integers(answer.claimed, HIGHEST_LEVEL))
    higher = replace(answer, decision=a_decision(level)) if answer.decision else replace(answer, level=level)
    assert no_worse(questionnaire, case, case.answering(id, higher))


@several
@given(gated(), st.data())
def test_p12_a_higher_grade_never_worsens_a_condition_or_a_verdict(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(sorted(case.answers)))
    answer = case.answer(id)
    checked = replace(answer, evidence=some_evidence(data.draw(st.integers(answer.evidence.grade, 4))))
    assert no_worse(questionnaire, case, case.answering(id, checked))


@several
@given(gated(), st.data())
def test_p12_deciding_an_objection_at_what_is_asked_never_worsens_a_condition_or_a_verdict(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(sorted(case.answers)))
    disputed = replace(case.answer(id), objections=(an_objection(data.draw(levels)),), decision=None)
    before = case.answering(id, disputed)
    decided = replace(
        disputed, decision=a_decision(data.draw(st.integers(asked_for(questionnaire, id), HIGHEST_LEVEL)))
    )
    assert no_worse(questionnaire, before, before.answering(id, decided))


@several
@given(gated(), st.data())
def test_p12_answers_outside_the_gates_never_change_them(given_case, data):
    questionnaire, case = given_case
    outside = {id: data.draw(gate_answers) for id in case.answers if id not in deciding(questionnaire, case)}
    changed = replace(case, answers={**case.answers, **outside})
    assert check_gates(questionnaire, changed) == check_gates(questionnaire, case)


@several
@given(gated(), st.data())
def test_p12_declaring_a_gate_question_not_applicable_is_no_better_than_leaving_it_blank(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(sorted(deciding(questionnaire, case))))
    declared, blank = case.answering(id, not_applicable()), case.answering(id, UNKNOWN)
    assert statuses(questionnaire, declared) == statuses(questionnaire, blank)
    assert verdicts(questionnaire, declared) == verdicts(questionnaire, blank)


@several
@given(gated(), st.data())
def test_blanking_an_answer_never_looks_better_than_an_honest_zero(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(sorted(case.answers)))
    zero, blank = case.answering(id, an_answer(0, 0)), case.answering(id, UNKNOWN)
    for honest, silent in zip(gates(questionnaire, zero), gates(questionnaire, blank), strict=True):
        assert RANK[silent.verdict] <= RANK[honest.verdict]


@several
@given(gated())
def test_a_pass_needs_a_level_checked_outside_the_office_and_no_open_objection(given_case):
    questionnaire, case = given_case
    for result in (each for gate in gates(questionnaire, case) for each in gate.conditions):
        answer = case.answer(result.question)
        if result.status is Status.PASS:
            assert answer.claimed is not None
            assert answer.claimed >= result.at_least
            assert answer.evidence.grade >= 3
            assert not answer.is_disputed
        if result.status is Status.FAIL:
            assert answer.claimed is not None
            assert answer.claimed < result.at_least


@several
@given(gated())
def test_the_contract_gate_is_never_further_open_than_the_budget_gate(given_case):
    for gate in gates(*given_case):
        assert STATUSES.index(gate.contract) <= STATUSES.index(gate.budget)


@several
@given(gated())
def test_the_nearest_conditions_are_open_and_each_question_comes_once(given_case):
    found = nearest_to_opening(check_gates(*given_case), 10)
    assert all(each.lacking is not None for each in found)
    assert len({each.question for each in found}) == len(found)
    order = [{Lacking.LEVEL: 1, Lacking.ANSWER: 2}.get(each.lacking, 0) for each in found]
    assert order == sorted(order)


def gates(questionnaire: Questionnaire, case: Case) -> list[GateResult]:
    return list(check_gates(questionnaire, case).values())


def statuses(questionnaire: Questionnaire, case: Case) -> list[Status]:
    return [each.status for gate in gates(questionnaire, case) for each in gate.conditions]


def verdicts(questionnaire: Questionnaire, case: Case) -> list[Verdict]:
    return [gate.verdict for gate in gates(questionnaire, case)]


def no_worse(questionnaire: Questionnaire, before: Case, after: Case) -> bool:
    pairs = zip(statuses(questionnaire, before), statuses(questionnaire, after), strict=True)
    ranks = zip(verdicts(questionnaire, before), verdicts(questionnaire, after), strict=True)
    return all(STATUSES.index(old) <= STATUSES.index(new) for old, new in pairs) and all(
        RANK[old] <= RANK[new] for old, new in ranks
    )


def answered(case: Case) -> list[str]:
    found = [id for id, answer in sorted(case.answers.items()) if answer.claimed is not None]
    assume(found)
    return found


def deciding(questionnaire: Questionnaire, case: Case) -> frozenset[str]:
    return questionnaire.gate_questions(case.requests)


def asked_for(questionnaire: Questionnaire, id: str) -> int:
    own = [condition for each in questionnaire.classes for condition in each.conditions]
    return max((c.at_least for c in (*questionnaire.budget_conditions, *own) if c.question == id), default=0)
