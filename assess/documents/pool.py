"""The web process's side of the workers: a warm process a core at most, a deadline, a fresh start after a fall."""

import os
import queue
import subprocess
import sys
import threading
import weakref
from typing import BinaryIO, cast

from assess.documents.errors import BUSY, NO_PANGO, REFUSED, STOPPED, TOO_SLOW, PdfFailed, PdfUnavailable
from assess.documents.pango import available
from assess.documents.wire import DONE, JOB, Job, receive, send
from assess.resources import PACKAGE

SECONDS = 60.0
COMMAND = (sys.executable, "-P", "-m", "assess.documents.worker")
PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "FONTCONFIG_FILE",
             "FONTCONFIG_PATH", "XDG_CACHE_HOME", "TMPDIR")  # fmt: skip


class Gone(Exception):
    """The worker ended before it answered."""


class Worker:
    """One process that sets documents, one at a time."""

    def __init__(self, command: tuple[str, ...]) -> None:
        given = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**given, "PYTHONPATH": str(PACKAGE.parent)},
        )
        self._end = weakref.finalize(self, _end, self._process)
        self._is_ready = False

    def set(self, job: Job, seconds: float) -> bytes:
        """The PDF of *job*; raises Gone if the process ends, and PdfFailed where it refuses or takes too long."""
        too_slow = threading.Event()
        timer = threading.Timer(seconds, self._give_up, (too_slow,))
        timer.start()
        try:
            kind, answer = self._ask(job)
        except (Gone, OSError) as error:
            self.end()
            if too_slow.is_set():
                raise PdfFailed(TOO_SLOW, seconds=round(seconds)) from None
            raise Gone from error
        finally:
            timer.cancel()
            timer.join()
        if kind != DONE:
            raise PdfFailed(REFUSED, reason=answer.decode("utf-8", "replace"))
        return answer

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        """Kill the process, if it still runs, and close its pipes."""
        self._end()

    def _ask(self, job: Job) -> tuple[bytes, bytes]:
        jobs, answers = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        if not self._is_ready:
            self._hear(answers)
            self._is_ready = True
        send(jobs, JOB, job.encoded())
        return self._hear(answers)

    def _hear(self, answers: BinaryIO) -> tuple[bytes, bytes]:
        frame = receive(answers)
        if frame is None:
            raise Gone
        return frame

    def _give_up(self, too_slow: threading.Event) -> None:
        too_slow.set()
        self._process.kill()


class Pool:
    """Workers that are started when needed and kept warm, as many as there are cores at most."""

    def __init__(
        self,
        at_most: int = os.cpu_count() or 1,
        seconds: float = SECONDS,
        command: tuple[str, ...] = COMMAND,
    ) -> None:
        self._seconds, self._command = seconds, command
        self._places: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        self._at_most = at_most
        for _ in range(at_most):
            self._places.put(None)

    def set(self, job: Job) -> bytes:
        """The PDF of *job*, waiting for a free worker first; raises PdfUnavailable or PdfFailed."""
        if not available():
            raise PdfUnavailable(NO_PANGO)
        try:
            worker = self._places.get(timeout=self._seconds)
        except queue.Empty:
            raise PdfFailed(BUSY) from None
        try:
            if worker is not None:
                try:
                    return worker.set(job, self._seconds)
                except Gone:
                    worker = None
            worker = Worker(self._command)
            return worker.set(job, self._seconds)
        except Gone:
            raise PdfFailed(STOPPED) from None
        finally:
            self._places.put(worker if worker and worker.is_alive else None)

    def close(self) -> None:
        """End the workers; those at work are waited for."""
        for _ in range(self._at_most):
            worker = self._places.get()
            if worker is not None:
                worker.end()
        for _ in range(self._at_most):
            self._places.put(None)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            try:
                pipe.close()
            except BrokenPipeError:
                continue
