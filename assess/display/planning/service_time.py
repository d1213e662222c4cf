"""The hours of a case in words: today and with each lever, what each may save, and what the register shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.planning.assumed import assumed_levers
from assess.core.planning.crew_people import crew_people
from assess.core.planning.inputs import Corner, Fault, Ranged
from assess.core.planning.service_time import Hours, ServiceTime
from assess.core.planning.stages import ALL, NONE, Stages
from assess.core.questionnaire import Questionnaire
from assess.display.planning.adding import adds_up, rounding_note
from assess.display.planning.amounts import plain
from assess.display.planning.columns import Stack, StackedBars, stacked_bars
from assess.display.planning.crew_people import CrewPeopleShown, far_apart_words, show_crew_people
from assess.display.planning.hours import cannot_keep_up, hours_words
from assess.display.planning.hours_headline import headline
from assess.display.planning.inputs import input_name
from assess.display.planning.known import Known, known
from assess.display.planning.levers import NAMES
from assess.display.planning.points import points_words
from assess.display.planning.register import ClaimShown, RegisterShown, show_claim, show_register
from assess.display.planning.service_time_words import REMARKS, SERVICE_TIME_WORDS
from assess.display.planning.split import SplitShown, show_split
from assess.language import Translator

DEMAND_SOURCES = ("E12",)
"""What is known about reports that an answered report brings."""

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
    """What stands on the page and in the document. Without ``rows`` too little is filled in for the hours of a case;
    ``rounding`` is empty where the stages add up as they are shown."""

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    stage_names: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    chart: StackedBars | None = None
    split: SplitShown | None = None
    demand: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    points: tuple[str, ...] = ()
    work_in_calendar: str = ""
    crew_people: CrewPeopleShown | None = None
    check: tuple[str, ...] = ()
    register: RegisterShown | None = None
    claim: ClaimShown | None = None
    remarks: tuple[str, ...] = field(default=())
    rounding: str = ""


def show_service_time(found: ServiceTime, case: Case, questionnaire: Questionnaire, to: Translator) -> ServiceTimeShown:
    """The results of the model; the case tells what its point A is, the questionnaire what is known from elsewhere."""
    register = show_register(found.register, to) if found.register else None
    claim = show_claim(found.claim, found.inputs, to) if found.claim else None
    people = crew_people(case)
    remarks = (*(_remark(each, to) for each in found.remarks), *(far_apart_words(people, to) if people else ()))
    if found.missing:
        return ServiceTimeShown((), found.missing, register=register, claim=claim, remarks=remarks)
    return ServiceTimeShown(
        headline=tuple(headline(found, to)),
        missing=(),
        stage_names=tuple(to.gettext(name) for name, _ in STAGES),
        rows=tuple(_row(each, _name(each, found, to), to) for each in found.hours),
        chart=_chart(found, to),
        split=_split(found, to),
        demand=tuple(_demand(found, to)),
        known=known(DEMAND_SOURCES, questionnaire, to),
        points=tuple(points_words(found, case.point_b, people, to)),
        work_in_calendar=_work_in_calendar(found, to),
        crew_people=show_crew_people(people, found.inputs, to) if people else None,
        check=tuple(_check(found, to)),
        register=register,
        claim=claim,
        remarks=remarks,
        rounding=rounding_note(all(_adds_up(each.typical) for each in found.hours), to),
    )


def _name(hours: Hours, found: ServiceTime, to: Translator) -> str:
    """What a combination is called, and whether a figure about its levers is assumed."""
    name, told = to.gettext(NAMES[hours.levers]), assumed_levers(found.inputs)
    if any(told[lever].assumed for lever in hours.levers):
        return to.gettext("%(levers)s (assumed)", levers=name)
    return name


def _row(hours: Hours, name: str, to: Translator) -> Row:
    values = [value(hours.typical) for _, value in STAGES]
    said = tuple(to.gettext("no end") if each is None else to.number(each, 1) for each in values)
    return Row(name, said, hours_words(hours, to))


def _adds_up(typical: Stages) -> bool:
    values = [hours for _, value in STAGES if (hours := value(typical)) is not None]
    return typical.total is None or adds_up(values, typical.total, 1)


def _chart(found: ServiceTime, to: Translator) -> StackedBars:
    return stacked_bars(
        to.gettext("Hours of a case by stage, today and with each combination of rule, staff and app"),
        [to.gettext(name) for name, _ in STAGES],
        [_stack(each, _name(each, found, to), to) for each in found.hours],
        to.number,
    )


def _stack(hours: Hours, name: str, to: Translator) -> Stack:
    typical = hours.typical
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
            room=to.number(floor(100 * (1 / today.crews.occupancy - 1))),
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
        return cannot_keep_up(hours.typical.crews, to)
    return to.gettext(sentence, hours=hours_words(hours, to))


def _check(found: ServiceTime, to: Translator) -> Iterator[str]:
    """Whether the figures entered agree with what the register counts."""
    total, register = found.of(NONE).typical.total, found.register
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


def _work_in_calendar(found: ServiceTime, to: Translator) -> str:
    """How hours of work become hours of the calendar, step by step."""
    values = found.inputs.at(Corner.TYPICAL)
    return to.gettext(
        "Work goes on for only a part of the day, so its hours are longer by the calendar: %(work)s hours of work × 24 "
        "÷ %(day)s hours a day = %(today)s hours of the calendar; once staffed %(work)s × 24 ÷ %(staffed_day)s = "
        "%(staffed)s.",
        work=plain(values["work_hours"], to),
        day=plain(values["hours_per_day"], to),
        today=to.number(found.of(NONE).typical.work, 1),
        staffed_day=plain(values["staff_hours_per_day"], to),
        staffed=to.number(found.of(ALL).typical.work, 1),
    )


def _remark(remark: Fault, to: Translator) -> str:
    named = [input_name(each, SERVICE_TIME_WORDS, to) for each in remark.names]
    facts = {name: plain(value, to) for name, value in remark.params.items()}
    return to.gettext(REMARKS[remark.code], name=named[0], instead=named[-1], **facts)
