"""One assessment in a dict, with everything that it ever was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from assess.core.case import Answer, Case
from assess.core.keeping import Conflict, PastMove, Saved
from tests.usecases.dict_purchases import Purchases

Written = tuple[Answer | None, int]


@dataclass
class Entry:
    """Every version of the details and of each answer, each with the revision that wrote it."""

    details: list[tuple[Case, int]]
    saved_at: list[datetime]
    answers: dict[str, list[Written]] = field(default_factory=dict)
    forms: dict[str, set[int]] = field(default_factory=dict)
    done: dict[tuple[str, str], Saved | Conflict] = field(default_factory=dict)
    moves: dict[tuple[str, str], tuple[Saved, PastMove]] = field(default_factory=dict)
    deleted_at: datetime | None = None
    purchases: Purchases = field(default_factory=Purchases)

    @property
    def revision(self) -> int:
        return len(self.saved_at)

    def version(self, question: str) -> int:
        return len(self.answers.get(question, []))

    def answer(self, question: str, revision: int | None = None) -> Answer | None:
        """The answer that stands, or that stood after *revision*."""
        past = [answer for answer, of in self.answers.get(question, []) if revision is None or of <= revision]
        return past[-1] if past else None

    def questionnaire(self, revision: int) -> str:
        """The version that was answered after *revision*."""
        return [details.questionnaire for details, of in self.details if of <= revision][-1]

    def write(self, answers: Mapping[str, Answer | None]) -> None:
        for question, answer in answers.items():
            self.answers.setdefault(question, []).append((answer, self.revision))
