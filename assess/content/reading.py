"""Reads a file from outside without trusting it: by size first, then as UTF-8, then as YAML or JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assess.content.faults import Fault
from assess.content.file_kinds import kind_of
from assess.content.nodes import Document, Node, Place

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read at all: its bytes, its scalars and brackets (``events``), and its nesting."""

    size: int
    events: int
    depth: int = 20


QUESTIONNAIRE_LIMITS = Limits(size=512 * 1024, events=20_000)
OUTLINE_LIMITS = Limits(size=1024 * 1024, events=50_000)
CASE_LIMITS = Limits(size=4 * 1024 * 1024, events=50_000)


class Unreadable(Exception):
    """Reading stopped at a place; inside ``assess.content`` only."""

    def __init__(self, place: Place, message_id: str, **params: str) -> None:
        super().__init__(message_id)
        self.place = place
        self.message_id = message_id
        self.params = params

    def as_fault(self, path: str) -> Fault:
        return Fault(path, self.place.line, self.place.column, self.message_id, self.params)


Reader = Callable[[str, Limits], tuple[Node, list[Unreadable]]]


def limits_of(file: str) -> Limits:
    """The limits of a file of a questionnaire: the drafts of regulations are longer than anything else in it."""
    return OUTLINE_LIMITS if file == "outlines.yaml" else QUESTIONNAIRE_LIMITS


def bytes_of(file: Path, limits: Limits) -> bytes:
    """The content of a file, refused by its size before it is read."""
    try:
        if not file.is_file():
            raise Unreadable(Place(), _why_no_file(file))
        if file.stat().st_size > limits.size:
            raise _too_large(limits)
        with file.open("rb") as opened:
            return opened.read(limits.size + 1)
    except OSError as error:
        raise Unreadable(Place(), "cannot_be_opened", problem=error.strerror or type(error).__name__) from error


def _why_no_file(file: Path) -> str:
    if file.is_dir():
        return "is_a_folder"
    return "not_a_file" if file.exists() else "no_such_file"


def document_of(content: bytes, path: str, reader: Reader, limits: Limits) -> Document:
    """The document in *content*; raises :class:`Unreadable` where nothing can be made of it."""
    if len(content) > limits.size:
        raise _too_large(limits)
    other = kind_of(content)
    if other is not None:
        raise Unreadable(Place(), f"is_{other}")
    text = _decoded(content)
    if not text.strip():
        raise Unreadable(Place(), "empty_file")
    root, faults = reader(text, limits)
    return Document(path, root, tuple(fault.as_fault(path) for fault in faults))


def check_text(text: str, place: Place) -> str:
    """The text, refused where no file or database could hold it: NUL, or half of a surrogate pair."""
    if "\0" in text:
        raise Unreadable(place, "nul_character")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Unreadable(place, "half_character")
    return text


def _too_large(limits: Limits) -> Unreadable:
    return Unreadable(Place(), "file_too_large", most=f"{limits.size // 1024} KiB")


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_place_of(content[: error.start].decode("utf-8")), "not_utf8") from error
    text = text.removeprefix(BOM)
    if "\0" in text:
        raise Unreadable(_place_of(text[: text.index("\0")]), "nul_character")
    return text


def _place_of(before: str) -> Place:
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
