"""Keeping what came back from offices: all of it in one save, or nothing."""

from collections.abc import Mapping
from datetime import datetime

from assess.core.case import Answer
from assess.core.keeping import Change, Conflict, Kept
from assess.core.questionnaire import Questionnaire
from assess.usecases.answers import record_answers
from assess.usecases.store import Store


def keep_returned(
    store: Store,
    questionnaire: Questionnaire,
    kept: Kept,
    answers: Mapping[str, Answer],
    *,
    idempotency_key: str,
    at: datetime,
) -> int | None:
    """Keep the *answers* made from the case as it was *kept*; the revision of the save, to take it back by.

    None where someone else has saved one of them meanwhile: then nothing of it is kept, and the case must be looked
    at anew.
    """
    changes = {question: Change(answer, kept.version(question)) for question, answer in answers.items()}
    recorded = record_answers(
        store, questionnaire, kept.case, kept.key, changes, idempotency_key=idempotency_key, at=at
    )
    outcome = recorded.outcome
    saved = outcome.saved if isinstance(outcome, Conflict) else outcome
    if recorded.is_whole:
        return saved.revision
    if saved.written:
        store.undo(kept.key, saved.revision, at=at)
    return None
