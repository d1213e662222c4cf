"""The hours of a case in words: today and with each lever, what each may save, and what the register shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.planning.inputs import Fault, Origin, Ranged
from assess.core.planning.levers import APP_ALONE, WITHOUT_APP
from assess.core.planning.service_time import Hours, ServiceTime
from assess.core.planning.service_time_inputs import APP, REGULATION, STAFF, TODAY
from assess.core.planning.stages import ALL, MONTH, NONE, Crews, Lever, Levers, Stages
from assess.core.questionnaire import Questionnaire
from assess.display.planning.amounts import plain
from assess.display.planning.columns import Stack, StackedBars, stacked_bars
from assess.display.planning.inputs import input_name
from assess.display.planning.known import Known, known
from assess.display.planning.register import ClaimShown, RegisterShown, show_claim, show_register
from assess.display.planning.service_time_words import REMARKS, SERVICE_TIME_WORDS
from assess.display.planning.split import SplitShown, show_split
from assess.language import Translator

DEMAND_SOURCES = ("E12",)
"""What is known about reports that an answered report brings."""

NAMES: Mapping[Levers, str] = {
    NONE: N_("Today"),
    APP_ALONE: N_("App alone"),
    frozenset({Lever.STAFF}): N_("Staff and training alone"),
    frozenset({Lever.APP, Lever.STAFF}): N_("App, staff and training"),
    frozenset({Lever.REGULATION}): N_("Rule alone"),
    frozenset({Lever.APP, Lever.REGULATION}): N_("App and rule"),
    WITHOUT_APP: N_("Rule, staff and training"),
    ALL: N_("All three"),
}
STAGES: Sequence[tuple[str, Callable[[Stages], Fraction | None]]] = (
    (N_("Registering"), lambda each: each.intake),
    (N_("Sorting and letters"), lambda each: each.routing),
    (N_("Waiting for a crew"), lambda each: each.queue),
    (N_("Work"), lambda each: each.work),
    (N_("Closing"), lambda each: each.closing),
)


@dataclass(frozen=True, slots=True)
class Row:
    """The hours of one combination of levers by stage, and in all."""

    name: str
    stages: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class ServiceTimeShown:
    """What stands on the page and in the document. Without ``rows`` too little is filled in for the hours of a case."""

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    stage_names: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    chart: StackedBars | None = None
    split: SplitShown | None = None
    demand: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    check: tuple[str, ...] = ()
    register: RegisterShown | None = None
    claim: ClaimShown | None = None
    remarks: tuple[str, ...] = field(default=())


def show_service_time(found: ServiceTime, case: Case, questionnaire: Questionnaire, to: Translator) -> ServiceTimeShown:
    """The results of the model; the case tells what its point A is, the questionnaire what is known from elsewhere."""
    register = show_register(found.register, to) if found.register else None
    claim = show_claim(found.claim, found.inputs, to) if found.claim else None
    remarks = tuple(_remark(each, to) for each in found.remarks)
    if found.missing:
        return ServiceTimeShown((), found.missing, register=register, claim=claim, remarks=remarks)
    return ServiceTimeShown(
        headline=tuple(_headline(found, to)),
        missing=(),
        stage_names=tuple(to.gettext(name) for name, _ in STAGES),
        rows=tuple(_row(each, to) for each in found.hours),
        chart=_chart(found, to),
        split=_split(found, to),
        demand=tuple(_demand(found, to)),
        known=known(DEMAND_SOURCES, questionnaire, to),
        check=tuple(_check(found, case, to)),
        register=register,
        claim=claim,
        remarks=remarks,
    )


def hours_words(hours: Hours, to: Translator) -> str:
    """The hours of a case, with their range where there is one: ``352.5 (300.1–410.2)``."""
    if hours.typical.total is None:
        return to.gettext("no end")
    typical = to.number(hours.typical.total, 1)
    low, high = hours.low.total, hours.high.total
    if high is None and low is not None:
        return to.gettext("%(typical)s (%(low)s or more)", typical=typical, low=to.number(low, 1))
    if low == high or low is None or high is None:
        return typical
    return f"{typical} ({to.number(low, 1)}–{to.number(high, 1)})"


def _headline(found: ServiceTime, to: Translator) -> Iterator[str]:
    today, alone, together = (found.of(each) for each in (NONE, APP_ALONE, ALL))
    if today.typical.total is None:
        yield from _saturated(today.typical.crews, together, to)
        yield from _assumed(found, to)
        return
    yield to.gettext(
        "With the figures entered a case takes %(today)s hours. An app alone makes that %(alone)s; rule, staff and app "
        "together make it %(together)s.",
        today=hours_words(today, to),
        alone=hours_words(alone, to),
        together=hours_words(together, to),
    )
    shares = found.split.shares[Lever.APP] if found.split else None
    if found.split and shares and found.split.app_leaves:
        yield to.gettext(
            "In %(n)s cases with other letters, waits and numbers of reports the app's share of the hours saved lies "
            "between %(low)s and %(high)s %%; alone it leaves at least %(left)s %% of today's hours in each of them.",
            n=to.number(found.split.split),
            low=to.number(shares.low),
            high=to.number(shares.high),
            left=to.number(int(found.split.app_leaves.low)),
        )
    yield to.gettext(
        "Once rule and staff are there, the app is the step from %(before)s to %(after)s hours.",
        before=hours_words(found.of(WITHOUT_APP), to),
        after=hours_words(together, to),
    )
    yield from _assumed(found, to)


def _assumed(found: ServiceTime, to: Translator) -> Iterator[str]:
    """How many of the figures behind the hours nobody has given."""
    used = [name for name, asked in found.inputs.spec.items() if asked.part in (TODAY, REGULATION, STAFF, APP)]
    assumed = [name for name in used if found.inputs.origin(name) is Origin.ASSUMED]
    if assumed:
        yield to.gettext(
            "%(n)s of the %(all)s figures behind these hours are assumptions of this tool.",
            n=to.number(len(assumed)),
            all=to.number(len(used)),
        )


def _saturated(crews: Crews, together: Hours, to: Translator) -> Iterator[str]:
    yield to.gettext("With the figures entered the crews cannot keep up. %(why)s", why=_cannot_keep_up(crews, to))
    yield to.gettext("An app alone changes nothing about that: it shortens the registering, not the work.")
    if together.typical.total is not None:
        yield to.gettext(
            "With rule, staff and app the crews can finish %(capacity)s a day, and a case takes %(hours)s hours.",
            capacity=to.number(together.typical.crews.capacity),
            hours=hours_words(together, to),
        )


def _cannot_keep_up(crews: Crews, to: Translator) -> str:
    """What happens where more comes in than can be finished."""
    reports, capacity = to.number(crews.reports), to.number(crews.capacity)
    if not crews.growth:
        return to.gettext(
            "The crews can finish %(capacity)s reports a day, just as many as come in: no backlog is ever worked off.",
            capacity=capacity,
        )
    return to.gettext(
        "The crews can finish %(capacity)s of %(reports)s reports a day, at most %(share)s %%. The backlog grows by "
        "%(growth)s a day: after %(days)s days %(open)s cases are open, and a new one waits %(wait)s hours longer.",
        capacity=capacity,
        reports=reports,
        share=to.number(100 * crews.solved_at_most, 1),
        growth=to.number(crews.growth),
        days=to.number(MONTH),
        open=to.number(crews.backlog),
        wait=to.number(crews.extra_wait),
    )


def _row(hours: Hours, to: Translator) -> Row:
    values = [value(hours.typical) for _, value in STAGES]
    said = tuple(to.gettext("no end") if each is None else to.number(each, 1) for each in values)
    return Row(to.gettext(NAMES[hours.levers]), said, hours_words(hours, to))


def _chart(found: ServiceTime, to: Translator) -> StackedBars:
    return stacked_bars(
        to.gettext("Hours of a case by stage, today and with each combination of rule, staff and app"),
        [to.gettext(name) for name, _ in STAGES],
        [_stack(each, to) for each in found.hours],
        to.number,
    )


def _stack(hours: Hours, to: Translator) -> Stack:
    name, typical = to.gettext(NAMES[hours.levers]), hours.typical
    if typical.total is None or typical.queue is None:
        return Stack(name, remark=to.gettext("no end: the crews cannot keep up"))
    values = (typical.intake, typical.routing, typical.queue, typical.work, typical.closing)
    low, high = hours.low.total, hours.high.total
    whole = None if low is None or high is None else Ranged(low, typical.total, high)
    return Stack(name, values, hours_words(hours, to), whole)


def _split(found: ServiceTime, to: Translator) -> SplitShown | None:
    is_saturated = any(each.typical.total is None for each in found.hours)
    return show_split(found.split, to, is_saturated=is_saturated) if found.split else None


def _demand(found: ServiceTime, to: Translator) -> Iterator[str]:
    """What becomes of the hours with the reports that the app itself brings."""
    today, (alone, together) = found.of(NONE).typical, found.demanded
    if today.total is not None and today.crews.reports:
        yield to.gettext(
            "Today's crews can finish %(capacity)s reports a day; they can keep up as long as less than %(room)s %% "
            "more come in.",
            capacity=to.number(today.crews.capacity),
            room=to.number(100 * (1 / today.crews.occupancy - 1)),
        )
    more = alone.typical.crews.reports / today.crews.reports - 1 if today.crews.reports else Fraction(0)
    said = to.gettext(
        "If the app brings %(more)s %% more reports, %(reports)s come in a day.",
        more=to.number(100 * more),
        reports=to.number(alone.typical.crews.reports),
    )
    with_alone = _with_demand(N_("With the app alone a case then takes %(hours)s hours."), alone, to)
    yield f"{said} {with_alone}"
    with_all = _with_demand(N_("With all three a case then takes %(hours)s hours."), together, to)
    if together.typical.total is None:
        with_all = to.gettext("Where rule and staff come too: %(sentence)s", sentence=with_all)
    yield with_all


def _with_demand(sentence: str, hours: Hours, to: Translator) -> str:
    if hours.typical.total is None:
        return _cannot_keep_up(hours.typical.crews, to)
    return to.gettext(sentence, hours=hours_words(hours, to))


def _check(found: ServiceTime, case: Case, to: Translator) -> Iterator[str]:
    """Whether the figures entered agree with what the city measures."""
    total, register = found.of(NONE).typical.total, found.register
    baseline = case.point_b.baseline
    if total is not None and baseline and baseline.unit == "hours":
        yield to.gettext(
            "Point A in the details is %(baseline)s hours; the stages entered here add up to %(total)s. Where the "
            "two are far apart, a stage is not yet measured.",
            baseline=plain(baseline.value, to),
            total=to.number(total, 1),
        )
    if total is not None and register and register.open:
        crews = found.of(NONE).typical.crews
        yield to.gettext(
            "With %(reports)s reports a day and %(total)s hours each, about %(expected)s cases should be open at any "
            "time; the register shows %(open)s.",
            reports=to.number(crews.reports, 1),
            total=to.number(total, 1),
            expected=to.number(crews.reports * total / 24),
            open=to.number(register.open),
        )


def _remark(remark: Fault, to: Translator) -> str:
    named = [input_name(each, SERVICE_TIME_WORDS, to) for each in remark.names]
    facts = {name: plain(value, to) for name, value in remark.params.items()}
    return to.gettext(REMARKS[remark.code], name=named[0], instead=named[-1], **facts)
