"""The steps of a roadmap as lines: what a page says of each, and which of them come first."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.questionnaire import Funding, Kind, Step
from assess.core.results import PlannedStep
from assess.display.because import Because, because
from assess.display.crosswalks import helped_words
from assess.display.dated import dated_steps
from assess.display.quick_wins import quick_wins
from assess.display.reasons import waiting_reason
from assess.display.story import class_names
from assess.display.words import said
from assess.documents.chapters.mayor import first_steps
from assess.documents.chapters.names import Names
from assess.documents.chapters.plans import WorkPlan, work_plan


@dataclass(frozen=True, slots=True)
class Named:
    """An id with its short name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step; ``because`` are questions, ``requires`` steps. ``waits`` says what held its date back, or nothing.

    ``helps`` names the indicators of other frameworks that gain from it.
    """

    id: str
    title: str
    short: str
    pillar: str
    kind: str
    funding: str
    owners: str
    owners_short: str
    when: str
    months: str
    because: tuple[Because, ...]
    requires: tuple[Named, ...]
    needed_for: str
    waits: str
    needs_money: bool
    critical: bool
    purchase: bool
    quick_win: bool
    helps: str


def step_line(names: Names, planned: PlannedStep) -> StepLine:
    """A planned step in words."""
    step, to, questionnaire = planned.step, names.to, names.evaluation.questionnaire
    return StepLine(
        id=step.id,
        title=step.title[to.language],
        short=step.short[to.language],
        pillar=step.pillar.value,
        kind=said(step.kind, to),
        funding=said(step.funding, to),
        owners=names.offices(step.owners),
        owners_short=names.short_offices(step.owners),
        when=names.span(planned.start, planned.finish),
        months=names.months(step),
        because=because(names.evaluation, planned, to),
        requires=named_steps(names, planned.requires),
        needed_for=class_names(questionnaire, planned.needed_for, to),
        waits=waiting_reason(planned.waits_for, names.evaluation, to),
        needs_money=step.funding is not Funding.NONE,
        critical=planned.critical,
        purchase=step.purchase is not None,
        quick_win=questionnaire.is_quick_win(step),
        helps=helped_words(questionnaire, step, to),
    )


def first_lines(names: Names) -> tuple[StepLine, ...]:
    """What to do first."""
    return tuple(step_line(names, each) for each in first_steps(names.evaluation))


@dataclass(frozen=True, slots=True)
class QuickLines:
    """The quick wins: those that can start tomorrow in full, the rest by name."""

    now: tuple[StepLine, ...]
    later: tuple[Named, ...]


def quick_lines(names: Names) -> QuickLines:
    """The quick wins of a roadmap."""
    found = quick_wins(names.evaluation)
    return QuickLines(
        tuple(step_line(names, each) for each in found.now),
        named_steps(names, [each.step.id for each in found.later]),
    )


@dataclass(frozen=True, slots=True)
class StepPage:
    """A step in full; ``line`` is None where it has no date on the roadmap. ``before`` are the steps it waits for,
    ``then`` those that wait for it.
    """

    plan: WorkPlan
    line: StepLine | None
    helps: str
    before: tuple[Named, ...]
    then: tuple[Named, ...]


def step_page(names: Names, step: Step) -> StepPage:
    """A step of the questionnaire for its page."""
    ahead = dated_steps(names.evaluation)
    planned = next((each for each in ahead if each.step.id == step.id), None)
    return StepPage(
        work_plan(names, step, planned),
        step_line(names, planned) if planned else None,
        helped_words(names.evaluation.questionnaire, step, names.to),
        named_steps(names, planned.requires if planned else ()),
        named_steps(names, [each.step.id for each in ahead if step.id in each.requires]),
    )


def named_steps(names: Names, ids: Iterable[str]) -> tuple[Named, ...]:
    steps = names.evaluation.questionnaire.step
    return tuple(Named(id, steps[id].short[names.to.language]) for id in ids)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with the number of steps it leaves."""

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class StepFilter:
    """The steps of one office, of one kind, or both; an empty value leaves all."""

    owner: str = ""
    kind: str = ""

    def __bool__(self) -> bool:
        return bool(self.owner or self.kind)

    def keeps(self, planned: PlannedStep) -> bool:
        return self.owner in ("", *planned.step.owners) and self.kind in ("", planned.step.kind.value)

    def owners(self, names: Names) -> tuple[Choice, ...]:
        """The offices with a step of the chosen kind, in the order of the questionnaire."""
        counts = {o.id: self._count(names, StepFilter(o.id, self.kind)) for o in names.evaluation.questionnaire.offices}
        return tuple(Choice(id, names.office(id), n, id == self.owner) for id, n in counts.items() if n)

    def kinds(self, names: Names) -> tuple[Choice, ...]:
        """The kinds of step the chosen office has."""
        counts = {kind: self._count(names, StepFilter(self.owner, kind.value)) for kind in Kind}
        return tuple(Choice(k.value, said(k, names.to), n, k.value == self.kind) for k, n in counts.items() if n)

    def _count(self, names: Names, wanted: "StepFilter") -> int:
        return sum(wanted.keeps(each) for each in dated_steps(names.evaluation))


def step_filter(names: Names, owner: str, kind: str) -> StepFilter:
    """What a request asks for; a value nobody knows asks for nothing."""
    known_owner = owner if owner in names.evaluation.questionnaire.office else ""
    return StepFilter(known_owner, kind if kind in set(Kind) else "")
