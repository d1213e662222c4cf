"""The outlines of papers as pages show them: those that a purchase waits for first."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.outlines import Outline
from assess.core.questionnaire import Step
from assess.core.results import PlannedStep
from assess.core.sources import Law
from assess.display.dated import dated_steps
from assess.display.knowledge import law_status
from assess.display.papers import form_name
from assess.documents.chapters.names import Names
from assess.documents.drafts.laws import legal_bases

NEEDED = N_("Needed before a requested purchase")
RECOMMENDED = N_("Recommended")
OTHERS = N_("Not called for by the answers")


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """The paper of a step; ``when`` is empty where the step has no date on the roadmap."""

    step: Step
    title: str
    form: str
    signatory: str
    owner: str
    when: str
    months: str


@dataclass(frozen=True, slots=True)
class OutlineGroup:
    name: str
    lines: tuple[OutlineLine, ...]


@dataclass(frozen=True, slots=True)
class LawLine:
    law: Law
    status: str


@dataclass(frozen=True, slots=True)
class OutlinePage:
    """An outline with its laws: those that may stand as law, those to be checked, and those that are none."""

    outline: Outline
    line: OutlineLine
    law: tuple[LawLine, ...]
    unsure: tuple[LawLine, ...]
    not_law: tuple[LawLine, ...]


def outline_groups(names: Names) -> tuple[OutlineGroup, ...]:
    """The outlines by how much the answers call for them; no empty group."""
    planned, outlines = _planned(names), names.evaluation.questionnaire.outlines
    needed = needed_outlines(names)
    recommended = [each for each in outlines if each.step in planned and each not in needed]
    others = [each for each in outlines if each.step not in planned]
    groups = ((NEEDED, needed), (RECOMMENDED, recommended), (OTHERS, others))
    return tuple(_group(names, name, found) for name, found in groups if found)


def needed_outlines(names: Names) -> tuple[Outline, ...]:
    """The outlines of the steps that a requested purchase waits for."""
    planned = _planned(names)
    outlines = names.evaluation.questionnaire.outlines
    return tuple(each for each in outlines if each.step in planned and planned[each.step].needed_for)


def outline_page(names: Names, outline: Outline) -> OutlinePage:
    bases = legal_bases(names.evaluation.questionnaire, outline)
    return OutlinePage(
        outline,
        _line(names, outline),
        _laws(names, bases.seen),
        _laws(names, bases.unsure),
        _laws(names, bases.not_law),
    )


def _group(names: Names, name: str, outlines: Iterable[Outline]) -> OutlineGroup:
    return OutlineGroup(names.to.gettext(name), tuple(_line(names, each) for each in outlines))


def _line(names: Names, outline: Outline) -> OutlineLine:
    step, language = names.evaluation.questionnaire.step[outline.step], names.to.language
    planned = _planned(names).get(step.id)
    return OutlineLine(
        step,
        outline.title[language],
        form_name(outline.form, names.to),
        outline.signatory[language],
        names.short_office(step.owners[0]),
        names.span(planned.start, planned.finish) if planned else "",
        names.months(step),
    )


def _laws(names: Names, laws: Iterable[Law]) -> tuple[LawLine, ...]:
    return tuple(LawLine(each, law_status(each, names.to)) for each in laws)


def _planned(names: Names) -> dict[str, PlannedStep]:
    """The steps that have a date on the roadmap, by id."""
    return {each.step.id: each for each in dated_steps(names.evaluation)}
