"""Projected readiness in words, a table by quarter, and the values of its chart."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.by_quarter import ByQuarter, GateOpening, Quarter, Readiness
from assess.core.questionnaire import SCORED_PILLARS
from assess.core.results import Band, Interval
from assess.display.dated import left_out
from assess.display.planning.columns import Course, Event, Lines, lines
from assess.display.planning.telling import Telling
from assess.display.words import said


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """One quarter, or today: ``pillars`` in the order of the heads; ``opened`` are sentences about gates."""

    name: str
    overall: str
    pillars: tuple[str, ...]
    band: str
    finished: tuple[str, ...]
    opened: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByQuarterShown:
    """``headline`` is one sentence, and ``left_out`` says what it does not count, or is empty.

    ``openings`` say when each gate opens, or that it does not or already has.
    ``rows`` begin with today and are empty, as is ``chart``, where nothing is left to do.
    """

    headline: str
    left_out: str
    openings: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[QuarterRow, ...]
    chart: Lines | None


def show_by_quarter(found: ByQuarter, telling: Telling) -> ByQuarterShown:
    """The projected readiness of an evaluation."""
    to = telling.to
    today = _row(to.gettext("today"), found.today, (), (), telling)
    rows = (today, *(_quarter(each, telling) for each in found.quarters))
    return ByQuarterShown(
        headline=_headline(found, telling),
        left_out=left_out(telling.evaluation, to) if found.quarters else "",
        openings=tuple(_openings(found, telling)),
        heads=tuple(said(pillar, to) for pillar in SCORED_PILLARS),
        rows=rows if found.quarters else (),
        chart=_chart(found, telling) if found.quarters else None,
    )


def _headline(found: ByQuarter, telling: Telling) -> str:
    to, today, then = telling.to, found.today.overall, found.at_the_end.overall
    if not found.quarters:
        return to.gettext("Nothing is left to do, so readiness stays as it is.")
    quarter = telling.quarter(found.quarters[-1].name)
    if today is None or then is None:
        return to.gettext(
            "There is no overall number to follow; the pillars stand beside each quarter until %(quarter)s.",
            quarter=quarter,
        )
    if then.proven == today.proven:
        return to.gettext("The steps ahead leave the proven readiness at %(today)s.", today=to.number(today.proven, 1))
    return to.gettext(
        "If every step ends as planned and is proven, readiness rises from %(today)s today to %(then)s "
        "at the end of %(quarter)s.",
        today=to.number(today.proven, 1),
        then=to.number(then.proven, 1),
        quarter=quarter,
    )


def _openings(found: ByQuarter, telling: Telling) -> Iterator[str]:
    to = telling.to
    for class_id, stage in found.open_today:
        yield to.gettext("%(gate)s: open today", gate=_gate(class_id, stage, telling))
    yield from (_opening(each, telling) for each in found.openings)
    for class_id, stage in found.never:
        yield to.gettext("%(gate)s: no step on the roadmap opens it", gate=_gate(class_id, stage, telling))


def _opening(opening: GateOpening, telling: Telling) -> str:
    gate, to = _gate(opening.class_id, opening.stage, telling), telling.to
    if not opening.month:
        return to.gettext("%(gate)s: as soon as papers are checked and objections decided", gate=gate)
    month = telling.month(opening.month)
    if not opening.by:
        return f"{gate}: {month}"
    return to.gettext(
        "%(gate)s: %(month)s, when this ends: %(steps)s", gate=gate, month=month, steps=telling.steps(opening.by)
    )


def _gate(class_id: str, stage: str, telling: Telling) -> str:
    ready = telling.stage(stage)
    return f"{telling.name(class_id)}, {ready[:1].lower()}{ready[1:]}"


def _quarter(quarter: Quarter, telling: Telling) -> QuarterRow:
    finished = tuple(telling.step(each) for each in quarter.finished)
    opened = tuple(_gate(each.class_id, each.stage, telling) for each in quarter.openings)
    return _row(telling.quarter(quarter.name), quarter.readiness, finished, opened, telling)


def _row(
    name: str, readiness: Readiness, finished: tuple[str, ...], opened: tuple[str, ...], telling: Telling
) -> QuarterRow:
    return QuarterRow(
        name=name,
        overall=_proven(readiness.overall, telling),
        pillars=tuple(_proven(readiness.pillars[pillar], telling) for pillar in SCORED_PILLARS),
        band="–" if readiness.band is Band.NOT_ENOUGH_EVIDENCE else said(readiness.band, telling.to),
        finished=finished,
        opened=opened,
    )


def _proven(interval: Interval | None, telling: Telling) -> str:
    return telling.to.number(interval.proven, 1) if interval else "–"


def _value(interval: Interval | None) -> Fraction | None:
    return interval.proven if interval else None


def _chart(found: ByQuarter, telling: Telling) -> Lines:
    to = telling.to
    moments = [found.today, *(each.readiness for each in found.quarters)]
    courses = [Course(to.gettext("Overall"), "overall", [_value(each.overall) for each in moments])]
    for pillar in SCORED_PILLARS:
        values = [_value(each.pillars[pillar]) for each in moments]
        courses.append(Course(said(pillar, to), pillar.value, values))
    events = [
        Event(number, _gate(opening.class_id, opening.stage, telling))
        for number, quarter in enumerate(found.quarters, start=1)
        for opening in quarter.openings
    ]
    return lines(
        to.gettext("Proven readiness by quarter, overall and by pillar, and when gates open"),
        [to.gettext("today"), *(telling.quarter(each.name, short=True) for each in found.quarters)],
        [each for each in courses if any(value is not None for value in each.values)],
        to.number,
        events,
    )
