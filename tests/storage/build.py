"""Builders for the tests of the store."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import count

from assess.core.case import Answer
from assess.core.keeping import Change, Conflict, Saved
from assess.usecases.store import Store

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
_forms = count()


def later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def save(store: Store, key: str, form: str = "", /, **given: tuple[Answer | None, int]) -> Saved | Conflict:
    """Save answers, each as (answer, expected version); each time from another form unless *form* names one."""
    changes: Mapping[str, Change] = {question: Change(*each) for question, each in given.items()}
    return store.save_answers(key, changes, idempotency_key=form or f"form {next(_forms)}", at=later(1))


def kept(outcome: Saved | Conflict) -> Saved:
    assert isinstance(outcome, Saved), outcome
    return outcome


def clashing(outcome: Saved | Conflict) -> Conflict:
    assert isinstance(outcome, Conflict), outcome
    return outcome
