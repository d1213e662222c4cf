"""The page for the mayor or regent: three numbers, what to do first, what not to buy yet, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.evaluation import Evaluation
from assess.core.own_calendar import windows_of
from assess.core.questionnaire import Funding, Text
from assess.core.results import PlannedStep, Status
from assess.display.charts import PillarBar, pillar_bars
from assess.display.dated import dated_steps
from assess.display.elsewhere import bicycle
from assess.display.gantt import Gantt, gantt, in_order, span_of
from assess.display.places import head_of_region
from assess.display.quick_wins import quick_wins
from assess.display.story import UNJUDGED, ClassCard, Story
from assess.documents.chapters.names import Names
from assess.documents.chapters.planning_lines import planning_lines
from assess.language import Translator

FIRST_STEPS = 5
MOST_BARS = 5
MOST_CHARTED = 2
CHARTED_BESIDE_PLANNING = 1
MOST_REASONS = 3
MOST_WINS = 3
TITLES: Mapping[str, str] = {"kota": N_("One page for the mayor"), "kabupaten": N_("One page for the regent")}


@dataclass(frozen=True, slots=True)
class Number:
    """A large number and the words under it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class FirstStep:
    id: str
    title: str
    owner: str
    when: str


@dataclass(frozen=True, slots=True)
class NotYet:
    """A requested class whose contract gate is not open."""

    card: ClassCard
    why: str
    earliest: str


@dataclass(frozen=True, slots=True)
class MayorsPage:
    """``chart`` is None without steps or with many purchases; ``signed_by`` are those who sign under it.

    ``planning`` has a line for each model with inputs.
    ``tomorrow`` are the first of the quick wins that wait for nothing. ``bicycle`` is the smallest thing that could
    work first for the service, None where nothing is left to wait for.
    """

    title: str
    numbers: tuple[Number, ...]
    planning: tuple[str, ...]
    pillars: tuple[PillarBar, ...]
    first: tuple[FirstStep, ...]
    tomorrow: tuple[str, ...]
    not_yet: tuple[NotYet, ...]
    bicycle: Text | None
    chart: Gantt | None
    signed_by: tuple[str, ...]


def mayors_page(names: Names, story: Story) -> MayorsPage:
    """The page of an evaluation."""
    evaluation, to = names.evaluation, names.to
    first, planning = first_steps(evaluation), planning_lines(names)
    return MayorsPage(
        _title(evaluation, to),
        (_readiness(evaluation, to), _earliest(names, story), _cost(evaluation, first, to)),
        planning,
        pillar_bars(evaluation.scorecard, to),
        tuple(_first_step(names, each) for each in first),
        tuple(names.step(each.step.id) for each in quick_wins(evaluation).now[:MOST_WINS]),
        _not_yet(names, story.classes),
        service.bicycle if (service := bicycle(evaluation)) else None,
        _chart(evaluation, CHARTED_BESIDE_PLANNING if planning else MOST_CHARTED, to),
        (_head(evaluation, to), *_signatories(names)),
    )


def first_steps(evaluation: Evaluation) -> tuple[PlannedStep, ...]:
    """The steps to begin with: what a purchase needs before what is recommended, the earliest first."""
    ahead = [each for each in dated_steps(evaluation) if each.step.purchase is None]
    return tuple(ahead[:FIRST_STEPS])


def _title(evaluation: Evaluation, to: Translator) -> str:
    kind = evaluation.case.city.kind
    if kind in TITLES:
        return to.gettext(TITLES[kind])
    return to.gettext("One page for the %(head)s", head=_head(evaluation, to))


def _head(evaluation: Evaluation, to: Translator) -> str:
    return head_of_region(evaluation.questionnaire, evaluation.case.city.kind, to)


def _signatories(names: Names) -> tuple[str, ...]:
    """Who signs beside the head of the region: those whom the questionnaire names, else its arbiter."""
    questionnaire = names.evaluation.questionnaire
    if not questionnaire.signatories and questionnaire.arbiter:
        return (names.office(questionnaire.arbiter),)
    return tuple(each[names.to.language] for each in questionnaire.signatories)


def _readiness(evaluation: Evaluation, to: Translator) -> Number:
    overall = evaluation.scorecard.overall
    if overall is None:
        return Number("–", to.gettext("no overall number: too little applies"))
    possible = to.number(overall.possible, 1)
    words = to.gettext("readiness proven, of 100 (possibly up to %(possible)s)", possible=possible)
    return Number(to.number(overall.proven, 1), words)


def _earliest(names: Names, story: Story) -> Number:
    to = names.to
    dated = sorted((month, each.class_id) for each in story.classes if (month := _month(each)) is not None)
    if not dated:
        undated = to.gettext("no purchase can be dated yet")
        return Number("–", undated if story.classes else to.gettext("no purchase is requested"))
    month, class_id = dated[0]
    name = names.classes([class_id])
    if month == 0:
        return Number(to.gettext("Now"), to.gettext("%(name)s: the contract gate is open", name=name))
    words = to.ngettext(
        "earliest purchase that could be defended: %(name)s, after %(n)s month",
        "earliest purchase that could be defended: %(name)s, after %(n)s months",
        month,
        name=name,
    )
    return Number(names.month(month), words)


def _month(card: ClassCard) -> int | None:
    """The month of the earliest purchase; none where too little is answered to say."""
    return None if card.verdict in UNJUDGED else card.month


def _cost(evaluation: Evaluation, first: Sequence[PlannedStep], to: Translator) -> Number:
    """The cost of the first steps where the case gives it; else how many steps come first."""
    costs = evaluation.case.capacity.step_costs
    paid = [each.step.id for each in first if each.step.funding is not Funding.NONE]
    if first and costs and all(id in costs for id in paid):
        total = sum(costs.get(each.step.id, 0) for each in first)
        return Number(to.rupiah(total), to.gettext("cost of the first steps, as entered"))
    needed = [each.step for each in evaluation.plan.steps if not each.recommended and each.step.purchase is None]
    free = [step for step in needed if step.funding is Funding.NONE]
    words = to.ngettext(
        "step before the purchases; %(free)s without extra spending",
        "steps before the purchases; %(free)s without extra spending",
        len(needed),
        free=to.number(len(free)),
    )
    return Number(to.number(len(needed)), words)


def _first_step(names: Names, planned: PlannedStep) -> FirstStep:
    step, when = planned.step, names.span(planned.start, planned.finish)
    return FirstStep(step.id, step.short[names.to.language], names.short_office(step.owners[0]), when)


def _not_yet(names: Names, cards: Sequence[ClassCard]) -> tuple[NotYet, ...]:
    """With more than a few classes a word has to do for the reason, so that the page stays one page."""
    closed = [card for card in cards if names.evaluation.gates[card.class_id].contract is not Status.PASS]
    brief = len(closed) > MOST_REASONS
    undated = names.to.gettext("no date yet")
    return tuple(
        NotYet(
            card,
            _why(card, brief),
            undated if (month := _month(card)) is None else names.month(month),
        )
        for card in closed
    )


def _why(card: ClassCard, brief: bool) -> str:
    if brief:
        return card.certain or card.verdict_words
    return " ".join(filter(None, (card.certain, card.reason))) or card.verdict_words


def _chart(evaluation: Evaluation, most: int, to: Translator) -> Gantt | None:
    """The critical path and the purchases; filled up with other needed steps to a handful.

    With more than *most* purchases there is none, so that the page stays one page: the table names their months.
    """
    steps = dated_steps(evaluation)
    if not steps or len(evaluation.gates) > most:
        return None
    ranked = sorted(steps, key=lambda each: (each.step.purchase is None, not each.critical, each.recommended))
    shown = in_order(ranked[:MOST_BARS])
    span = span_of(evaluation.case.date, shown)
    return gantt(shown, windows_of(evaluation.questionnaire, evaluation.case), span, to)
