"""Recording answers and taking them back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import Case
from assess.core.keeping import Change, Conflict, Saved, Undone
from assess.core.questionnaire import Questionnaire
from assess.usecases.store import Store


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a form: what the store says of the answers it was given, and the answers that are at fault."""

    outcome: Saved | Conflict
    refused: Mapping[str, AnswerFault]

    @property
    def is_whole(self) -> bool:
        """Everything the form held is kept."""
        return isinstance(self.outcome, Saved) and not self.refused


def record_answers(
    store: Store,
    questionnaire: Questionnaire,
    case: Case,
    key: str,
    changes: Mapping[str, Change],
    *,
    idempotency_key: str,
    at: datetime,
) -> Recorded:
    """Keep the good answers of a form even if others are at fault or clash. *case* tells what is requested."""
    refused: dict[str, AnswerFault] = {}
    for question_id, change in sorted(changes.items()):
        fault = change.answer and why_answer_is_refused(questionnaire, case, question_id, change.answer)
        if fault:
            refused[question_id] = fault
    good = {question_id: change for question_id, change in changes.items() if question_id not in refused}
    return Recorded(store.save_answers(key, good, idempotency_key=idempotency_key, at=at), refused)


def undo_save(store: Store, key: str, revision: int, *, at: datetime) -> Undone:
    """Take back the save with this revision; what was written since stays."""
    return store.undo(key, revision, at=at)
