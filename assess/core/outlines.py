"""Outlines of the papers that a step makes: what each chapter must settle, and which annexes it needs."""

from dataclasses import dataclass
from enum import StrEnum

from assess.core.texts import Text


class PaperForm(StrEnum):
    PERDA = "perda"
    PERKADA = "perkada"
    SK = "sk"
    SE = "se"
    SOP = "sop"
    PKS = "pks"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Chapter:
    """Each article says what it must settle."""

    title: Text
    articles: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A table to fill in; every row has as many cells as there are columns."""

    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The draft of a regulation, decree, procedure or agreement that belongs to a step."""

    step: str
    form: PaperForm
    title: Text
    signatory: Text
    chapters: tuple[Chapter, ...]
    legal_bases: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    safeguards: tuple[Text, ...] = ()
