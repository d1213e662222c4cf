"""What may be recorded but deserves a second look before a result leans on it."""

from datetime import date

from assess.core.case import Case
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire

YEARS_A_CHECK_HOLDS = 2
LEAST_MONTHS_OF_A_BASELINE = 3
BASELINE = "PB3"
"""The question that asks for the measured value of point A."""


def stale_checks(case: Case) -> tuple[str, ...]:
    """The questions whose evidence was checked more than 24 months before the day of *case*.

    Data, rosters and inventories of that age count as unchecked copies; a rule stays valid until it is revoked, so
    this is for a person to judge.
    """
    return tuple(
        id
        for id, answer in case.answers.items()
        if answer.evidence.grade >= GATE_GRADE and answer.claimed is not None and answer.evidence.checked_on
        if _is_stale(answer.evidence.checked_on, case.date)
    )


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


def _is_stale(checked_on: date, day: date) -> bool:
    return (checked_on.year + YEARS_A_CHECK_HOLDS, checked_on.month, checked_on.day) < (day.year, day.month, day.day)
