"""A quick scan as sentences: what is decided and by what, what comes first, and what was said. Pages and PDF agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.questionnaire import Question, Questionnaire
from assess.core.quick_scan import ScannedClass, asked, scan
from assess.core.results import ConditionResult, PlannedStep, Status
from assess.display.reasons import office_name
from assess.display.story import class_names
from assess.language import Translator

DECIDED = N_("It is not yet time to buy %(classes)s")
UNANSWERED = N_("Too little is answered to judge %(classes)s")
OPEN = N_("Nothing stated here speaks against %(classes)s so far")


@dataclass(frozen=True, slots=True)
class Reason:
    """A condition that is stated too low."""

    question: str
    text: str
    level: str
    lacking: str


@dataclass(frozen=True, slots=True)
class ClassLine:
    """One wanted class; ``status`` is fail where it is decided, else unknown."""

    class_id: str
    name: str
    status: Status
    verdict: str
    rest: str
    against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class FirstLine:
    """A step that comes first, with who is in charge, its months and the answers that call for it."""

    id: str
    title: str
    office: str
    months: str
    because: str


@dataclass(frozen=True, slots=True)
class Said:
    """One question of the scan and what was said; ``decides`` names the wanted classes that it decides."""

    question: str
    text: str
    answer: str
    decides: str
    is_against: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The whole scan in one language."""

    headline: str
    claim: str
    classes: tuple[ClassLine, ...]
    first: tuple[FirstLine, ...]
    answers: tuple[Said, ...]


def tell_scan(questionnaire: Questionnaire, case: Case, to: Translator) -> Told:
    """What the answers of *case* come to."""
    found = scan(questionnaire, case)
    against = {each.question for one in found.classes for each in one.against}
    return Told(
        _headline(questionnaire, found.classes, to),
        to.gettext(
            "This is a claim, not proof. A quick scan can say no, but never yes: for a yes every condition has to be "
            "answered, and its evidence checked by someone outside the answering office."
        ),
        tuple(_class_line(questionnaire, each, to) for each in found.classes),
        tuple(_first_line(questionnaire, each, to) for each in found.first),
        tuple(_said(questionnaire, case, each, each.id in against, to) for each in asked(questionnaire, case.requests)),
    )


def deciding_names(questionnaire: Questionnaire, question: str, wanted: Sequence[str], to: Translator) -> str:
    """The *wanted* classes that a question decides, in a row; empty where it decides none of them."""
    decides = [each for each in wanted if any(c.question == question for c in questionnaire.contract_conditions(each))]
    return class_names(questionnaire, decides, to)


def _headline(questionnaire: Questionnaire, classes: Iterable[ScannedClass], to: Translator) -> str:
    """A sentence for each kind of outcome that there is."""
    named: dict[str, list[str]] = {DECIDED: [], UNANSWERED: [], OPEN: []}
    for each in classes:
        named[DECIDED if each.is_decided else OPEN if each.stated else UNANSWERED].append(each.class_id)
    sentences = (
        to.gettext(sentence, classes=class_names(questionnaire, ids, to)) for sentence, ids in named.items() if ids
    )
    return ". ".join(sentences)


def _class_line(questionnaire: Questionnaire, found: ScannedClass, to: Translator) -> ClassLine:
    return ClassLine(
        found.class_id,
        questionnaire.technology_class[found.class_id].name[to.language],
        Status.FAIL if found.is_decided else Status.UNKNOWN,
        _verdict(found, to),
        _rest(found, to),
        tuple(_reason(questionnaire, each, to) for each in found.against),
    )


def _verdict(found: ScannedClass, to: Translator) -> str:
    if found.is_decided_for_the_budget:
        return to.gettext("Not yet ready to budget, and so not ready to contract")
    if found.is_decided:
        return to.gettext("Not yet ready to contract; whether it may be budgeted is open")
    return to.gettext("Still open")


def _rest(found: ScannedClass, to: Translator) -> str:
    """How many conditions have no answer; where none is missing, what is still missing then."""
    total = len(found.against) + len(found.stated) + len(found.unanswered)
    if not found.unanswered:
        return to.gettext("All its conditions are answered here; none is proven yet.")
    return to.gettext(
        "This scan has no answer for %(blank)s of the %(total)s conditions.",
        blank=to.number(len(found.unanswered)),
        total=to.number(total),
    )


def _reason(questionnaire: Questionnaire, condition: ConditionResult, to: Translator) -> Reason:
    question = questionnaire.question[condition.question]
    return Reason(
        question.id,
        question.text[to.language],
        question.levels[condition.claimed or 0][to.language],
        to.gettext("The level is %(level)s; %(wanted)s is needed.", level=condition.claimed, wanted=condition.at_least),
    )


def _first_line(questionnaire: Questionnaire, planned: PlannedStep, to: Translator) -> FirstLine:
    step = planned.step
    return FirstLine(
        step.id,
        step.title[to.language],
        office_name(step.owners[0], questionnaire, to),
        to.ngettext("%(n)s month", "%(n)s months", step.months.typical),
        ", ".join(planned.because),
    )


def _said(questionnaire: Questionnaire, case: Case, question: Question, is_against: bool, to: Translator) -> Said:
    level = case.answer(question.id).claimed
    said = to.gettext("Not known yet") if question.id in case.answers else to.gettext("Not filled in yet")
    return Said(
        question.id,
        question.text[to.language],
        said if level is None else f"{level}. {question.levels[level][to.language]}",
        deciding_names(questionnaire, question.id, case.requests, to),
        is_against,
    )
