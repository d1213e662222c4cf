"""The worked example of the method (1.6): three pillars, eleven questions, one unknown, one not applicable."""

from assess.core.case import UNKNOWN, Case
from assess.core.questionnaire import Questionnaire
from tests.build import a_case, a_question, a_questionnaire, not_applicable


def the_questionnaire() -> Questionnaire:
    weights = {"people": (3, 2, 2, 1), "process": (3, 2, 2), "technology": (2, 1, 1)}
    questions = [
        a_question(f"{pillar[:2].upper()}{number}", pillar, weight)
        for pillar, each in weights.items()
        for number, weight in enumerate(each, start=1)
    ]
    return a_questionnaire(*questions, a_question("PR4", "process", 1, not_applicable_when="nothing_was_ever_bought"))


def the_case() -> Case:
    people = {"PE1": (3, 3), "PE2": (2, 2), "PE3": UNKNOWN, "PE4": (4, 1)}
    process = {"PR1": (1, 0), "PR2": (2, 3), "PR3": (1, 1), "PR4": not_applicable()}
    technology = {"TE1": (4, 3), "TE2": (5, 3), "TE3": (3, 2)}
    return a_case({**people, **process, **technology})
