"""What pages say of versions: a newer one, a move to it, and the answers that a move parked."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from assess.core.keeping import PastMove
from assess.core.questionnaire import Question
from assess.display.answer_facts import Fact, answer_facts
from assess.display.moving import AnswerLine, parked_line, reason_words, show_move
from assess.usecases.assessments import Opened
from assess.usecases.moving import Earlier, Movable, earlier_answers, move_that_stands, newer_version
from assess.web.filling import Unsaved
from assess.web.forms.answers import typed_of
from assess.web.languages import speaking
from assess.web.pages import new_token
from assess.web.wiring import here

TAKE = "earlier"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A parked answer as it was given in ``version``; ``url`` leads to its question, where that is still asked."""

    line: AnswerLine
    version: str
    url: str


@dataclass(frozen=True, slots=True)
class EarlierShown:
    """The parked answer on the page of its question; it ``waits`` until the form is filled with it."""

    version: str
    facts: list[Fact]
    reason: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The move that stands: from which version, and when; ``stays`` says why it cannot be undone any more."""

    version: str
    moment: str
    stays: str


@dataclass(frozen=True, slots=True)
class VersionNote:
    """What the overview says: the present version where it is a newer one, and how many answers are parked."""

    present: str
    parked: int


def version_note(assessment: Opened) -> VersionNote:
    newer = newer_version(here().catalogue, assessment.questionnaire)
    return VersionNote(newer.version if newer else "", len(here().store.load_parked(assessment.kept.key)))


def movable_values(movable: Movable) -> dict[str, object]:
    """The values of the page that shows a move before it is made."""
    shown = show_move(movable.move, movable.old, movable.new, speaking())
    version, revision = movable.new.version, movable.kept.revision
    return {"shown": shown, "present": version, "revision": revision, "once": new_token()}


def moved_values(assessment: Opened) -> dict[str, object]:
    """The values of the page of an assessment that answers the present version."""
    return {"standing": _standing(assessment), "waiting": list(_waiting(assessment))}


def earlier_shown(assessment: Opened, question: Question, *, taken: bool) -> EarlierShown | None:
    """The parked answer to a question that nobody has looked at since; *taken* where the form holds it already."""
    earlier = _earlier(assessment, question)
    if earlier is None:
        return None
    to = speaking()
    return EarlierShown(
        earlier.old.version,
        answer_facts(earlier.old.question[question.id], earlier.answer, to),
        reason_words(earlier.parked, to) if earlier.parked else "",
        not taken,
    )


def taken_over(assessment: Opened, question: Question) -> Unsaved | None:
    """The form of a question filled with its parked answer, for someone to look at and save."""
    earlier = _earlier(assessment, question)
    if earlier is None:
        return None
    version = assessment.kept.version(question.id)
    return Unsaved({question.id: typed_of(earlier.answer)}, {question.id: version}, {}, frozenset())


def _earlier(assessment: Opened, question: Question) -> Earlier | None:
    if question.id in assessment.kept.case.answers or question.id not in assessment.kept.versions:
        return None
    earlier = earlier_answers(here().store, here().catalogue, assessment)
    return next((each for each in earlier if each.question == question.id), None)


def _standing(assessment: Opened) -> Standing | None:
    past = move_that_stands(here().store, assessment.kept)
    if past is None:
        return None
    return Standing(past.since.partition("@")[2], speaking().moment(past.moved_at.astimezone()), _why_it_stays(past))


def _why_it_stays(past: PastMove) -> str:
    to = speaking()
    if past.written:
        return to.gettext("These were answered after the move: %(questions)s.", questions=to.listed(past.written))
    return to.gettext("The details were changed after the move.") if past.details_changed else ""


def _waiting(assessment: Opened) -> Iterator[Waiting]:
    key, questions = assessment.kept.key, assessment.questionnaire.question
    for each in earlier_answers(here().store, here().catalogue, assessment):
        line = parked_line(each.question, each.answer, each.parked, each.old, speaking())
        asked = each.question in questions
        url = url_for("filling.question", key=key, question_id=each.question) if asked else ""
        yield Waiting(line, each.old.version, url)
