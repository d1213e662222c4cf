"""Which office answers a question, and whether someone named in free words belongs to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assess.core.case import Answer
from assess.core.questionnaire import Office, Question, Questionnaire

BRACKETS = re.compile(r"\(([^()]*)\)")
ACRONYM = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*")


@dataclass(frozen=True, slots=True)
class Answering:
    """The office that answers a question: ``ids`` of the questionnaire (none, or several, for free words), ``names``.

    The names are folded. They are what the answer calls the office and, for each of the ids, its name in both
    languages, the name without its brackets, and the acronyms in them.
    """

    ids: frozenset[str]
    names: frozenset[str]

    def includes(self, named: str) -> bool:
        """Whether *named* is the office or a part of it: an id, or a text in which a name stands as whole words."""
        folded = fold(named)
        return folded in self.ids or any(f" {name} " in f" {folded} " for name in self.names)


def answering(questionnaire: Questionnaire, question: Question, answer: Answer) -> Answering:
    """The office that *answer* names; the first owner of *question* where it names none."""
    written = fold(answer.office)
    return _named(questionnaire.offices, written) if written else owning(questionnaire, question)


def owning(questionnaire: Questionnaire, question: Question) -> Answering:
    """The first owner of *question*: whose question it is by rule, whatever office an answer names."""
    return _of(questionnaire.office[question.owners[0]])


def answering_office(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """The id of the office that answers: the one *answer* names, if it is one of ours, else the first owner."""
    named = answering(questionnaire, question, answer).ids if answer.office else frozenset()
    return next(iter(named)) if len(named) == 1 else question.owners[0]


def office_called(questionnaire: Questionnaire, called: str) -> Office | None:
    """The office with this id, acronym or name, in either language; None where there is none, or more than one."""
    folded = fold(called)
    found = [each for each in questionnaire.offices if each.id == called or folded in names_of(each)]
    return found[0] if len(found) == 1 else None


def names_an_office(questionnaire: Questionnaire, named: str) -> bool:
    """Whether *named* is an office of the questionnaire or a part of one."""
    return any(_of(each).includes(named) for each in questionnaire.offices)


@lru_cache(maxsize=1000)
def names_of(office: Office) -> frozenset[str]:
    """The names of an office, folded: ``bappeda`` among those of ``Badan Perencanaan … (Bappeda)``."""
    texts = [text for text in (office.name, office.usual) if text]
    names = [name for text in texts for name in (text.id, text.en)]
    return frozenset(fold(each) for name in names for each in _written(name)) - {""}


def fold(text: str) -> str:
    """The words of *text* without case, punctuation and further spaces."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@lru_cache(maxsize=10_000)
def _named(offices: tuple[Office, ...], written: str) -> Answering:
    """What the folded text *written* names among *offices*: asked for with every save, and the same each time."""
    known = [each for each in offices if _of(each).includes(written)]
    names = {name for each in known for name in names_of(each)} | {written}
    return Answering(frozenset(each.id for each in known), frozenset(names))


@lru_cache(maxsize=1000)
def _of(office: Office) -> Answering:
    return Answering(frozenset([office.id]), names_of(office))


def _written(name: str) -> Iterator[str]:
    yield name
    yield BRACKETS.sub(" ", name)
    inside = (part.strip() for bracket in BRACKETS.findall(name) for part in re.split("[/,;]", bracket))
    yield from (part for part in inside if ACRONYM.fullmatch(part))
