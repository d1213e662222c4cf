"""Moving an assessment to the present version of its questionnaire: looked at first, then made, then undone."""

from dataclasses import dataclass
from datetime import datetime

from assess.core.case import Answer
from assess.core.errors import AssessError
from assess.core.keeping import EarlierAnswer, Kept, PastMove, Saved, SavedSince, Undone
from assess.core.moving import Move, ParkedAnswer, is_newer, move, why_parked
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.usecases.assessments import Opened
from assess.usecases.catalogue import Catalogue
from assess.usecases.store import Store


@dataclass(frozen=True, slots=True)
class Movable:
    """An assessment beside the version it could move to, both in its words, and what that would do."""

    kept: Kept
    old: Questionnaire
    new: Questionnaire
    move: Move


@dataclass(frozen=True, slots=True)
class Earlier:
    """A parked answer to a question of the version ``old``, and what keeps it from counting, if anything still does."""

    question: str
    answer: Answer
    moved_at: datetime
    old: Questionnaire
    parked: ParkedAnswer | None


def newer_version(catalogue: Catalogue, questionnaire: Questionnaire) -> Questionnaire | None:
    """The present version of a questionnaire, where it comes after this one and can be used."""
    try:
        present = catalogue.find(questionnaire.id)
    except AssessError:
        return None
    return present if is_newer(present.version, questionnaire.version) else None


def look_at_move(catalogue: Catalogue, assessment: Opened) -> Movable | None:
    """What moving the assessment to the present version would do; None where it answers that one."""
    kept, old = assessment.kept, assessment.questionnaire
    present = newer_version(catalogue, old)
    if present is None:
        return None
    new = worded_for(present, kept.case)
    return Movable(kept, old, new, move(kept.case, old, new))


def move_assessment(
    store: Store, movable: Movable, seen_revision: int, *, idempotency_key: str, at: datetime
) -> Saved | SavedSince:
    """Make the move that was looked at when the assessment stood at *seen_revision*."""
    if movable.kept.revision != seen_revision:
        return SavedSince(movable.kept.revision)
    return store.save_move(movable.kept.key, movable.move.case, seen_revision, idempotency_key=idempotency_key, at=at)


def move_that_stands(store: Store, kept: Kept) -> PastMove | None:
    """The move that brought the assessment to the version it answers, if one did and was not undone."""
    past = store.last_move(kept.key)
    return past if past and past.to == kept.case.questionnaire else None


def earlier_answers(store: Store, catalogue: Catalogue, assessment: Opened) -> tuple[Earlier, ...]:
    """The answers that moves have parked and nobody has looked at since, in the order of their questions.

    Those to a version that is there no more cannot be told; they stay in the store.
    """
    kept, new = assessment.kept, assessment.questionnaire
    found = [_earlier(catalogue, kept, new, *each) for each in store.load_parked(kept.key).items()]
    order = {each.id: at for at, each in enumerate(new.questions)}
    told = [each for each in found if each is not None]
    return tuple(sorted(told, key=lambda each: (order.get(each.question, len(order)), each.question)))


def _earlier(
    catalogue: Catalogue, kept: Kept, new: Questionnaire, question: str, parked: EarlierAnswer
) -> Earlier | None:
    try:
        old = worded_for(catalogue.find(parked.since), kept.case)
    except AssessError:
        return None
    reason = why_parked(kept.case, old, new, question, parked.answer)
    return Earlier(question, parked.answer, parked.moved_at, old, reason)


def undo_move(store: Store, kept: Kept, *, at: datetime) -> Undone | None:
    """Take back the move that stands; None where there is none, as after a second press of the button."""
    past = move_that_stands(store, kept)
    return store.undo(kept.key, past.revision, at=at) if past else None
