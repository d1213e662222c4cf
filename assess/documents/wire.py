"""What the web process and the worker say to each other: jobs and answers, as frames on a pipe."""

import json
import struct
from dataclasses import asdict, dataclass
from typing import BinaryIO, Self

LENGTH = struct.Struct(">cQ")
READY, DONE, REFUSED, JOB = b"r", b"d", b"x", b"j"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside the PDF, in UTF-8; its name tells its type."""

    name: str
    description: str
    text: str


@dataclass(frozen=True, slots=True)
class Job:
    """A document to set: HTML, the style sheets to use with it, what is attached, and the day it is dated."""

    html: str
    sheets: tuple[str, ...]
    attachments: tuple[Attached, ...]
    dated: str
    identifier: str

    def encoded(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def decoded(cls, written: bytes) -> Self:
        said = json.loads(written)
        attached = tuple(Attached(**each) for each in said.pop("attachments"))
        return cls(attachments=attached, sheets=tuple(said.pop("sheets")), **said)


def send(pipe: BinaryIO, kind: bytes, payload: bytes = b"") -> None:
    """Write one frame."""
    pipe.write(LENGTH.pack(kind, len(payload)))
    pipe.write(payload)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[bytes, bytes] | None:
    """Read one frame: its kind and its payload; None where the other side has gone."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    kind, length = LENGTH.unpack(head)
    payload = pipe.read(length)
    return (kind, payload) if len(payload) == length else None
