"""The process that sets documents: alone it knows WeasyPrint; it reaches no network and reads only what it is given."""

import datetime
import gc
import logging
import os
import resource
import sys
import warnings
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from assess.documents.claims import claim_pdf_ua
from assess.documents.wire import DONE, JOB, READY, REFUSED, Attached, Job, receive, send
from assess.resources import directory

FONTS = Path(__file__).parent / "fonts"
MEMORY = 1 << 30
CPU_SECONDS = 55
LARGEST_FILE = 64 << 20
OPEN_FILES = 64
NICE = 10
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "urllib.")


class Typesetter:
    """Makes PDFs of jobs, with the fonts loaded and each style sheet parsed once."""

    def __init__(self) -> None:
        from weasyprint.text.fonts import FontConfiguration

        self._fonts = FontConfiguration()
        self._assets = {f"app:{path.name}": path.read_bytes() for path in sorted(FONTS.glob("*.ttf"))}
        self._fetcher = only_from(self._assets)
        folder = directory("templates") / "pdf"
        self._sheets = {path.name: self._sheet(path.read_text("utf-8")) for path in sorted(folder.glob("*.css"))}

    def typeset(self, job: Job) -> bytes:
        """The PDF of a job: PDF/A-3a and PDF/UA-1; the same job gives the same bytes on one machine."""
        from weasyprint import HTML

        day = datetime.datetime.fromisoformat(job.dated).replace(tzinfo=datetime.UTC)
        pdf = HTML(string=job.html, url_fetcher=self._fetcher).write_pdf(
            stylesheets=[self._sheets[name] for name in job.sheets],
            font_config=self._fonts,
            attachments=[self._attachment(each, day) for each in job.attachments],
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            pdf_identifier=bytes.fromhex(job.identifier),
            finisher=claim_pdf_ua,
        )
        return bytes(pdf)

    def _sheet(self, text: str) -> Any:
        from weasyprint import CSS

        return CSS(string=text, font_config=self._fonts, url_fetcher=self._fetcher)

    def _attachment(self, each: Attached, day: datetime.datetime) -> Any:
        from weasyprint import Attachment

        return Attachment(
            string=each.text,
            name=each.name,
            description=each.description,
            relationship="Data",
            created=day,
            modified=day,
            url_fetcher=self._fetcher,
        )


def only_from(assets: Mapping[str, bytes]) -> Any:
    """A fetcher that knows *assets* by their address and denies everything else, before anything is opened."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OnlyFrom(URLFetcher):
        def __init__(self) -> None:
            super().__init__(timeout=1, allowed_protocols=["app"], allow_redirects=False)

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if url not in assets:
                raise ValueError(f"not fetched: {url[:80]}")
            return URLFetcherResponse(url, assets[url], {"Content-Type": "font/ttf"})

    return OnlyFrom()


def confine() -> None:
    """Bound memory, files and priority, and refuse network and other programs from here on.

    A system that does not grant a limit (macOS has none on addresses) goes without it; the deadline of the pool holds.
    """
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
    os.nice(NICE)
    sys.addaudithook(refuse)


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: even a fault in a library cannot call out."""
    if event.startswith(FORBIDDEN):
        raise PermissionError(f"{event} is refused while documents are made")


def allow_cpu(seconds: int) -> None:
    """Let this process compute for *seconds* more, then end."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, hard))


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Say when ready, then answer jobs until the other side goes."""
    typesetter = Typesetter()
    confine()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    send(answers, READY)
    while frame := receive(jobs):
        kind, payload = frame
        if kind != JOB:
            raise ValueError(f"a frame of kind {kind!r}")
        allow_cpu(CPU_SECONDS)
        send(answers, *_answer(typesetter, payload))


def _answer(typesetter: Typesetter, payload: bytes) -> tuple[bytes, bytes]:
    try:
        return DONE, typesetter.typeset(Job.decoded(payload))
    except Exception as error:
        return REFUSED, f"{type(error).__name__}: {error}"[:300].encode()


def main() -> None:
    """Jobs come on standard input; answers leave on standard output, which is kept free of anything else."""
    warnings.simplefilter("ignore")
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
