"""A store in a dict: what the use cases are tested with, itself tested by the contract of all stores."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from assess.core.case import Answer, Case
from assess.core.keeping import (
    NEVER_ANSWERED,
    Change,
    Clash,
    Conflict,
    DetailsConflict,
    EarlierAnswer,
    Kept,
    Listed,
    NoSuchAssessment,
    Past,
    PastMove,
    Saved,
    SavedDetails,
    SavedSince,
    Undone,
)
from assess.core.merging import DETAILS_PARTS, merge_answers, merge_details
from tests.usecases.dict_desk import DictDesk
from tests.usecases.dict_entry import Entry


class DictStore(DictDesk):
    def __init__(self) -> None:
        super().__init__()
        self.started: dict[tuple[str, str], str] = {}

    def create(self, case: Case, *, start_key: str, at: datetime) -> str:
        key = self.started.setdefault((start_key, repr(case)), f"key-{len(self.started) + 1}")
        if key not in self.entries:
            entry = self.entries[key] = Entry([(_details(case), 1)], [at])
            entry.write(case.answers)
            entry.purchases.start(case.purchases, 1)
        return key

    def list_assessments(self, *, deleted: bool = False) -> tuple[Listed, ...]:
        chosen = [key for key, entry in self.entries.items() if (entry.deleted_at is not None) == deleted]
        return tuple(self._listed(key) for key in sorted(chosen, key=self._order, reverse=True))

    def revision(self, key: str) -> int:
        return self._entry(key).revision

    def load(self, key: str) -> Kept:
        entry = self._entry(key)
        given = {question: entry.answer(question) for question in sorted(entry.answers)}
        return Kept(
            key=key,
            case=replace(
                entry.details[-1][0],
                answers={q: answer for q, answer in given.items() if answer},
                purchases=entry.purchases.standing(),
            ),
            versions={question: entry.version(question) for question in given},
            details_version=len(entry.details),
            revision=entry.revision,
            created_at=entry.saved_at[0],
            updated_at=entry.saved_at[-1],
            purchase_versions=entry.purchases.versions(),
        )

    def save_answers(
        self, key: str, changes: Mapping[str, Change], *, idempotency_key: str, at: datetime
    ) -> Saved | Conflict:
        entry = self._entry(key)
        batch = (idempotency_key, repr(sorted(changes.items())))
        if batch in entry.done:
            return entry.done[batch]
        own = entry.forms.setdefault(idempotency_key, set())
        writes: dict[str, Answer | None] = {}
        clashes: dict[str, Clash] = {}
        for question, change in sorted(changes.items()):
            present = entry.answer(question)
            if change.answer == present:
                continue
            fits, result = self._judged(entry, question, change, own)
            if not fits:
                clashes[question] = Clash(change.answer, present, entry.version(question))
            elif result != present:
                writes[question] = result
        merged = [question for question in writes if not self._is_mine(entry, question, changes[question], own)]
        if writes:
            entry.saved_at.append(at)
            entry.write(writes)
            own.add(entry.revision)
        versions = {question: entry.version(question) for question in sorted(changes) if question not in clashes}
        saved = Saved(entry.revision, versions, tuple(merged), tuple(writes))
        outcome = Conflict(clashes, saved) if clashes else saved
        if writes:
            entry.done[batch] = outcome
        return outcome

    def save_details(
        self, key: str, details: Case, expected_version: int, *, at: datetime
    ) -> SavedDetails | DetailsConflict:
        entry = self._entry(key)
        mine, theirs = _details(details), entry.details[-1][0]
        if 1 <= expected_version <= len(entry.details):
            merged, parts = merge_details(entry.details[expected_version - 1][0], mine, theirs)
        else:
            merged, parts = theirs, () if mine == theirs else DETAILS_PARTS
        if merged != theirs:
            entry.saved_at.append(at)
            entry.details.append((merged, entry.revision))
        saved = SavedDetails(entry.revision, len(entry.details))
        return DetailsConflict(parts, details, merged, saved) if parts else saved

    def save_move(
        self, key: str, moved: Case, expected_revision: int, *, idempotency_key: str, at: datetime
    ) -> Saved | SavedSince:
        entry = self._entry(key)
        once = (idempotency_key, repr((moved, expected_revision)))
        if once in entry.moves:
            return entry.moves[once][0]
        if entry.revision != expected_revision:
            return SavedSince(entry.revision)
        parked = [question for question in sorted(entry.answers) if entry.answer(question)]
        parked = [question for question in parked if question not in moved.answers]
        since = entry.details[-1][0].questionnaire
        entry.saved_at.append(at)
        entry.write(dict.fromkeys(parked))
        entry.details.append((_details(moved), entry.revision))
        saved = Saved(entry.revision, {q: entry.version(q) for q in parked}, (), tuple(parked))
        entry.moves[once] = (saved, PastMove(entry.revision, since, moved.questionnaire, at))
        return saved

    def last_move(self, key: str) -> PastMove | None:
        entry = self._entry(key)
        past = max((past for _, past in entry.moves.values()), key=lambda each: each.revision, default=None)
        if past is None:
            return None
        written, changed = self._since(entry, past.revision)
        return replace(past, written=written, details_changed=changed)

    def _since(self, entry: Entry, revision: int) -> tuple[tuple[str, ...], bool]:
        """The answers that changed since, and whether the details did."""
        written = tuple(q for q in sorted(entry.answers) if entry.answer(q) != entry.answer(q, revision))
        return written, entry.details[-1][1] != revision

    def load_parked(self, key: str) -> Mapping[str, EarlierAnswer]:
        entry = self._entry(key)
        moves = {past.revision: past for _, past in entry.moves.values()}
        parked = {}
        for question, written in sorted(entry.answers.items()):
            answer, revision = written[-1]
            if answer is None and revision in moves and written[-2][0]:
                parked[question] = EarlierAnswer(written[-2][0], moves[revision].since, moves[revision].moved_at)
        return parked

    def undo(self, key: str, revision: int, *, at: datetime) -> Undone:
        entry = self._entry(key)
        if revision <= 1:
            return Undone(entry.revision, (), False, ())
        if entry.questionnaire(revision) != entry.questionnaire(revision - 1):
            return self._undo_move(entry, revision, at)
        mine = sorted(q for q, written in entry.answers.items() if written[-1][1] == revision)
        kept = sorted(q for q, written in entry.answers.items() if revision in [each[1] for each in written[:-1]])
        details = entry.details[-1][1] == revision
        put_back, stay = entry.purchases.undo(revision, entry.revision + 1)
        if mine or details or put_back:
            entry.saved_at.append(at)
            before = {q: entry.answers[q][-2][0] if entry.version(q) > 1 else None for q in mine}
            entry.write(before)
            if details:
                entry.details.append((entry.details[-2][0], entry.revision))
        return Undone(entry.revision, tuple(mine), details, tuple(kept), put_back, stay)

    def _undo_move(self, entry: Entry, revision: int, at: datetime) -> Undone:
        written, changed = self._since(entry, revision)
        if written or changed:
            return Undone(entry.revision, (), False, written)
        before = {q: entry.answer(q, revision - 1) for q in sorted(entry.answers)}
        back = {q: answer for q, answer in before.items() if answer != entry.answer(q)}
        entry.saved_at.append(at)
        entry.write(back)
        entry.details.append((entry.details[-2][0], entry.revision))
        return Undone(entry.revision, tuple(back), True, ())

    def load_past(self, key: str, question: str) -> tuple[Past, ...]:
        entry = self._entry(key)
        written = enumerate(entry.answers.get(question, []), start=1)
        past = [Past(version, answer, entry.saved_at[revision - 1]) for version, (answer, revision) in written]
        return tuple(reversed(past))

    def load_moments(self, key: str) -> Mapping[str, datetime]:
        entry = self._entry(key)
        last = {question: written[-1] for question, written in entry.answers.items()}
        return {q: entry.saved_at[revision - 1] for q, (answer, revision) in last.items() if answer is not None}

    def delete(self, key: str, *, at: datetime) -> None:
        entry = self._entry(key)
        self.queue.appraised.pop(key, None)
        entry.deleted_at = at
        entry.saved_at.append(at)

    def restore(self, key: str, *, at: datetime) -> None:
        if key not in self.entries:
            raise NoSuchAssessment(key)
        entry = self.entries[key]
        if entry.deleted_at is not None:
            entry.deleted_at = None
            entry.saved_at.append(at)

    def erase(self, key: str) -> None:
        if key not in self.entries or self.entries[key].deleted_at is None:
            raise NoSuchAssessment(key)
        del self.entries[key]

    def _is_mine(self, entry: Entry, question: str, change: Change, own: set[int]) -> bool:
        """Nobody else has written since the form was filled in."""
        written = entry.answers.get(question, [])
        return change.expected_version == len(written) or (bool(written) and written[-1][1] in own)

    def _judged(self, entry: Entry, question: str, change: Change, own: set[int]) -> tuple[bool, Answer | None]:
        written = entry.answers.get(question, [])
        if self._is_mine(entry, question, change, own):
            return True, change.answer
        if change.expected_version == NEVER_ANSWERED:
            return merge_answers(None, change.answer, entry.answer(question))
        if change.expected_version > len(written):
            return False, None
        return merge_answers(written[change.expected_version - 1][0], change.answer, entry.answer(question))

    def _listed(self, key: str) -> Listed:
        entry = self.entries[key]
        case = entry.details[-1][0]
        given = [entry.answer(question) for question in entry.answers]
        return Listed(
            key=key,
            questionnaire=case.questionnaire,
            city=case.city,
            date=case.date,
            requests=case.requests,
            answered=len([answer for answer in given if answer and not answer.is_unknown]),
            revision=entry.revision,
            created_at=entry.saved_at[0],
            updated_at=entry.saved_at[-1],
            deleted_at=entry.deleted_at,
        )

    def _order(self, key: str) -> datetime:
        return self.entries[key].saved_at[-1]


def _details(case: Case) -> Case:
    return replace(case, answers={}, purchases=())
