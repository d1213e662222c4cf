"""An assessment at a glance: its sections, its offices, its questions, and what to look at before the result."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.case import Answer, PointB
from assess.core.errors import N_
from assess.core.questionnaire import Pillar, Question
from assess.display.filling import DECIDING, Filling, Position, Progress, State, state_words
from assess.display.words import said
from assess.language import Translator

WAITING = (State.OPEN, State.UNKNOWN)


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One section with its progress; ``id`` is a pillar or ``deciding``."""

    id: str
    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class OfficeLine:
    id: str
    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question with what became of it in words; ``level`` is its sentence, where it has one."""

    id: str
    text: str
    state: State
    state_words: str
    level: str
    office: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Overview:
    deciding: SectionLine
    sections: tuple[SectionLine, ...]
    offices: tuple[OfficeLine, ...]
    whole: Progress
    unknown: int
    next: QuestionLine | None
    next_position: Position | None


def overview(filling: Filling, to: Translator) -> Overview:
    """Where the filling in stands, and what is next."""
    following = filling.next_open
    return Overview(
        deciding=_section(filling, DECIDING, to),
        sections=tuple(_section(filling, pillar.value, to) for pillar in Pillar),
        offices=tuple(_office(filling, office, to) for office in filling.offices),
        whole=filling.progress(filling.asked),
        unknown=sum(filling.state(each) is State.UNKNOWN for each in filling.asked),
        next=question_line(filling, following, to) if following else None,
        next_position=filling.position(following) if following else None,
    )


def section_name(section: str, filling: Filling, to: Translator) -> str:
    """The heading of a section."""
    if section != DECIDING:
        return said(Pillar(section), to)
    if filling.case.requests:
        return to.gettext("Questions that decide the requests")
    return to.gettext("Questions that decide any budget")


def question_line(filling: Filling, question: Question, to: Translator) -> QuestionLine:
    answer = filling.case.answer(question.id)
    state = filling.state(question)
    return QuestionLine(
        id=question.id,
        text=question.text[to.language],
        state=state,
        state_words=state_words(state, to),
        level=level_words(question, answer, to),
        office=office_name(filling, filling.office_of(question), to),
        decides=question.id in filling.deciding,
    )


def question_lines(filling: Filling, questions: Iterable[Question], to: Translator) -> tuple[QuestionLine, ...]:
    return tuple(question_line(filling, question, to) for question in questions)


def level_words(question: Question, answer: Answer, to: Translator) -> str:
    """The claimed level with its sentence, the reason why the question does not apply, or nothing."""
    if answer.not_applicable is not None:
        return answer.not_applicable
    if answer.claimed is None:
        return ""
    return f"{answer.claimed}. {question.levels[answer.claimed][to.language]}"


def office_name(filling: Filling, office: str, to: Translator) -> str:
    known = filling.questionnaire.office.get(office)
    return known.name[to.language] if known else office


def missing_of_point_b(point_b: PointB, to: Translator) -> tuple[str, ...]:
    """What point B still lacks, in words."""
    parts = (
        (point_b.service, N_("the service")),
        (point_b.problem, N_("the problem")),
        (point_b.baseline, N_("the value measured today")),
        (point_b.target, N_("the value to reach")),
        (point_b.target and point_b.target.date, N_("the day to reach it")),
        (point_b.owner, N_("who answers for it")),
    )
    return tuple(to.gettext(name) for value, name in parts if not value)


def _section(filling: Filling, section: str, to: Translator) -> SectionLine:
    return SectionLine(section, section_name(section, filling, to), filling.progress(filling.section(section)))


def _office(filling: Filling, office: str, to: Translator) -> OfficeLine:
    return OfficeLine(office, office_name(filling, office, to), filling.progress(filling.of_office(office)))
