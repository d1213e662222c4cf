"""Our save of 20 answers against a plain object-relational one, interleaved: `python -m tests.bench.save [rounds]`.

The rival does what a first version usually does: for each question it looks the row up through a session, makes it if
it is missing, sets its fields and flushes; one commit at the end. Both write to the same kind of file with the same
settings of SQLite, and commit to the disk. Ours also keeps the past of each answer and the key of the form.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, UniqueConstraint, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from assess.core.keeping import Change, Saved
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from assess.storage.sqlite import choose_journal, sqlite_engine
from tests.build import a_case, an_answer
from tests.storage.build import NOON

QUESTIONS = [f"Q{number:02}" for number in range(20)]
SAVES_PER_ROUND = 30
TARGET = 15


class Base(DeclarativeBase):
    pass


class NaiveAnswer(Base):
    __tablename__ = "naive_answers"
    __table_args__ = (UniqueConstraint("assessment", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assessment: Mapped[int]
    question: Mapped[str]
    level: Mapped[int]
    grade: Mapped[int]
    note: Mapped[str]
    updated_at: Mapped[datetime]


def naive_save(engine: Engine, number: int) -> None:
    with Session(engine) as session:
        for question in QUESTIONS:
            query = select(NaiveAnswer).where(NaiveAnswer.assessment == 1, NaiveAnswer.question == question)
            answer = session.scalars(query).one_or_none()
            if answer is None:
                answer = NaiveAnswer(assessment=1, question=question)
                session.add(answer)
            answer.level, answer.grade, answer.note, answer.updated_at = number % 6, 4, str(number), NOON
            session.flush()
        session.commit()


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        rival = sqlite_engine(Path(folder) / "naive.db", choose_journal())
        Base.metadata.create_all(rival)
        with open_database(Path(folder) / "ours.db") as database:
            store = SqlStore(database)
            key = store.create(a_case(), start_key="start", at=NOON)
            ratios = compare(store, key, rival, rounds)
        rival.dispose()
    print(
        f"ratio naive / ours: {statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f}), target {TARGET}"
    )
    return 0 if statistics.median(ratios) >= TARGET else 1


def compare(store: SqlStore, key: str, rival: Engine, rounds: int) -> list[float]:
    versions: dict[str, int] = {}

    def our_save(number: int) -> None:
        answer = an_answer(number % 6, note=str(number))
        changes = {question: Change(answer, versions.get(question, 0)) for question in QUESTIONS}
        saved = store.save_answers(key, changes, idempotency_key=str(number), at=NOON)
        assert isinstance(saved, Saved)
        versions.update(saved.versions)

    ratios = []
    for each in range(rounds):
        start = each * SAVES_PER_ROUND + 1
        ours, naive = median_time(our_save, start), median_time(lambda number: naive_save(rival, number), start)
        print(f"round {each + 1}: ours {ours * 1e6:.0f} us, naive {naive * 1e6:.0f} us, {naive / ours:.1f} times")
        ratios.append(naive / ours)
    return ratios


def median_time(save: Callable[[int], None], start: int) -> float:
    times = []
    for number in range(start, start + SAVES_PER_ROUND):
        begun = time.perf_counter()
        save(number)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
