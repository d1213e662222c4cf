"""The editions of the smart-city bank, as the fixed figures read them, and a city that starts from zero."""

from dataclasses import replace
from functools import cache

from assess.content.loader import load_questionnaire
from assess.core.case import Case
from assess.core.gates import check_gates
from assess.core.questionnaire import Questionnaire
from assess.core.results import Plan
from assess.core.schedule import plan
from assess.resources import directory
from tests.build import a_case, an_answer

CLASSES = ("app", "cctv", "command", "sensor", "data")


@cache
def the_bank() -> Questionnaire:
    """As it is shipped, with its budget windows."""
    return load_questionnaire(directory("questionnaires") / "smart-city")


@cache
def first_edition() -> Questionnaire:
    """Version 1.0.0, of which the method gives the figures."""
    return load_questionnaire(directory("questionnaires") / "archive" / "smart-city" / "1.0.0")


def without_windows(bank: Questionnaire) -> Questionnaire:
    return replace(bank, budget_windows=())


def without_windows_or_lag(bank: Questionnaire) -> Questionnaire:
    """All steps in one network: the review of benefits follows its prerequisite only."""
    steps = tuple(replace(step, follows_purchase_months=None) for step in bank.steps)
    return replace(without_windows(bank), steps=steps)


def from_zero(bank: Questionnaire, *requests: str, **changes: object) -> Case:
    """A city that answers 0 to every question."""
    zeros = {question.id: an_answer(0, 0) for question in bank.questions}
    return a_case(zeros, *requests, questionnaire=bank.reference, **changes)


def planned(questionnaire: Questionnaire, case: Case) -> Plan:
    return plan(questionnaire, case, check_gates(questionnaire, case))
