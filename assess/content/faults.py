"""What is wrong with a file from outside: each fault with its place and, in either language, the way out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from assess.content.messages import MESSAGES
from assess.core.errors import AssessError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. Lines and columns count from 1; ``at`` is the dotted key (``answers.PR01.level``), or empty."""

    path: str
    line: int
    column: int
    message_id: str
    params: Mapping[str, str] = field(default_factory=dict, hash=False)
    at: str = ""

    def text(self, language: str) -> str:
        """The fault in plain words, with its key in front; *language* is ``id`` or ``en``."""
        said = self.said(language)
        hint = self.params.get("suggestion")
        if hint:
            said = f"{said} {MESSAGES['did_you_mean'][language].format(suggestion=hint)}"
        return f"{self.at}: {said}" if self.at else said

    def said(self, language: str) -> str:
        """The sentence alone."""
        return MESSAGES[self.message_id][language].format_map(self.params)

    def line_of_report(self, language: str) -> str:
        """``file:line:column: message``"""
        return f"{self.path}:{self.line}:{self.column}: {self.text(language)}"

    def seen_from(self, folder: str) -> "Fault":
        """The fault with its files named as they are seen from *folder*, which ends with a separator."""
        params = {name: value.removeprefix(folder) for name, value in self.params.items()}
        return replace(self, path=self.path.removeprefix(folder), params=params)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.line, self.column, self.at, self.message_id)


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """The faults by file, line and column."""
    return sorted(faults, key=lambda fault: fault.order)


class FaultyFile(AssessError):
    """A file from outside cannot be used; ``faults`` holds every fault found in it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(in_order(faults))
        super().__init__(self.text("en"))

    def text(self, language: str) -> str:
        """All faults, one a line."""
        return "\n".join(fault.line_of_report(language) for fault in self.faults)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


class ContentError(FaultyFile):
    """A questionnaire does not hold together."""


class CaseFault(FaultyFile):
    """A case file does not hold together."""
