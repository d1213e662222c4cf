"""Whether what is said to prove an answer can do so: checked by someone else, for its level, on days that fit."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from assess.core.case import UNKNOWN, Answer, Evidence
from assess.core.offices import answering, fold, owning
from assess.core.posts import is_same
from assess.core.questionnaire import GATE_GRADE, Questionnaire


class ProofFault(StrEnum):
    """Why evidence or a decision cannot be as it is told."""

    CHECKED_BY_THE_ANSWERING_OFFICE = "checked_by_the_answering_office"
    CHECKED_BY_WHO_ENTERED = "checked_by_who_entered"
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
    if evidence.grade >= GATE_GRADE:
        yield from _checks_itself(questionnaire, question_id, answer)
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


def rises_on_the_same_check(before: Answer | None, after: Answer) -> bool:
    """Whether *after* names a higher level than *before*, though its evidence is still the check made for that one.

    Of the levels of an answer the highest counts, so that a decision that goes again raises nothing.
    """
    was, now = level_checked(before or UNKNOWN), level_checked(after)
    if was is None or now is None or now <= was:
        return False
    return _check(after.evidence) is not None and _check(after.evidence) == _check((before or UNKNOWN).evidence)


def level_checked(answer: Answer) -> int | None:
    """The level that a check of the evidence is made for: the highest that the owner and the decision name."""
    return max((each for each in (answer.level, answer.claimed) if each is not None), default=None)


def _check(evidence: Evidence) -> tuple[str, str, date | None] | None:
    """Which document was checked, by whom and when; None where nothing was checked."""
    checked = evidence.grade >= GATE_GRADE
    return (fold(evidence.document), fold(evidence.checked_by), evidence.checked_on) if checked else None


def _checks_itself(questionnaire: Questionnaire, question_id: str, answer: Answer) -> Iterator[ProofFault]:
    """The office that answers, and the one whose question it is by rule, cannot check; nor can who entered."""
    question, checker = questionnaire.question[question_id], answer.evidence.checked_by
    offices = (answering(questionnaire, question, answer), owning(questionnaire, question))
    if any(each.includes(checker) for each in offices):
        yield ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE
    elif is_same(checker, answer.entered_by):
        yield ProofFault.CHECKED_BY_WHO_ENTERED


def _later_than(day: date, evidence: Evidence, decided_on: date | None) -> Iterator[ProofFault]:
    days = {
        ProofFault.WRITTEN_AFTER_THE_CASE: evidence.dated,
        ProofFault.CHECKED_AFTER_THE_CASE: evidence.checked_on,
        ProofFault.DECIDED_AFTER_THE_CASE: decided_on,
    }
    yield from (fault for fault, named in days.items() if named is not None and named > day)
