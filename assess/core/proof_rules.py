"""Whether what is said to prove an answer can do so: checked by someone else, on days that fit, decided in between."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from assess.core.case import Answer, Evidence
from assess.core.offices import answering
from assess.core.questionnaire import GATE_GRADE, Questionnaire


class ProofFault(StrEnum):
    """Why evidence or a decision cannot be as it is told."""

    CHECKED_BY_THE_ANSWERING_OFFICE = "checked_by_the_answering_office"
    CHECKED_BEFORE_WRITTEN = "checked_before_written"
    DECIDED_OUT_OF_RANGE = "decided_out_of_range"
    WRITTEN_AFTER_THE_CASE = "written_after_the_case"
    CHECKED_AFTER_THE_CASE = "checked_after_the_case"
    DECIDED_AFTER_THE_CASE = "decided_after_the_case"


def proof_faults(
    questionnaire: Questionnaire, question_id: str, answer: Answer, day: date | None
) -> Iterator[ProofFault]:
    """Every fault of the evidence and the decision of *answer*, in a case of *day* (None where that is not known)."""
    evidence = answer.evidence
    if evidence.grade >= GATE_GRADE and _checks_itself(questionnaire, question_id, answer):
        yield ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE
    if evidence.dated and evidence.checked_on and evidence.checked_on < evidence.dated:
        yield ProofFault.CHECKED_BEFORE_WRITTEN
    levels = levels_to_decide(answer)
    if levels and answer.decision and not levels[0] <= answer.decision.level <= levels[1]:
        yield ProofFault.DECIDED_OUT_OF_RANGE
    if day is not None:
        yield from _later_than(day, evidence, answer.decision.date if answer.decision else None)


def levels_to_decide(answer: Answer) -> tuple[int, int] | None:
    """The lowest and the highest level that the owner and the objections hold, between which a decision must lie.

    None where nobody names a level: a decision about a don't-know is bound by nothing but its evidence.
    """
    named = [each.level for each in answer.objections]
    if answer.level is not None:
        named.append(answer.level)
    return (min(named), max(named)) if named else None


def _checks_itself(questionnaire: Questionnaire, question_id: str, answer: Answer) -> bool:
    office = answering(questionnaire, questionnaire.question[question_id], answer)
    return office.includes(answer.evidence.checked_by)


def _later_than(day: date, evidence: Evidence, decided_on: date | None) -> Iterator[ProofFault]:
    days = {
        ProofFault.WRITTEN_AFTER_THE_CASE: evidence.dated,
        ProofFault.CHECKED_AFTER_THE_CASE: evidence.checked_on,
        ProofFault.DECIDED_AFTER_THE_CASE: decided_on,
    }
    yield from (fault for fault, named in days.items() if named is not None and named > day)
