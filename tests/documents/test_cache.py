"""PDFs kept in the data folder."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from assess.core.questionnaire import Questionnaire
from assess.documents import render
from assess.documents.cache import Cache
from assess.documents.pool import Pool
from assess.documents.render import Renderer
from assess.documents.wire import Job
from tests.build import a_text
from tests.documents.build import a_bank, an_evaluation, in_city


class Counting(Pool):
    """A pool that makes nothing but a number."""

    def __init__(self) -> None:
        super().__init__(at_most=1)
        self.jobs: list[Job] = []

    def set(self, job: Job) -> bytes:
        self.jobs.append(job)
        return str(len(self.jobs)).encode()


def test_what_was_kept_is_read_and_nothing_else(tmp_path: Path):
    cache = Cache(tmp_path / "not" / "there")
    assert cache.read("a", "b") is None
    cache.write(b"one", "a", "b")
    assert (cache.read("a", "b"), cache.read("ab"), cache.read("a")) == (b"one", None, None)


def test_only_the_newest_are_kept(tmp_path: Path):
    cache = Cache(tmp_path, kept=2)
    for number in range(4):
        cache.write(b"x", str(number))
        for age, path in enumerate(sorted(tmp_path.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(path, (age, age))
    assert [cache.read(str(number)) for number in range(4)] == [None, None, b"x", b"x"]


def test_a_cache_that_cannot_be_written_costs_nothing(tmp_path: Path):
    (tmp_path / "file").write_text("no folder")
    Cache(tmp_path / "file" / "below").write(b"x", "a")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_half_written_document_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    cache = Cache(tmp_path)
    cache.write(b"x", "a")
    assert cache.read("a") is None
    assert list(tmp_path.iterdir()) == []


def test_a_second_download_makes_nothing(tmp_path: Path):
    pool = Counting()
    renderer = Renderer(tmp_path, "1", pool)
    first = renderer.roadmap(an_evaluation(), "id")
    assert renderer.roadmap(an_evaluation(), "id") == first
    assert Renderer(tmp_path, "1", pool).roadmap(an_evaluation(), "id") == first
    assert len(pool.jobs) == 1


def changed_bank() -> Questionnaire:
    bank = a_bank()
    return replace(bank, title=a_text("another title"))


def test_whatever_changes_a_document_makes_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pool = Counting()
    bank, case = a_bank(), in_city("Kota Contoh")
    Renderer(tmp_path, "1", pool).roadmap(an_evaluation(), "id")
    Renderer(tmp_path, "1", pool).roadmap(an_evaluation(), "en")
    Renderer(tmp_path, "2", pool).roadmap(an_evaluation(), "id")
    Renderer(tmp_path, "1", pool).roadmap(an_evaluation(city=case.city), "id")
    Renderer(tmp_path, "1", pool).office_form(bank, case, "office", "id")
    Renderer(tmp_path, "1", pool).office_form(bank, case, "another", "id")
    Renderer(tmp_path, "1", pool).office_form(changed_bank(), case, "office", "id")
    monkeypatch.setattr(render, "template_hash", lambda: "another look")
    Renderer(tmp_path, "1", pool).roadmap(an_evaluation(), "id")
    assert len(pool.jobs) == 8
