"""What an answer proves, claims and leaves possible (method 1.2, E1 and E2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.case import Answer, Case
from assess.core.questionnaire import HIGHEST_LEVEL, Question

CAPS = (1, 2, 3, 4, 5)
HIGHEST_GRADE = len(CAPS) - 1


def proven_level(level: int, grade: int, caps: Sequence[int] = CAPS) -> int:
    """The level that evidence of *grade* supports (E1): a cap, not a discount, so it explains itself."""
    return min(level, caps[grade])


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an applicable question stands. ``level`` is the claimed or decided one, None for a don't-know."""

    question: Question
    level: int | None
    grade: int

    @property
    def proven(self) -> int:
        return 0 if self.level is None else proven_level(self.level, self.grade)

    @property
    def claimed(self) -> int:
        return self.level or 0

    @property
    def possible(self) -> int:
        return HIGHEST_LEVEL if self.level is None else self.level


def standing(question: Question, answer: Answer) -> Standing:
    """Read *answer* to a question that applies: a refused "not applicable" is a don't-know.

    An objection does not move the level; a decision replaces it, under the same evidence.
    """
    level = None if answer.is_not_applicable else answer.claimed
    return Standing(question, level, answer.evidence.grade)


def standings(questions: Iterable[Question], case: Case) -> tuple[Standing, ...]:
    """Where each of the applicable *questions* stands in *case*."""
    return tuple(standing(question, case.answer(question.id)) for question in questions)
