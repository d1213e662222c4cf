"""What stands beside a verdict: what is reported from elsewhere, and the smallest thing that could work first."""

from collections.abc import Set

from assess.core.evaluation import Evaluation
from assess.core.places import Service
from assess.core.questionnaire import Questionnaire
from assess.core.results import GateResult, Status
from assess.core.sources import Lesson
from assess.core.wording import service_of

MOST = 3


def lessons_on(questionnaire: Questionnaire, question_id: str) -> tuple[Lesson, ...]:
    """The lessons that a question would have caught."""
    return tuple(each for each in questionnaire.lessons if question_id in each.questions)


def lessons_for(questionnaire: Questionnaire, gate: GateResult, most: int = MOST) -> tuple[Lesson, ...]:
    """A few lessons on a requested class: those that share most of its open conditions first.

    Where there is evidence against the method's own rule, the last of the few is such a one.
    """
    waiting = {each.question for each in gate.open_conditions}
    ranked = sorted(_of_class(questionnaire, gate.class_id), key=lambda each: -_shared(each, waiting))
    chosen = ranked[:most]
    against = [each for each in ranked if each.counter]
    if against and not any(each.counter for each in chosen):
        chosen = [*ranked[: most - 1], against[0]]
    return tuple(chosen)


def reported(evaluation: Evaluation, most: int = MOST) -> list[tuple[str, tuple[Lesson, ...]]]:
    """The lessons on each requested class that has some."""
    found = [(id, lessons_for(evaluation.questionnaire, gate, most)) for id, gate in evaluation.gates.items()]
    return [(class_id, lessons) for class_id, lessons in found if lessons]


def bicycle(evaluation: Evaluation) -> Service | None:
    """The service of the case, whose bicycle stands beside what is not to be bought yet; None if nothing is."""
    waits = any(gate.contract is not Status.PASS for gate in evaluation.gates.values())
    return service_of(evaluation.questionnaire, evaluation.case.point_b.service) if waits else None


def _of_class(questionnaire: Questionnaire, class_id: str) -> list[Lesson]:
    return [each for each in questionnaire.lessons if class_id in each.classes]


def _shared(lesson: Lesson, waiting: Set[str]) -> int:
    return len(waiting & set(lesson.questions))
