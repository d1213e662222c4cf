"""What a workbook holds, before it is a file: a sheet for each office with its questions and those of others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assess.core.applicability import why_not_applicable_is_refused
from assess.core.bringing import objection_of, short_name
from assess.core.case import Case, City
from assess.core.errors import N_, AssessError
from assess.core.fingerprint import questionnaire_checksum
from assess.core.offices import office_called
from assess.core.questionnaire import Office, Question, Questionnaire
from assess.core.returned import Filled, filled_of
from assess.core.wording import worded
from assess.display.filling import DECIDING, Filling
from assess.display.overview import level_words, section_name
from assess.language import Translator

LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


class NoSuchOffice(AssessError):
    """The questionnaire has no office of this name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A question on a sheet with what the case already holds; ``aside`` if it belongs to another office.

    ``standing`` is then the answer so far of the office ``in_charge``.
    """

    question: Question
    filled: Filled
    may_not_apply: bool = False
    aside: bool = False
    in_charge: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions of one office, in parts."""

    name: str
    office: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A workbook for one office (its id) or for all (empty). ``case`` is None where none is filled in yet."""

    questionnaire: Questionnaire
    checksum: str
    case: Case | None
    office: str
    sheets: tuple[Sheet, ...]
    to: Translator


def plan_workbook(questionnaire: Questionnaire, case: Case | None, office: str, to: Translator) -> Plan:
    """The workbook of *office* (an id; empty for all). Without a case every question is asked, and nothing is known."""
    if case is None:
        questionnaire = worded(questionnaire, "", questionnaire.usual_kind)
    filling = Filling(questionnaire, case or Case(questionnaire.reference, City(""), date.min))
    asked = filling.asked if case else questionnaire.in_order_of_asking(())
    answering = {filling.office_of(question) for question in asked}
    offices = [each for each in questionnaire.offices if (each.id == office if office else each.id in answering)]
    sheets = tuple(_sheet(filling, asked, each, to) for each in offices)
    return Plan(questionnaire, questionnaire_checksum(questionnaire), case, office, _apart(sheets), to)


def known_office(questionnaire: Questionnaire, called: str, to: Translator) -> str:
    """The id of the office that a person *called* by its id, acronym or name; NoSuchOffice lists those there are."""
    office = office_called(questionnaire, called)
    if office is None:
        raise NoSuchOffice(
            N_("There is no office “%(name)s” in the questionnaire. It has: %(known)s."),
            name=called,
            known=to.listed([short_name(questionnaire, each.id) for each in questionnaire.offices]),
        )
    return office.id


def _sheet(filling: Filling, asked: Sequence[Question], office: Office, to: Translator) -> Sheet:
    own = [each for each in asked if filling.office_of(each) == office.id]
    deciding = [_own(filling, each) for each in own if each.id in filling.deciding]
    deepening = [_own(filling, each) for each in own if each.id not in filling.deciding]
    others = [each for each in asked if _may_object(filling, each, office)]
    parts = (
        Part(section_name(DECIDING, filling, to), tuple(deciding)),
        Part(to.gettext("Questions that deepen the picture"), tuple(deepening)),
        Part(
            to.gettext("Questions of other offices: fill in a level only where this office holds a different one"),
            tuple(_of_other(filling, each, office, to) for each in others),
        ),
    )
    name = short_name(filling.questionnaire, office.id)
    return Sheet(name, office.id, office.name[to.language], tuple(part for part in parts if part.lines))


def _may_object(filling: Filling, question: Question, office: Office) -> bool:
    return office.id in question.owners and filling.office_of(question) != office.id


def _own(filling: Filling, question: Question) -> Line:
    answer = filling.case.answers.get(question.id)
    refusal = why_not_applicable_is_refused(filling.questionnaire, filling.case, question.id)
    return Line(question, filled_of(answer), may_not_apply=refusal is None)


def _of_other(filling: Filling, question: Question, office: Office, to: Translator) -> Line:
    answer = filling.case.answers.get(question.id)
    held = objection_of(filling.questionnaire, answer, office.id)
    return Line(
        question,
        Filled(level=held.level, note=held.note) if held else Filled(),
        aside=True,
        in_charge=filling.questionnaire.office[filling.office_of(question)].name[to.language],
        standing=level_words(question, filling.case.answer(question.id), to),
    )


def _apart(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The sheets under names that a spreadsheet takes, no two alike."""
    return tuple(_named(sheets))


def _named(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    taken: set[str] = set()
    for number, sheet in enumerate(sheets, 1):
        name = " ".join(sheet.name.translate(FORBIDDEN).split())[:LONGEST_NAME].strip() or str(number)
        if name.casefold() in taken:
            name = f"{name[: LONGEST_NAME - 4]} {number}"
        taken.add(name.casefold())
        yield Sheet(name, sheet.office, sheet.title, sheet.parts)
