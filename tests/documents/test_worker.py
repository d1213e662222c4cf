"""The process that sets documents: what it may reach, and what happens when it falls."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assess.core.errors import AssessError
from assess.documents import pool as pools
from assess.documents.errors import PdfFailed, PdfUnavailable
from assess.documents.pool import Pool
from assess.documents.wire import Attached, Job
from assess.documents.worker import only_from, refuse

A_JOB = Job("<!DOCTYPE html><html lang=id><title>A</title><p>Halo</p>", ("style.css",), (), "2026-11-24", "ab" * 16)

SLOW_ONCE = """
import pathlib, sys, time
from assess.documents.wire import DONE, READY, receive, send
mark = pathlib.Path(sys.argv[1])
send(sys.stdout.buffer, READY)
while receive(sys.stdin.buffer):
    if not mark.exists():
        mark.touch()
        {what}
    send(sys.stdout.buffer, DONE, b"made")
"""


def python(code: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *arguments)


def a_worker_that(what: str, mark: Path) -> tuple[str, ...]:
    """A worker that does something to its first job only."""
    return python(SLOW_ONCE.format(what=what), str(mark))


def test_a_job_survives_the_wire():
    job = Job("<p>é 🏙</p>", ("a.css", "b.css"), (Attached("a.json", "x", "{}"),), "2026-11-24", "00")
    assert Job.decoded(job.encoded()) == job


def test_a_worker_that_died_between_two_jobs_is_replaced():
    pool = Pool(at_most=1)
    first = pool.set(A_JOB)
    os.kill(only_worker_of(pool)._process.pid, signal.SIGKILL)
    assert pool.set(A_JOB) == first
    pool.close()


def only_worker_of(pool: Pool) -> pools.Worker:
    worker = pool._places.queue[-1]
    assert worker is not None
    return worker


def test_a_job_that_kills_its_worker_fails_and_the_next_one_is_made(tmp_path: Path):
    pool = Pool(at_most=1, command=a_worker_that("sys.exit(1)", tmp_path / "mark"))
    with pytest.raises(PdfFailed, match="ended early"):
        pool.set(A_JOB)
    assert pool.set(A_JOB) == b"made"
    pool.close()


def test_a_job_that_takes_too_long_is_killed_and_the_next_one_is_made(tmp_path: Path):
    pool = Pool(at_most=1, seconds=2, command=a_worker_that("time.sleep(3600)", tmp_path / "mark"))
    with pytest.raises(PdfFailed, match="within 2 seconds"):
        pool.set(A_JOB)
    assert pool.set(A_JOB) == b"made"
    pool.close()


def test_what_a_worker_refuses_is_said_with_its_reason():
    pool = Pool(at_most=1)
    with pytest.raises(PdfFailed, match=r"none\.css"):
        pool.set(Job("<p>", ("none.css",), (), "2026-11-24", "00"))
    assert pool.set(A_JOB).startswith(b"%PDF-1.7")
    pool.close()


def test_without_pango_the_error_names_the_way_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pools, "available", lambda: False)
    with pytest.raises(PdfUnavailable, match="apt-get install libpango-1"):
        Pool().set(A_JOB)
    assert issubclass(PdfUnavailable, AssessError)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "http://127.0.0.1/", "https://example.org/", "data:text/plain,a", "app:../x", "/etc/passwd"],
)
def test_the_fetcher_knows_its_assets_and_denies_the_rest(address: str):
    fetcher = only_from({"app:a.ttf": b"font"})
    assert fetcher.fetch("app:a.ttf").read() == b"font"
    with pytest.raises(ValueError, match="not fetched"):
        fetcher.fetch(address)


@pytest.mark.parametrize("event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"])
def test_network_and_other_programs_are_refused(event: str):
    with pytest.raises(PermissionError, match="is refused"):
        refuse(event, ())


def test_a_confined_process_cannot_call_out():
    code = """
import socket, subprocess
from assess.documents.worker import confine
confine()
for attempt in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: subprocess.run(["true"])):
    try:
        attempt()
    except PermissionError:
        print("refused")
"""
    done = subprocess.run(python(code), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["refused", "refused"]


def test_the_web_process_never_loads_weasyprint():
    code = """
import sys
import assess.documents.render
from assess.documents.render import Renderer, available
from assess.documents.roadmap import roadmap_html
from tests.documents.build import an_evaluation
assert available()
roadmap_html(an_evaluation(), "id", "1")
with Renderer() as renderer:
    renderer.roadmap(an_evaluation(), "id")
print(sorted({name.partition(".")[0] for name in sys.modules} & {"weasyprint", "pydyf", "cffi", "tinycss2"}))
"""
    done = subprocess.run(python(code), capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "[]"
