"""The page for answers that someone else changed meanwhile: both versions beside each other, and a choice."""

from dataclasses import dataclass

from flask import request

from assess.display.answer_facts import Fact, answer_facts
from assess.usecases.assessments import Opened
from assess.web.filling import Unsaved, fault_links
from assess.web.forms.sheet import OVER, VERSION
from assess.web.languages import speaking
from assess.web.pages import filling_of, new_token, page


@dataclass(frozen=True, slots=True)
class ClashShown:
    """One question with what was typed and what is kept."""

    id: str
    text: str
    mine: list[Fact]
    theirs: list[Fact]


def clash_page(assessment: Opened, unsaved: Unsaved) -> str:
    """The page; everything typed that is not kept yet travels with it."""
    to = speaking()
    questions = assessment.questionnaire.question
    clashes = [
        ClashShown(
            question_id,
            questions[question_id].text[to.language],
            answer_facts(questions[question_id], clash.mine, to),
            answer_facts(questions[question_id], clash.theirs, to),
        )
        for question_id, clash in sorted(unsaved.clashes.items())
    ]
    boxes = [
        (f"{question_id}.{box}", value)
        for question_id, typed in sorted(unsaved.typed.items())
        for box, value in [*typed.items(), (VERSION, str(unsaved.versions[question_id]))]
    ]
    boxes += [(f"{question_id}.{OVER}", str(clash.version)) for question_id, clash in sorted(unsaved.clashes.items())]
    values = {
        "clashes": clashes,
        "boxes": boxes,
        "faults": fault_links(filling_of(assessment), unsaved),
        "back": request.path,
    }
    return page("filling/clash.html", assessment, once=new_token(), stay="stay" in request.form, **values)
