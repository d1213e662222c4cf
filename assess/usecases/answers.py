"""Recording answers and taking them back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import Answer, Case
from assess.core.keeping import Change, Conflict, Saved, Undone
from assess.core.merging import merge_answers
from assess.core.proof_rules import rises_on_the_same_check
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
    """Keep the good answers of a form even if others are at fault or clash.

    *case* is what is kept now: it tells what is requested, and which check was made for which level.
    """
    refused: dict[str, AnswerFault] = {}
    for question_id, change in sorted(changes.items()):
        if change.answer is None:
            continue
        if fault := why_answer_is_refused(questionnaire, case, question_id, change.answer):
            refused[question_id] = fault
        elif _rises(store, key, case.answers.get(question_id), question_id, change):
            refused[question_id] = AnswerFault.CHECKED_FOR_A_LOWER_LEVEL
    good = {question_id: change for question_id, change in changes.items() if question_id not in refused}
    return Recorded(store.save_answers(key, good, idempotency_key=idempotency_key, at=at), refused)


def _rises(store: Store, key: str, kept: Answer | None, question_id: str, change: Change) -> bool:
    """Whether the answer would stand higher than the one *kept* on the same check.

    A form opened before someone else lowered the level raises nothing if it leaves the level alone.
    """
    if change.answer is None or not rises_on_the_same_check(kept, change.answer):
        return False
    past = store.load_past(key, question_id)
    base = next((each.answer for each in past if each.version == change.expected_version), None)
    fits, merged = merge_answers(base, change.answer, kept)
    return fits and merged is not None and rises_on_the_same_check(kept, merged)


def undo_save(store: Store, key: str, revision: int, *, at: datetime) -> Undone:
    """Take back the save with this revision; what was written since stays."""
    return store.undo(key, revision, at=at)
