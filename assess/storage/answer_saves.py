"""Saving a batch of answers: once per key, merging what fits, keeping what was there before."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, insert, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from assess.core.case import Answer
from assess.core.keeping import NEVER_ANSWERED, Change, Clash, Conflict, Saved
from assess.core.merging import merge_answers
from assess.storage.assessments import Head, record_save
from assess.storage.encoding import decode_answer, digest, encode, encode_answer
from assess.storage.prepared import Prepared
from assess.storage.tables import answers, past_answers, saves

STORED = Prepared(
    select(answers.c.question, answers.c.answer, answers.c.version, answers.c.revision).where(
        answers.c.assessment_id == bindparam("of")
    )
)
SAVES_OF_FORM = select(saves.c.revision, saves.c.content, saves.c.outcome).where(
    saves.c.assessment_id == bindparam("of"), saves.c.form == bindparam("form")
)
KEEP_PAST = Prepared(insert(past_answers))


def _upsert(dialect: Any) -> Prepared:
    statement = dialect.insert(answers)
    replaced = {name: statement.excluded[name] for name in ("answer", "answered", "version", "revision")}
    return Prepared(statement.on_conflict_do_update(index_elements=["assessment_id", "question"], set_=replaced))


UPSERT = {"sqlite": _upsert(sqlite), "postgresql": _upsert(postgresql)}


class Present(NamedTuple):
    """The row of an answer as it stands; left-out ones have no text."""

    answer: str | None = None
    version: int = NEVER_ANSWERED
    revision: int = 0


NOTHING = Present()


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes with their answers as text, the digest of the form's key, and that of the content sent with it."""

    changes: Mapping[str, Change]
    texts: Mapping[str, str | None]
    form: str
    content: str


def prepare(changes: Mapping[str, Change], idempotency_key: str) -> Batch:
    """Encode the changes, before any lock is held."""
    ordered = dict(sorted(changes.items()))
    texts = {question: _text(question, change.answer) for question, change in ordered.items()}
    content = [part for q, text in texts.items() for part in (q, str(ordered[q].expected_version), str(text))]
    return Batch(ordered, texts, digest(idempotency_key), digest(*content))


@dataclass(slots=True)
class Verdicts:
    """What becomes of each change."""

    writes: dict[str, tuple[str | None, bool]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    clashes: dict[str, Clash] = field(default_factory=dict)


def save_batch(connection: Connection, head: Head, batch: Batch, at: datetime) -> Saved | Conflict:
    """Keep the batch in the open write transaction."""
    stored = stored_answers(connection, head)
    earlier = _saves_of_form(connection, head, batch, stored)
    for row in earlier:
        if row.content == batch.content:
            return _repeated(row, batch, stored)
    verdicts = _judge(connection, head, batch, stored, own={row.revision for row in earlier})
    revision = head.revision + 1 if verdicts.writes else head.revision
    saved = Saved(revision, _versions(batch, verdicts, stored), tuple(verdicts.merged), tuple(verdicts.writes))
    if verdicts.writes:
        write_answers(connection, head, verdicts.writes, stored)
        _record(connection, head, batch, saved, list(verdicts.clashes), at)
    return Conflict(verdicts.clashes, saved) if verdicts.clashes else saved


def write_answers(
    connection: Connection,
    head: Head,
    writes: Mapping[str, tuple[str | None, bool]],
    stored: Mapping[str, Present],
) -> None:
    """Write answers as the next versions in the next revision; what they replace goes to the past."""
    replaced = [(head.id, question, *stored[question]) for question in writes if question in stored]
    written = [
        (head.id, question, text, answered, stored.get(question, NOTHING).version + 1, head.revision + 1)
        for question, (text, answered) in writes.items()
    ]
    KEEP_PAST.run_each(connection, replaced)
    UPSERT[connection.dialect.name].run_each(connection, written)


def as_write(text: str | None) -> tuple[str | None, bool]:
    """The text of an answer with whether it counts as answered."""
    return text, _counts(_answer(text))


def stored_answers(connection: Connection, head: Head) -> Mapping[str, Present]:
    """The present answers, left-out ones too, by question."""
    return {question: Present(*row) for question, *row in STORED.run(connection, of=head.id)}


def _counts(answer: Answer | None) -> bool:
    return answer is not None and not answer.is_unknown


def _text(question: str, answer: Answer | None) -> str | None:
    return None if answer is None else encode_answer(question, answer)


def _answer(text: str | None) -> Answer | None:
    return None if text is None else decode_answer(text)


def _saves_of_form(
    connection: Connection, head: Head, batch: Batch, stored: Mapping[str, Present]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """What the form was saved as before. Every save moves an answer on, so none was made from the present ones."""
    if all(change.expected_version == stored.get(q, NOTHING).version for q, change in batch.changes.items()):
        return ()
    return connection.execute(SAVES_OF_FORM, {"of": head.id, "form": batch.form}).all()


def _judge(connection: Connection, head: Head, batch: Batch, stored: Mapping[str, Present], own: set[int]) -> Verdicts:
    """Sort the changes into writes, merges and clashes. A save of the same form (*own*) is no one else's."""
    verdicts = Verdicts()
    stale = {}
    for question, change in batch.changes.items():
        present, text = stored.get(question, NOTHING), batch.texts[question]
        if text == present.answer:
            continue
        if change.expected_version == present.version or present.revision in own:
            verdicts.writes[question] = (text, _counts(change.answer))
        else:
            stale[question] = change
    bases = _bases(connection, head, stale)
    for question, change in stale.items():
        _judge_stale(verdicts, question, change, stored.get(question, NOTHING), bases)
    return verdicts


def _judge_stale(
    verdicts: Verdicts,
    question: str,
    change: Change,
    present: Present,
    bases: Mapping[tuple[str, int], Answer | None],
) -> None:
    """Someone else has written since: merge with it if it fits."""
    theirs = _answer(present.answer)
    origin = (question, change.expected_version)
    fits, merged = merge_answers(bases[origin], change.answer, theirs) if origin in bases else (False, None)
    if not fits:
        verdicts.clashes[question] = Clash(change.answer, theirs, present.version)
    elif merged != theirs:
        verdicts.writes[question] = (_text(question, merged), _counts(merged))
        verdicts.merged.append(question)


def _bases(connection: Connection, head: Head, stale: Mapping[str, Change]) -> dict[tuple[str, int], Answer | None]:
    """What the stale changes started from, by question and version; a version nobody knows is left out."""
    wanted = [(question, change.expected_version) for question, change in stale.items()]
    bases: dict[tuple[str, int], Answer | None] = {each: None for each in wanted if each[1] == NEVER_ANSWERED}
    if len(bases) < len(wanted):
        past = past_answers.c
        query = select(past.question, past.version, past.answer).where(
            past.assessment_id == head.id, tuple_(past.question, past.version).in_(wanted)
        )
        bases |= {(row.question, row.version): _answer(row.answer) for row in connection.execute(query)}
    return bases


def _versions(batch: Batch, verdicts: Verdicts, stored: Mapping[str, Present]) -> dict[str, int]:
    """The version each question of the batch now has; those that clash are told with their clash."""
    return {
        question: stored.get(question, NOTHING).version + (question in verdicts.writes)
        for question in batch.changes
        if question not in verdicts.clashes
    }


def _record(connection: Connection, head: Head, batch: Batch, saved: Saved, clashes: list[str], at: datetime) -> None:
    """Note what the batch came to, for when it is sent again."""
    outcome = {"versions": saved.versions, "merged": saved.merged, "written": saved.written, "clashes": clashes}
    record_save(
        connection,
        head,
        "answers",
        at,
        form=batch.form,
        content=batch.content,
        outcome=encode(outcome, place="answers"),
    )


def _repeated(row: Row[Any], batch: Batch, stored: Mapping[str, Present]) -> Saved | Conflict:
    """What the same batch came to the first time."""
    outcome = json.loads(row.outcome)
    saved = Saved(row.revision, outcome["versions"], tuple(outcome["merged"]), tuple(outcome["written"]))
    clashes = {
        question: Clash(batch.changes[question].answer, _answer(stored[question].answer), stored[question].version)
        for question in outcome["clashes"]
    }
    return Conflict(clashes, saved) if clashes else saved
