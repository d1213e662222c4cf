from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import UNKNOWN, Answer
from assess.core.evaluation import Evaluation, evaluate
from assess.core.gates import check_gates
from assess.core.planning.sureness import Otherwise, Sureness, certain_verdict, sureness
from assess.core.planning.turning import doubts, failing, holding
from assess.core.questionnaire import Pillar
from assess.core.results import Verdict
from tests.build import (
    a_case,
    a_class,
    a_question,
    a_questionnaire,
    an_answer,
    an_objection,
    not_applicable,
)
from tests.core.planning.evaluations import example, some_evaluation

PILLARS = {"Q1": Pillar.PEOPLE, "Q2": Pillar.PROCESS, "Q3": Pillar.TECHNOLOGY, "Q4": Pillar.TECHNOLOGY}
BANK = a_questionnaire(
    *(a_question(id, pillar) for id, pillar in PILLARS.items()),
    a_question("Q5", Pillar.TECHNOLOGY, not_applicable_unless="app"),
    a_question("Q6", Pillar.PEOPLE, not_applicable_when="nothing_was_bought"),
    *(a_question(f"Q{number}", Pillar.PEOPLE) for number in range(7, 11)),
    budget=["Q1"],
    classes=[a_class("cctv", "Q2", "Q3", "Q4"), a_class("app", "Q5")],
)
READY = {f"Q{number}": an_answer(3) for number in range(1, 11)}
RANK = (
    Verdict.NOT_ASSESSED,
    Verdict.FIRST_DO_THESE_STEPS,
    Verdict.NOT_PROVEN,
    Verdict.READY_TO_BUDGET,
    Verdict.READY_TO_CONTRACT,
)


def sure(**answers: Answer) -> Sureness:
    return sureness(evaluate(BANK, a_case({**READY, **answers}, "cctv")))


def then(found: Sureness) -> dict[Otherwise, Verdict]:
    return {each.otherwise: each.verdicts["cctv"] for each in found.suppositions}


def test_beyond_doubt_there_is_nothing_to_suppose():
    found = sure(Q4=an_answer(1))
    assert (found.deciding, found.settled, found.doubtful, found.suppositions, found.moved) == (4, 4, (), (), ())


def test_doubtful_answers_that_all_hold_or_all_fail_move_the_verdict():
    found = sure(Q1=an_answer(3, 2), Q4=UNKNOWN)
    assert then(found) == {
        Otherwise.DOUBTFUL_HOLD: Verdict.READY_TO_CONTRACT,
        Otherwise.DOUBTFUL_FAIL: Verdict.FIRST_DO_THESE_STEPS,
    }
    assert (found.doubtful, found.settled, found.moved) == (("Q1", "Q4"), 2, ("cctv",))


def test_an_objection_is_decided_at_each_end_of_what_is_named_under_the_same_evidence():
    found = then(sure(Q1=an_answer(3, objections=(an_objection(1), an_objection(5)))))
    assert found[Otherwise.DECIDED_HIGH] is Verdict.READY_TO_CONTRACT
    assert found[Otherwise.DECIDED_LOW] is Verdict.FIRST_DO_THESE_STEPS
    unchecked = then(sure(Q1=an_answer(3, 2, objections=(an_objection(5),))))
    assert unchecked[Otherwise.DECIDED_HIGH] is Verdict.NOT_PROVEN


def test_an_objection_to_a_low_level_may_raise_it():
    found = sure(Q1=an_answer(1, 3, objections=(an_objection(4),)))
    assert (found.doubtful, found.disputed) == (("Q1",), ("Q1",))
    assert then(found)[Otherwise.DECIDED_HIGH] is Verdict.READY_TO_CONTRACT


def test_what_was_declared_not_applicable_would_lower_the_number_but_no_verdict():
    found = sure(Q6=not_applicable("nothing was ever bought"))
    assert found.not_applicable is not None
    assert found.not_applicable.proven < 60
    assert found.moved == ()
    assert sure().not_applicable is None


def test_the_bands_are_those_that_another_method_would_give():
    base = evaluate(BANK, a_case({**READY, "Q2": (1, 4)}, "cctv"))
    found = sureness(base)
    assert base.scorecard.band_proven in found.bands
    assert len(found.bands) > 1


def test_without_a_request_or_evidence_there_is_little_to_say():
    found = sureness(evaluate(BANK, a_case({"Q1": (3, 0)})))
    assert (found.deciding, found.suppositions, found.bands) == (0, (), ())


def test_the_example_keeps_its_verdicts_whatever_its_doubtful_answers_come_to():
    found = sureness(example("kota-contoh"))
    assert found.moved == ()
    assert {each.otherwise for each in found.suppositions} == set(Otherwise)


@settings(deadline=None, max_examples=150)
@given(some_evaluation(), st.data())
def test_any_mixture_of_what_holds_and_fails_lies_between_the_two(evaluation: Evaluation, data: st.DataObject):
    found = {each.otherwise: each.verdicts for each in sureness(evaluation).suppositions}
    doubtful = doubts(evaluation.questionnaire, evaluation.case, evaluation.gates)
    mixed = {
        each.question: data.draw(st.sampled_from([holding, failing]))(evaluation.case.answer(each.question), 3)
        for each in doubtful
    }
    case = replace(evaluation.case, answers={**evaluation.case.answers, **mixed})
    for class_id, gate in check_gates(evaluation.questionnaire, case).items() if doubtful else ():
        low, high = (found[each][class_id] for each in (Otherwise.DOUBTFUL_FAIL, Otherwise.DOUBTFUL_HOLD))
        assert RANK.index(low) <= RANK.index(gate.verdict) <= RANK.index(high)


@settings(deadline=None, max_examples=80)
@given(some_evaluation(), st.lists(st.integers(1, 3), min_size=7, max_size=7))
def test_weights_never_move_a_verdict(evaluation: Evaluation, weights: list[int]):
    bank = evaluation.questionnaire
    weighed = zip(bank.questions, weights, strict=False)
    other = replace(bank, questions=tuple(replace(each, weight=weight) for each, weight in weighed))
    assert {id: each.verdict for id, each in check_gates(other, evaluation.case).items()} == {
        id: each.verdict for id, each in evaluation.gates.items()
    }


def test_a_class_with_too_few_answers_may_be_sure_all_the_same():
    """One answer is beyond doubt too low for the budget gate, so no other can open it."""
    low = evaluate(BANK, a_case({"Q1": an_answer(0)}, "cctv"))
    assert low.gates["cctv"].verdict is Verdict.NOT_ASSESSED
    assert certain_verdict(low, "cctv") is Verdict.FIRST_DO_THESE_STEPS
    assert certain_verdict(evaluate(BANK, a_case({}, "cctv")), "cctv") is None
    judged = evaluate(BANK, a_case(dict.fromkeys(BANK.question, 0), "cctv"))
    assert certain_verdict(judged, "cctv") is None


@settings(deadline=None, max_examples=100)
@given(some_evaluation(), st.data())
def test_what_is_sure_of_a_class_holds_for_any_mixture(evaluation: Evaluation, data: st.DataObject):
    for class_id in evaluation.gates:
        sure_of = certain_verdict(evaluation, class_id)
        answers = {
            each.question: data.draw(st.sampled_from([holding, failing]))(
                evaluation.case.answer(each.question), each.at_least
            )
            for each in doubts(evaluation.questionnaire, evaluation.case, evaluation.gates)
        }
        case = replace(evaluation.case, answers={**evaluation.case.answers, **answers})
        assert sure_of in (None, check_gates(evaluation.questionnaire, case)[class_id].verdict)
