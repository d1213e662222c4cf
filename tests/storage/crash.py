"""Writers that are killed in the middle of their work, and what is left of what they were told is saved."""

import multiprocessing
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from assess.core.case import Case
from assess.core.keeping import Change, Saved
from assess.core.purchases.keeping import PurchaseVersions, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, Review, ReviewGrade
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from tests.build import a_case, an_answer
from tests.storage.build import NOON

QUESTIONS = 5
BOUGHT = "kamera"
CHECKS = ("G01", "G02", "C1")
FACTS = ("title", "office", "place", "problem")

GAPS = """
SELECT purchase FROM purchases WHERE proposal_version + review_version - 1 - (review_version > 0) <> (
    SELECT count(*) FROM past_purchases
    WHERE past_purchases.assessment_id = purchases.assessment_id AND past_purchases.purchase = purchases.purchase
)
"""
"""Purchases of which an earlier version of proposal or review is missing."""


@dataclass(frozen=True)
class Tally:
    """What a number of cycles came to; ``lost`` and ``damaged`` are to be zero."""

    acknowledged: int
    lost: int
    damaged: int
    slowest_start: float


def kill_cycles(folder: Path, cycles: int, writers: int, seed: int = 1) -> Tally:
    """Start *writers* processes that save, kill all of them at a random moment, and look; *cycles* times."""
    path, chance = folder / "assess.db", random.Random(seed)
    with open_database(path) as database:
        bought = a_case(purchases=(Purchase(BOUGHT, "cctv"),))
        keys = [SqlStore(database).create(bought, start_key=str(n), at=NOON) for n in range(writers)]
    acknowledged = lost = damaged = 0
    slowest = 0.0
    for _ in range(cycles):
        notes = _kill_once(path, keys, chance)
        started = time.monotonic()
        with open_database(path) as database:
            store = SqlStore(database)
            cases = {key: store.load(key).case for key in keys}
        slowest = max(slowest, time.monotonic() - started)
        lost += sum(min(numbers) < note for key, note in notes.items() for numbers in _saved(cases[key]))
        damaged += _is_damaged(path) + sum(len(set(numbers)) > 1 for case in cases.values() for numbers in _saved(case))
        acknowledged = sum(notes.values())
    return Tally(acknowledged, lost, damaged, slowest)


def write_for_ever(path: Path, key: str, told: Connection) -> None:
    """Save a higher number to every question, to a proposal and to its review, saying it once all three are saved."""
    with open_database(path, patience=60) as database:
        store = SqlStore(database)
        kept = store.load(key)
        versions, bought = kept.versions, kept.purchase_versions[BOUGHT]
        number = max(numbers[0] for numbers in _saved(kept.case))
        while True:
            number += 1
            answer = an_answer(3, note=str(number))
            changes = {f"Q{n}": Change(answer, versions.get(f"Q{n}", 0)) for n in range(QUESTIONS)}
            saved = store.save_answers(key, changes, idempotency_key=str(number), at=NOON)
            assert isinstance(saved, Saved)
            versions, bought = saved.versions, _buy(store, key, number, bought)
            told.send(number)


def _buy(store: SqlStore, key: str, number: int, versions: PurchaseVersions) -> PurchaseVersions:
    """Save the number to the proposal and to the review."""
    facts = {name: str(number) for name in FACTS}
    review = Review({each: Graded(ReviewGrade.FULLY, str(number)) for each in CHECKS}, note=str(number))
    proposal = store.save_proposal(key, BOUGHT, facts, versions.proposal, idempotency_key=str(number), at=NOON)
    reviewed = store.save_review(key, BOUGHT, review, versions.review, idempotency_key=str(number), at=NOON)
    assert isinstance(proposal, SavedPurchase)
    assert isinstance(reviewed, SavedPurchase)
    return PurchaseVersions(proposal.version, reviewed.version)


def _saved(case: Case) -> list[list[int]]:
    """The numbers that the answers, the proposal and the review hold; each has one, unless it is damaged."""
    bought = case.purchases[0]
    grades = [bought.review.grades.get(check) for check in CHECKS]
    texts = (
        [case.answer(f"Q{n}").note for n in range(QUESTIONS)],
        [str(bought.facts.get(name, "")) for name in FACTS],
        [bought.review.note, *(each.comment if each else "" for each in grades)],
    )
    return [[int(each or 0) for each in part] for part in texts]


def _kill_once(path: Path, keys: list[str], chance: random.Random) -> dict[str, int]:
    """The highest number each writer was told is saved before it died."""
    with open_database(path) as database:
        store = SqlStore(database)
        starts = {key: min(numbers[0] for numbers in _saved(store.load(key).case)) for key in keys}
    with _writing(path, keys) as writers:
        for told, _ in writers.values():
            told.poll(30)
        time.sleep(chance.uniform(0, 0.1))
        for _, process in writers.values():
            process.kill()
        for _, process in writers.values():
            process.join()
        return {key: _last(told, starts[key]) for key, (told, _) in writers.items()}


@contextmanager
def _writing(path: Path, keys: list[str]) -> Iterator[dict[str, tuple[Connection, ForkServerProcess]]]:
    writers: dict[str, tuple[Connection, ForkServerProcess]] = {}
    for key in keys:
        told, tells = _processes().Pipe(duplex=False)
        process = _processes().Process(target=write_for_ever, args=(path, key, tells))
        process.start()
        tells.close()
        writers[key] = (told, process)
    try:
        yield writers
    finally:
        for told, process in writers.values():
            process.kill()
            process.join()
            process.close()
            told.close()


def _processes() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.crash"])
    return context


def _last(told: Connection, start: int) -> int:
    last = start
    while wait([told], timeout=0):
        try:
            last = told.recv()
        except (EOFError, OSError):
            return last
    return last


def _is_damaged(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        orphans, gaps = (connection.execute(each).fetchall() for each in ("PRAGMA foreign_key_check", GAPS))
        return not whole or bool(orphans) or bool(gaps)
