"""The form on paper for one office: its questions, to be filled in away from a screen and carried back."""

from dataclasses import dataclass

from assess.core.bringing import objection_of
from assess.core.case import Case, Evidence
from assess.core.fingerprint import questionnaire_checksum
from assess.core.questionnaire import Question, Questionnaire
from assess.display.answer_facts import Fact, dispute
from assess.display.filling import Filling
from assess.display.overview import level_words
from assess.display.reasons import office_name
from assess.display.story import class_names
from assess.display.words import GRADES
from assess.documents.digits import SHOWN, grouped
from assess.documents.templating import environment
from assess.language import Translator, translator

TEMPLATE = "pdf/office_form.html"
SHEETS = ("style.css", "office_form.css")


@dataclass(frozen=True, slots=True)
class Other:
    """A question that another office answers; ``level`` and ``note`` are the objection of this one, if it has one."""

    id: str
    text: str
    office: str
    answer: str
    levels: tuple[str, ...]
    level: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the form, the *number*-th. What the case already holds is ticked and written in.

    ``ask`` says who may know and by when, ``dispute`` what others object and what was decided. ``whom`` and ``check``
    are what the questionnaire says of whom to ask and of how the answer is checked.
    """

    number: int
    id: str
    text: str
    why: str
    evidence: str
    whom: str
    check: str
    decides: bool
    levels: tuple[str, ...]
    level: int | None
    grade: int | None
    unknown: bool
    may_not_apply: bool
    document: str
    checked_by: str
    checked_on: str
    note: str
    ask: str
    dispute: tuple[Fact, ...]


def office_form_html(questionnaire: Questionnaire, case: Case, office: str, language: str) -> str:
    """The form of an office (an id of the questionnaire), the questions that decide the requests first."""
    to = translator(language)
    filling = Filling(questionnaire, case)
    asked = [_asked(number, each, filling, to) for number, each in enumerate(filling.of_office(office), 1)]
    return (
        environment(to)
        .get_template(TEMPLATE)
        .render(
            case=case,
            questionnaire=questionnaire,
            office=office_name(office, questionnaire, to),
            deciding=[each for each in asked if each.decides],
            deepening=[each for each in asked if not each.decides],
            total=len(asked),
            others=[_other(each, office, filling, to) for each in filling.of_others(office)],
            checksum=grouped(questionnaire_checksum(questionnaire)[:SHOWN]),
            grades=[to.gettext(each) for each in GRADES],
            requests=class_names(questionnaire, case.requests, to),
        )
    )


def _other(question: Question, office: str, filling: Filling, to: Translator) -> Other:
    answer = filling.case.answer(question.id)
    held = objection_of(filling.questionnaire, answer, office)
    return Other(
        question.id,
        question.text[to.language],
        office_name(filling.office_of(question), filling.questionnaire, to),
        level_words(question, answer, to) or to.gettext("not answered yet"),
        tuple(level[to.language] for level in question.levels),
        held.level if held else None,
        held.note if held else "",
    )


def _asked(number: int, question: Question, filling: Filling, to: Translator) -> Asked:
    answer = filling.case.answer(question.id)
    evidence = answer.evidence
    decides = question.id in filling.deciding
    exempt = question.not_applicable_unless is not None or question.not_applicable_when is not None
    return Asked(
        number,
        question.id,
        question.text[to.language],
        question.why[to.language],
        question.evidence[to.language],
        question.ask[to.language] if question.ask else "",
        question.check[to.language] if question.check else "",
        decides,
        tuple(level[to.language] for level in question.levels),
        answer.level,
        evidence.grade if answer.level is not None else None,
        question.id in filling.case.answers and answer.is_unknown,
        exempt and not decides,
        _document(evidence, to),
        evidence.checked_by,
        to.day(evidence.checked_on) if evidence.checked_on else "",
        answer.note,
        ", ".join(filter(None, (answer.ask, to.day(answer.by) if answer.by else ""))),
        tuple(dispute(question, answer, to)),
    )


def _document(evidence: Evidence, to: Translator) -> str:
    """The document with its date, unless its name tells the date already."""
    dated = to.day(evidence.dated) if evidence.dated else ""
    return evidence.document if dated in evidence.document else ", ".join(filter(None, (evidence.document, dated)))
