"""A case file on its way in: read, and shown before anything is kept."""

from dataclasses import dataclass

from flask import Request

from assess.content.case_file import read_case
from assess.content.faults import CaseFault, Fault
from assess.content.loader import Catalogue
from assess.core.case import Case
from assess.web.examples import example_file
from assess.web.wiring import here

UPLOADED = "file"
MOST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: its name, its text, and whether it is now confirmed."""

    name: str
    content: bytes
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What a file came to: a case with warnings, or all its faults."""

    case: Case | None
    warnings: tuple[Fault, ...]
    faults: tuple[Fault, ...]


def sent_file(request: Request) -> Sent | None:
    """The file of an upload, of an example, or of the confirmation of either; None where nothing was chosen."""
    confirmed = "confirmed" in request.form
    if name := request.form.get("example", ""):
        path = example_file(name, here().catalogue)
        return Sent(path.name, path.read_bytes(), confirmed) if path else None
    if "text" in request.form:
        return Sent(request.form.get("name", "")[:200], request.form["text"].encode(), confirmed)
    upload = request.files.get(UPLOADED)
    if upload is None or not upload.filename:
        return None
    return Sent(upload.filename[:200], upload.stream.read(MOST + 1), confirmed)


def judge(sent: Sent, catalogue: Catalogue) -> Judged:
    """Read the file, whole or not at all."""
    try:
        case, warnings = read_case(sent.content, catalogue, name=sent.name)
    except CaseFault as fault:
        return Judged(None, (), fault.faults)
    return Judged(case, tuple(warnings), ())
