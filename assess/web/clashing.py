"""The page for answers that changed since they were opened: both versions beside each other, and a choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import current_app, request

from assess.core.applicability import why_not_applicable_is_refused
from assess.core.case import Answer
from assess.core.keeping import Kept
from assess.core.merging import decide_for_mine, join_notes
from assess.display.answer_facts import Fact, answer_facts
from assess.usecases.assessments import Opened
from assess.web.filling import Unsaved, fault_links, shown_answer
from assess.web.forms.answers import read_answer
from assess.web.forms.sheet import OVER, VERSION
from assess.web.languages import speaking
from assess.web.memory import Memory
from assess.web.pages import filling_of, new_token, now, page
from assess.web.wiring import here

PLACE = "assess.put_aside"
MOST = 50


@dataclass(frozen=True, slots=True)
class PutAside:
    """A form with answers that clash, until someone decides: where it came from, and when."""

    unsaved: Unsaved
    back: str
    stay: bool
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class ClashShown:
    """One question with what was typed and what is kept, each with its time; ``joins`` if both wrote a note."""

    id: str
    text: str
    mine: list[Fact]
    theirs: list[Fact]
    mine_at: str
    theirs_at: str
    joins: bool


def put_aside(key: str, unsaved: Unsaved) -> str:
    """Keep the form of this request for the page that asks for a choice; its name there."""
    token = new_token()
    _aside().keep((key, token), PutAside(unsaved, request.path, "stay" in request.form, now()))
    return token


def find_aside(key: str, token: str) -> PutAside | None:
    """A form that was put aside; None once it gave way to others, or after a restart."""
    return _aside().find((key, token))


def clash_page(assessment: Opened, aside: PutAside) -> str | None:
    """The page as things stand now; everything typed that is not kept travels with it. None: nothing is left."""
    unsaved, kept = aside.unsaved, assessment.kept
    clashes = list(_clashes(assessment, aside))
    if not clashes and not unsaved.faults:
        return None
    asked = {each.id for each in clashes}
    boxes = [
        (f"{question_id}.{box}", value)
        for question_id, typed in sorted(unsaved.typed.items())
        if question_id in asked or question_id in unsaved.faults
        for box, value in [*typed.items(), (VERSION, str(unsaved.versions[question_id]))]
    ]
    boxes += [(f"{question_id}.{OVER}", str(kept.version(question_id))) for question_id in sorted(asked)]
    faults = fault_links(filling_of(assessment), unsaved)
    values = {"clashes": clashes, "boxes": boxes, "faults": faults, "back": aside.back, "stay": aside.stay}
    return page("filling/clash.html", assessment, once=new_token(), **values)


def _clashes(assessment: Opened, aside: PutAside) -> Iterator[ClashShown]:
    """Those that are not decided yet."""
    to, kept = speaking(), assessment.kept
    moments = here().store.load_moments(kept.key)
    for id in sorted(aside.unsaved.clashes):
        question, theirs = assessment.questionnaire.question[id], kept.case.answers.get(id)
        base, typed = _base_and_typed(assessment, aside.unsaved, id)
        mine = decide_for_mine(base, typed, theirs)
        if mine != theirs:
            yield ClashShown(
                id,
                question.text[to.language],
                answer_facts(question, mine, to),
                answer_facts(question, theirs, to),
                to.moment(aside.sent_at.astimezone()),
                to.moment(moments[id].astimezone()) if id in moments else "",
                mine is not None and join_notes(mine, base, typed, theirs) != mine,
            )


def _base_and_typed(assessment: Opened, unsaved: Unsaved, id: str) -> tuple[Answer | None, Answer | None]:
    """The answer that the form showed, and the one typed over it."""
    kept: Kept = assessment.kept
    base = shown_answer(kept, id, unsaved.versions[id])
    refusal = why_not_applicable_is_refused(assessment.questionnaire, kept.case, id)
    return base, read_answer(unsaved.typed[id], base, refusal, speaking()).answer


def _aside() -> Memory[PutAside]:
    memory: Memory[PutAside] = current_app.extensions.setdefault(PLACE, Memory(MOST))
    return memory
