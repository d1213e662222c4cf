"""The levels of another framework as a request carries them, and one suggestion taken over into its answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort, request
from werkzeug.datastructures import MultiDict

from assess.core.answer_rules import LONGEST_TEXT
from assess.core.crosswalks import Framework, Scale
from assess.core.errors import N_
from assess.core.keeping import Change, Conflict
from assess.core.suggestions import Levels, suggestions, taking, why_not_offered
from assess.display.crosswalks import taken_note
from assess.display.refusals import say_refusal
from assess.usecases.answers import record_answers
from assess.usecases.assessments import Opened
from assess.web.filling import shown_answer
from assess.web.forms.fields import clean, text_fault, visible
from assess.web.forms.sheet import BETWEEN, VERSION
from assess.web.languages import speaking
from assess.web.pages import now, sent_token
from assess.web.wiring import here
from assess.web.words import FaultLink, named_fault

LEVEL_OF = "i."
"""What stands before the id of an indicator in the name of its box."""
DOCUMENT = "document"
CHANGED = N_("This answer was changed after the page was opened. Nothing was set; the present answer stands below.")


@dataclass(frozen=True, slots=True)
class Entered:
    """The levels of a framework as they were typed, those that are levels, and what is wrong, by indicator."""

    typed: Mapping[str, str]
    levels: Levels
    faults: Mapping[str, str]

    @property
    def address(self) -> Mapping[str, str]:
        """The levels as they stand in an address."""
        return {LEVEL_OF + id: str(level) for id, level in self.levels.items()}


@dataclass(frozen=True, slots=True)
class Taken:
    """A suggestion that is kept; ``revision`` names the save for an undo."""

    question: str
    revision: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A suggestion that was not taken over; ``box`` is where the words belong."""

    question: str
    box: str
    document: str
    words: str
    status: int

    @property
    def link(self) -> FaultLink:
        return FaultLink(self.box, named_fault(self.question, self.words))


def read_levels(framework: Framework, scale: Scale, sent: "MultiDict[str, str]") -> Entered:
    """The levels of a request; an indicator without one is not known."""
    names = {each.id: LEVEL_OF + each.id for each in framework.indicators}
    typed = {id: clean(sent[name]) for id, name in names.items() if clean(sent.get(name, ""))}
    known = {str(level): level for level in scale.levels}
    levels = {id: known[text] for id, text in typed.items() if text in known}
    fault = speaking().gettext("Choose one of these.")
    return Entered(typed, levels, dict.fromkeys(typed.keys() - levels.keys(), fault))


def fault_links(framework: Framework, entered: Entered) -> list[FaultLink]:
    """What is wrong with the levels entered, in the order of the framework."""
    named = {each.id: f"{each.id} {each.name[speaking().language]}" for each in framework.indicators}
    wrong = {id: entered.faults[id] for id in named if id in entered.faults}
    return [FaultLink(LEVEL_OF + id, f"{named[id]}: {fault}") for id, fault in wrong.items()]


def take_over(assessment: Opened, framework: Framework, levels: Levels) -> Taken | Refused:
    """Set the answer of the one suggestion that the form of this request confirms."""
    kept, to = assessment.kept, speaking()
    suggestion = suggestions(framework, levels).get(_confirmed()) or abort(400)
    question = suggestion.question
    version = request.form.get(f"{question}{BETWEEN}{VERSION}", 0, int)
    document = clean(request.form.get(f"{question}{BETWEEN}{DOCUMENT}", ""))
    if fault := text_fault(document, LONGEST_TEXT, to):
        return Refused(question, f"{question}{BETWEEN}{DOCUMENT}", visible(document), fault, 422)
    changed = Refused(question, question, document, to.gettext(CHANGED), 409)
    seen = shown_answer(kept, question, version)
    if why_not_offered(suggestion, seen):
        return changed
    answer = taking(suggestion, seen, document, taken_note(framework, suggestion, to))
    recorded = record_answers(
        here().store,
        assessment.questionnaire,
        kept.case,
        kept.key,
        {question: Change(answer, version)},
        idempotency_key=sent_token(),
        at=now(),
    )
    if refused := recorded.refused.get(question):
        return Refused(question, question, document, say_refusal(refused, to, answer), 422)
    return changed if isinstance(recorded.outcome, Conflict) else Taken(question, recorded.outcome.revision)


def _confirmed() -> str:
    """The question whose version the form holds."""
    ends = BETWEEN + VERSION
    return next((name.removesuffix(ends) for name in request.form if name.endswith(ends)), "")
