"""The case as the roadmap expects it: what finished steps and done tasks make of the answers."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from assess.core.applicability import applicability
from assess.core.case import Answer, Case
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire
from assess.core.steps import TO_VERIFY_GRADE


def after(
    questionnaire: Questionnaire, case: Case, steps: Iterable[str], questions: Collection[str] | None = None
) -> Case:
    """*case* once the *steps* with these ids are finished, papers are checked and objections decided.

    A finished step lifts its questions to its level with grade 3; of several steps on one question the highest counts,
    and a better answer stays. A paper of grade 2 behind level 3 or more is taken to survive its check. An objection is
    taken to end at the step's level, or the owner's if that is higher. Questions that do not apply stay as they are,
    and so do all but *questions* where only those matter.
    """
    lifts: dict[str, int] = {}
    for id in steps:
        for question, level in questionnaire.step[id].lifts.items():
            lifts[question] = max(level, lifts.get(question, 0))
    applicable = applicability(questionnaire, case).applicable
    asked = [each.id for each in applicable if questions is None or each.id in questions]
    expected = {id: _settled(case.answer(id), lifts.get(id)) for id in asked}
    changed = {id: answer for id, answer in expected.items() if answer != case.answer(id)}
    return replace(case, answers={**case.answers, **changed})


def _settled(answer: Answer, lift: int | None) -> Answer:
    if answer.is_disputed:
        answer = replace(answer, objections=())
    grade, level = answer.evidence.grade, answer.claimed
    is_verified = grade == TO_VERIFY_GRADE and level is not None and level >= GATE_LEVEL
    if lift is None and not is_verified:
        return answer
    lifted = max(lift or 0, level or 0)
    return replace(
        answer,
        level=lifted,
        not_applicable=None,
        evidence=replace(answer.evidence, grade=max(grade, GATE_GRADE)),
        objections=(),
        decision=None,
    )
