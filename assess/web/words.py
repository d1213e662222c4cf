"""Filters of the templates: texts in the language of the request, and texts that cannot disturb their neighbours."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from flask import Flask

from assess.core.applicability import Refusal
from assess.core.questionnaire import Text
from assess.display.words import GRADES, grade
from assess.web.forms.answers import REFUSED
from assess.web.languages import speaking

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "PDF", "PDI", "FSI"})
ISOLATES = ("\u2066", "\u2067", "\u2068")
MARKS = ("\u061c", "\u200e", "\u200f")


@dataclass(frozen=True, slots=True)
class FaultLink:
    """One line of the summary of faults: where it leads and what it says."""

    id: str
    words: str


def add_filters(app: Flask) -> None:
    app.jinja_env.filters.update(said=said, isolated=isolated, faults=faults)


def said(text: Text) -> str:
    """A text of a questionnaire in the language of the request."""
    return text[speaking().language]


def isolated(text: object) -> str:
    """A text from outside; if anything in it turns the direction of writing, it is kept to itself."""
    plain = str(text)
    if plain.isascii() or not any(_turns(each) for each in plain):
        return plain
    return "\n".join(f"{FIRST_STRONG_ISOLATE}{_balanced(line)}{POP_ISOLATE}" for line in plain.split("\n"))


def faults(form: Any) -> list[FaultLink]:
    """The faults of a form in the order of its fields, each with the name of its field."""
    return [
        FaultLink(field.id, named_fault(_name(field), " ".join(map(str, field.errors))))
        for field in form
        if field.errors
    ]


def named_fault(name: str, fault: str) -> str:
    """The words of a fault behind the name of what they are about."""
    return f"{name}: {fault[:1].lower()}{fault[1:]}"


def grades() -> list[str]:
    """The evidence grades, 0 to 4, as sentences."""
    return [grade(number, speaking()) for number in range(len(GRADES))]


def refusal_words(refusal: Refusal) -> str:
    """Why a question may not be declared not applicable."""
    return speaking().gettext(REFUSED[refusal])


def _name(field: Any) -> str:
    """The label of a field, behind the name of its part where there is one."""
    to = speaking()
    label = to.gettext(field.label.text).rstrip("?")
    if not field.description:
        return label
    part = to.gettext(field.description)
    return f"{part}, {label[:1].lower()}{label[1:]}"


def _balanced(line: str) -> str:
    """The line without marks that would end an isolation it did not begin."""
    depth, kept = 0, []
    for character in line:
        depth += (character in ISOLATES) - (character == POP_ISOLATE)
        if depth >= 0:
            kept.append(character)
        depth = max(depth, 0)
    return "".join(kept)


def _turns(character: str) -> bool:
    return character in MARKS or unicodedata.bidirectional(character) in TURNING
