"""The twelve facts of a quick review as boxes of one page, and the proposal that they come to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from flask import render_template

from assess.core.desk.regions import named_in
from assess.core.errors import N_
from assess.core.purchases.doubts import doubts_about
from assess.core.purchases.fields import Asked, Facts
from assess.core.purchases.quick import quick_of
from assess.display.purchases.words import class_words
from assess.language import Translator
from assess.usecases.assessments import start_assessment
from assess.usecases.purchases import add_purchase
from assess.web.forms.proposal import ReadPart
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.purchases.boxes import Box, Boxes, Table, boxes_of
from assess.web.reviews.region import Where, case_of
from assess.web.wiring import here
from assess.web.words import isolated

NO_TITLE = N_("Write what is to be bought.")
OTHER_OFFICE = N_(
    "This names %(theirs)s, and the line would go to %(ours)s. Correct the office, or go back and choose the other "
    "region."
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with one box for each of its rows, set as boxes beside each other."""

    label: str
    help: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class FactShown:
    """One of the twelve facts: its question, and its boxes in order."""

    id: str
    question: str
    help: str
    fields: tuple[Box | Table | Grid, ...]


def asked_quickly(class_id: str) -> tuple[Asked, ...]:
    """All boxes and tables of a quick review of this class."""
    return tuple(each for _id, asked in quick_of(class_id) for each in asked)


def check_facts(read: ReadPart, where: Where, to: Translator) -> ReadPart:
    """The facts as they were read, with what is wrong with them as a whole said at its box."""
    faults = dict(read.faults)
    if "title" not in read.facts:
        faults.setdefault("title", to.gettext(NO_TITLE))
    if theirs := _other_region(str(read.facts.get("office", "")), where):
        words = {"theirs": isolated(theirs), "ours": isolated(where.city.name)}
        faults.setdefault("office", to.gettext(OTHER_OFFICE, **words))
    return replace(read, faults=faults)


def keep_facts(where: Where, facts: Facts, once: str, at: datetime) -> tuple[str, str]:
    """The key of the assessment and the id of the proposal; a new region gets an assessment without answers."""
    key = where.key or start_assessment(
        here().store,
        where.questionnaire,
        city=where.city,
        day=day_described(facts, where),
        requests=case_of(where.questionnaire, where.city, where.class_id).requests,
        start_key=once,
        at=at,
    )
    return key, add_purchase(here().store, key, where.class_id, facts, once=once, at=at)


def day_described(facts: Facts, where: Where) -> date:
    """The day of the assessment; of a new one the day of the papers, or today where they are of a later day or none."""
    if where.assessment:
        return where.assessment.kept.case.date
    today = case_of(where.questionnaire, where.city, where.class_id).date
    drawn_up = facts.get("drawn_up")
    return min(drawn_up, today) if isinstance(drawn_up, date) else today


def facts_page(where: Where, read: ReadPart, once: str, more: str = "") -> str:
    """The page with what was typed, and what is wrong with it."""
    to, known = speaking(), where.questionnaire.purchases
    asked, words = asked_quickly(where.class_id), FormWords(known, to, where.class_id)
    doubts = () if read.faults else doubts_about(read.facts, day_described(read.facts, where))
    boxes = boxes_of(asked, read, words, doubts, more)
    values: dict[str, Any] = {
        "where": where,
        "questionnaire": where.questionnaire,
        "class_name": class_words(where.class_id, where.questionnaire, to),
        "facts": _facts_shown(where, boxes, words),
        "boxes": boxes,
        "once": once,
    }
    return render_template("reviews/facts.html", **values)


def _facts_shown(where: Where, boxes: Boxes, words: FormWords) -> tuple[FactShown, ...]:
    shown = dict(zip((each.name for each in asked_quickly(where.class_id)), boxes.fields, strict=True))
    quick, language = words.knowledge.quick, words.to.language
    found = []
    for id, asked in quick_of(where.class_id):
        said = quick.get(id)
        fields = tuple(_shown(shown[each.name]) for each in asked)
        help = said.help[language] if said and said.help else ""
        found.append(FactShown(id, said.label[language] if said else id, help, fields))
    return tuple(found)


def _shown(field: Box | Table) -> Box | Table | Grid:
    if isinstance(field, Table) and field.keyed and all(len(row.boxes) == 1 for row in field.rows):
        boxes = tuple(replace(row.boxes[0], label=row.legend) for row in field.rows)
        return Grid(field.label, field.help, boxes)
    return field


def _other_region(office: str, where: Where) -> str:
    """The region that an office is of by its name, where that is another one than the line would go to."""
    regions: Sequence[str] = [each.city.name for each in here().store.list_assessments()]
    if named_in(office, [where.city.name]):
        return ""
    return named_in(office, [each for each in regions if each != where.city.name])
