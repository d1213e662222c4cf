"""What the content leans on: findings, laws, the terms it uses, and what happened elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assess.core.texts import Text

GRADES = ("A", "B", "C", "D")
"""A randomised or panel study · B large observation · C audit or official statistic · D press, vendor or interview."""


class SourceStatus(StrEnum):
    VERIFIED = "verified"
    RECALLED = "recalled"
    DRAFT = "draft"


class LawStatus(StrEnum):
    VERIFIED = "verified"
    TO_CHECK = "to_check"
    DRAFT = "draft"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Source:
    """A finding the method leans on, of one of the ``GRADES``.

    It is cited by ``title``, ``who`` and ``year``, or by a ``reference`` in words. ``link`` may be empty.
    """

    id: str
    finding: Text
    reference: Text | None
    grade: str
    link: str = ""
    title: str = ""
    who: str = ""
    year: str = ""
    status: SourceStatus | None = None

    @property
    def cited(self) -> Text:
        """Who wrote it, what it is called and when it came out, on one line."""
        cited = ", ".join(part for part in (self.who, self.title, self.year) if part)
        return self.reference or Text(cited, cited)


@dataclass(frozen=True, slots=True)
class Law:
    """A legal basis; only a verified one may be printed as law. ``seen`` says what was seen where.

    ``short`` is how it is called where its name stands in brackets: ``PermenPANRB 8/2026``.
    """

    id: str
    title: Text
    about: Text
    status: LawStatus
    seen: Text
    link: str = ""
    short: str = ""

    @property
    def is_verified(self) -> bool:
        return self.status is LawStatus.VERIFIED


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary: by which words a text is recognised to use it, and which words texts avoid for it."""

    id: str
    term: Text
    meaning: Text
    match: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    avoid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was bought somewhere, what is reported to have happened, and which questions would have caught it.

    ``counter`` marks evidence against the method's own rule.
    """

    id: str
    place: Text
    year: str
    bought: Text
    happened: Text
    cause: Text
    caught_by: Text
    questions: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    counter: bool = False
    sources: tuple[str, ...] = ()
