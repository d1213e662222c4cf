"""Our save of 20 answers against plain object-relational ones, interleaved: `python -m tests.bench.save [rounds]`.

The rivals do what a first version usually does: for each question they look the row up through a session, make it if
it is missing, set its fields and flush; one commit at the end. They keep the same answers as ours, field by field;
the second one also keeps the past of each answer and the key of the form, as ours does. All write to the same kind of
file with the same settings of SQLite, first in memory (the storage call alone, which the target speaks of), then on the
disk, where both sides wait for the same device. Only the saving is timed, not the making of the answers.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Engine, UniqueConstraint, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from assess.core.case import Answer
from assess.core.keeping import Change, Saved
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from assess.storage.sqlite import choose_journal, sqlite_engine
from tests.build import a_case, an_answer
from tests.storage.build import NOON

QUESTIONS = [f"Q{number:02}" for number in range(20)]
SAVES_PER_ROUND = 30
MEMORY = Path("/dev/shm")
TARGET = 15


class Base(DeclarativeBase):
    pass


class Fields:
    """The fields of an answer, one column each."""

    assessment: Mapped[int]
    question: Mapped[str]
    level: Mapped[int | None]
    grade: Mapped[int]
    document: Mapped[str]
    dated: Mapped[date | None]
    checked_by: Mapped[str]
    checked_on: Mapped[date | None]
    not_applicable: Mapped[str | None]
    ask: Mapped[str]
    by: Mapped[date | None]
    note: Mapped[str]
    private_note: Mapped[str]
    office: Mapped[str]
    entered_by: Mapped[str]
    objections: Mapped[list[object]] = mapped_column(JSON)
    decision: Mapped[dict[str, object] | None] = mapped_column(JSON)
    version: Mapped[int]
    updated_at: Mapped[datetime]


class NaiveAnswer(Fields, Base):
    __tablename__ = "naive_answers"
    __table_args__ = (UniqueConstraint("assessment", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)


class NaivePast(Fields, Base):
    __tablename__ = "naive_past"

    id: Mapped[int] = mapped_column(primary_key=True)


class NaiveForm(Base):
    __tablename__ = "naive_forms"

    key: Mapped[str] = mapped_column(primary_key=True)


FIELDS = [name for name in Fields.__annotations__ if name not in ("question", "objections", "decision")]


def fields_of(answer: Answer, version: int) -> dict[str, object]:
    evidence = answer.evidence
    return {
        "assessment": 1,
        "level": answer.level,
        "grade": evidence.grade,
        "document": evidence.document,
        "dated": evidence.dated,
        "checked_by": evidence.checked_by,
        "checked_on": evidence.checked_on,
        "not_applicable": answer.not_applicable,
        "ask": answer.ask,
        "by": answer.by,
        "note": answer.note,
        "private_note": answer.private_note,
        "office": answer.office,
        "entered_by": answer.entered_by,
        "objections": [asdict(each) for each in answer.objections],
        "decision": None,
        "version": version,
        "updated_at": NOON,
    }


def rival_engine(path: Path) -> Engine:
    """An engine with our settings of SQLite; the driver opens the transactions, as it does unless it is told."""
    engine = sqlite_engine(path, choose_journal())

    @event.listens_for(engine, "connect")
    def let_the_driver_begin(connection: Any, _record: object) -> None:
        connection.isolation_level = ""

    Base.metadata.create_all(engine)
    return engine


def naive_save(engine: Engine, number: int, given: Mapping[str, Answer], *, keep_past: bool) -> None:
    with Session(engine) as session:
        if keep_past and session.get(NaiveForm, str(number)) is None:
            session.add(NaiveForm(key=str(number)))
            session.flush()
        for question, answer in given.items():
            query = select(NaiveAnswer).where(NaiveAnswer.assessment == 1, NaiveAnswer.question == question)
            row = session.scalars(query).one_or_none()
            if row is None:
                row = NaiveAnswer(question=question)
                session.add(row)
            elif keep_past:
                past = {name: getattr(row, name) for name in FIELDS}
                session.add(NaivePast(question=question, objections=row.objections, decision=row.decision, **past))
            for name, value in fields_of(answer, number).items():
                setattr(row, name, value)
            session.flush()
        session.commit()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(f"SQLite {sqlite3.sqlite_version}, journal {choose_journal()}, {len(QUESTIONS)} answers a save")
    for place, home in (("in memory", MEMORY), ("on the disk", None)):
        if home is None or home.is_dir():
            plain, equal = measured(home, rounds)
            aim = f", target {TARGET}" if home else ""
            print(f"{place}: plain naive save / ours: {told(plain)}{aim}")
            print(f"{place}: naive save that also keeps the past / ours: {told(equal)}")


def measured(home: Path | None, rounds: int) -> tuple[list[float], list[float]]:
    with tempfile.TemporaryDirectory(dir=home) as folder:
        rivals = [rival_engine(Path(folder) / name) for name in ("naive.db", "equal.db")]
        with open_database(Path(folder) / "ours.db") as database:
            plain, equal = compare(SqlStore(database), rivals[0], rivals[1], rounds)
        for rival in rivals:
            rival.dispose()
    return plain, equal


def told(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})"


def compare(store: SqlStore, plain: Engine, equal: Engine, rounds: int) -> tuple[list[float], list[float]]:
    """The ratios of each round to ours, of the plain rival and of the one that does the same work."""
    key = store.create(a_case(), start_key="start", at=NOON)

    def our_save(number: int, given: Mapping[str, Answer]) -> None:
        changes = {question: Change(answer, number - 1) for question, answer in given.items()}
        assert isinstance(store.save_answers(key, changes, idempotency_key=str(number), at=NOON), Saved)

    ratios: tuple[list[float], list[float]] = ([], [])
    for each in range(rounds):
        start = each * SAVES_PER_ROUND + 1
        ours = median_time(our_save, start)
        rivals = (
            median_time(partial(naive_save, plain, keep_past=False), start),
            median_time(partial(naive_save, equal, keep_past=True), start),
        )
        print(f"round {each + 1}: ours {ours * 1e6:.0f} us, naive {rivals[0] * 1e6:.0f} and {rivals[1] * 1e6:.0f} us")
        for kind, rival in zip(ratios, rivals, strict=True):
            kind.append(rival / ours)
    return ratios


def median_time(save: Callable[[int, Mapping[str, Answer]], None], start: int) -> float:
    times = []
    for number in range(start, start + SAVES_PER_ROUND):
        given = {question: an_answer(number % 6, note=f"{question} {number}") for question in QUESTIONS}
        begun = time.perf_counter()
        save(number, given)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


if __name__ == "__main__":
    main()
