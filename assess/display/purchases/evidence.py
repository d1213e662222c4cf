"""What a check was decided by, in words: what stands in the boxes of the proposal, and what was answered."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assess.core.appraising.findings import Place
from assess.core.case import Answer, Case
from assess.core.errors import N_
from assess.core.purchases.fields import Fact, Row
from assess.core.purchases.knowledge import PurchaseKnowledge
from assess.core.purchases.proposal import PROPOSAL, Rows
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.sentences import param_words
from assess.display.purchases.written import field_label, value_words
from assess.language import Translator

NOT_FILLED_IN = N_("not filled in")
BETWEEN_CELLS = "; "


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A box of the proposal with its part of the form; ``said`` is what was written, of a table one text a row."""

    field: str
    part: str
    label: str
    said: tuple[str, ...]
    is_filled: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with what was answered, and with how good evidence."""

    question: str
    label: str
    said: str


def field_lines(
    names: Iterable[str], purchase: Purchase, knowledge: PurchaseKnowledge, to: Translator
) -> tuple[FieldLine, ...]:
    """Some boxes of a proposal and what stands in them."""
    return tuple(_field_line(name, purchase, knowledge, to) for name in names if name in PROPOSAL)


def cure_lines(
    places: Iterable[Place], purchase: Purchase, knowledge: PurchaseKnowledge, to: Translator
) -> tuple[FieldLine, ...]:
    """The boxes that are to be mended, each once, with the rows and columns of a table that are meant."""
    within: dict[str, list[str]] = {}
    for place in places:
        named = within.setdefault(place.name, [])
        if place.column:
            named.append(param_words(place, knowledge, to))
    lines = field_lines(within, purchase, knowledge, to)
    return tuple(
        replace(line, label=f"{line.label} ({to.listed(within[line.field])})") if within[line.field] else line
        for line in lines
    )


def answer_lines(
    ids: Iterable[str], case: Case, questionnaire: Questionnaire, to: Translator
) -> tuple[AnswerLine, ...]:
    """Some questions of the questionnaire and their answers."""
    asked = (questionnaire.question[each] for each in ids if each in questionnaire.question)
    return tuple(
        AnswerLine(each.id, each.text[to.language], answer_words(case.answers.get(each.id), to)) for each in asked
    )


def answer_words(answer: Answer | None, to: Translator) -> str:
    """The level that counts, with the grade of its evidence. Not to have answered is not to have said don't know."""
    if answer is None:
        return to.gettext("Not answered yet")
    if answer.is_not_applicable:
        return to.gettext("Not applicable")
    if answer.claimed is None:
        return to.gettext("Not known yet")
    return to.gettext("level %(level)s, evidence of grade %(grade)s", level=answer.claimed, grade=answer.evidence.grade)


def _field_line(name: str, purchase: Purchase, knowledge: PurchaseKnowledge, to: Translator) -> FieldLine:
    said = tuple(filter(None, _said(name, purchase.fact(name), knowledge, to)))
    label = field_label(name, knowledge, to)
    return FieldLine(name, PROPOSAL[name].part, label, said or (to.gettext(NOT_FILLED_IN),), bool(said))


def _said(name: str, fact: Fact | None, knowledge: PurchaseKnowledge, to: Translator) -> tuple[str, ...]:
    if fact is None:
        return ()
    if isinstance(fact, tuple):
        return tuple(_row(name, row, knowledge, to) for row in fact)
    return (value_words(name, fact, knowledge, to),)


def _row(name: str, row: Row, knowledge: PurchaseKnowledge, to: Translator) -> str:
    """The cells in the order of the columns of the form, whatever order they were kept in."""
    asked = PROPOSAL[name]
    order = [each.name for each in asked.columns] if isinstance(asked, Rows) else []
    cells = (value_words(name, row[column], knowledge, to, column) for column in order if column in row)
    return BETWEEN_CELLS.join(filter(None, cells))
