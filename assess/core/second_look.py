"""What may be recorded but deserves a second look before a result leans on it."""

from collections.abc import Iterator
from datetime import date

from assess.core.case import Answer, Case
from assess.core.offices import names_an_office
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire

YEARS_EVIDENCE_HOLDS = 2
LEAST_MONTHS_OF_A_BASELINE = 3
BASELINE = "PB3"
"""The question that asks for the measured value of point A."""


def stale_checks(case: Case) -> tuple[str, ...]:
    """The questions whose evidence was checked more than 24 months before the day of *case*.

    Data, rosters and inventories of that age count as unchecked copies; a rule stays valid until it is revoked, so
    this is for a person to judge.
    """
    return tuple(id for id, each in _checked(case) if _is_stale(each.evidence.checked_on, case.date))


def old_documents(case: Case) -> tuple[str, ...]:
    """The questions whose checked evidence was written more than 24 months before the day of *case*.

    Whether it is a rule, which age does not touch, is for a person to judge.
    """
    return tuple(id for id, each in _checked(case) if _is_stale(each.evidence.dated, case.date))


def unknown_checkers(questionnaire: Questionnaire, case: Case) -> tuple[str, ...]:
    """The questions whose evidence was checked by someone who is no office of *questionnaire*, nor a part of one."""
    return tuple(id for id, each in _checked(case) if not names_an_office(questionnaire, each.evidence.checked_by))


def baseline_is_too_short(case: Case) -> bool:
    """Whether a baseline is claimed that was measured for fewer than three months."""
    claimed, baseline = case.answer(BASELINE).claimed, case.point_b.baseline
    if claimed is None or claimed < GATE_LEVEL or baseline is None or baseline.months is None:
        return False
    return baseline.months < LEAST_MONTHS_OF_A_BASELINE


def service_is_unknown(questionnaire: Questionnaire, case: Case) -> bool:
    """Whether the service at point B is told in words, though the questionnaire knows services by their ids."""
    service = case.point_b.service
    return bool(questionnaire.services and service) and service not in questionnaire.service


def _checked(case: Case) -> Iterator[tuple[str, Answer]]:
    """The answers that claim a level with checked evidence."""
    for id, answer in case.answers.items():
        if answer.evidence.grade >= GATE_GRADE and answer.claimed is not None:
            yield id, answer


def _is_stale(named: date | None, day: date) -> bool:
    if named is None:
        return False
    return (named.year + YEARS_EVIDENCE_HOLDS, named.month, named.day) < (day.year, day.month, day.day)
