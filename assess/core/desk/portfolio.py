"""All proposals of a region and a year together: what is asked for, twice, deferred, and promised."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from assess.core.desk.queue import LAST_OF_ALL, Line, Tally, same_place
from assess.core.offices import fold
from assess.core.purchases.review import Undertaking


@dataclass(frozen=True, slots=True)
class FallingDue:
    """A condition that is not met yet, with the proposal it was agreed for."""

    line: Line
    undertaking: Undertaking


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Tallies by class, office, verdict of the checks ("" where there is none) and state, the largest amount first.

    ``deferred`` is what somebody decided to defer, ``advised_against`` what the checks alone advise to.
    ``duplicates`` are lines of one region, class, year and place that different offices ask for.
    """

    total: Tally
    deferred: Tally
    advised_against: Tally
    by_class: Mapping[str, Tally]
    by_office: Mapping[str, Tally]
    by_verdict: Mapping[str, Tally]
    by_state: Mapping[str, Tally]
    duplicates: tuple[tuple[Line, ...], ...]
    falling_due: tuple[FallingDue, ...]


def portfolio_of(lines: Iterable[Line]) -> Portfolio:
    """The lines taken together; their order does not matter."""
    ordered = sorted(lines, key=lambda each: (each.order, each.key, each.id))
    return Portfolio(
        total=tally(ordered),
        deferred=tally(each for each in ordered if each.is_deferred),
        advised_against=tally(each for each in ordered if each.is_advised_against),
        by_class=_by(ordered, lambda line: line.class_id),
        by_office=_by_office(ordered),
        by_verdict=_by(ordered, lambda line: line.verdict or ""),
        by_state=_by(ordered, lambda line: line.state),
        duplicates=_duplicates(ordered),
        falling_due=_falling_due(ordered),
    )


def tally(lines: Iterable[Line]) -> Tally:
    amounts = [each.amount or Decimal(0) for each in lines]
    return Tally(len(amounts), sum(amounts, Decimal(0)))


def _by(lines: Iterable[Line], of: Callable[[Line], str]) -> Mapping[str, Tally]:
    grouped: dict[str, list[Line]] = {}
    for each in lines:
        grouped.setdefault(of(each), []).append(each)
    tallies = {name: tally(found) for name, found in grouped.items()}
    return dict(sorted(tallies.items(), key=lambda item: (-item[1].amount, -item[1].count, item[0])))


def _by_office(lines: list[Line]) -> Mapping[str, Tally]:
    """An office under the first way in which it is written."""
    called: dict[str, str] = {}
    for each in sorted(lines, key=lambda line: line.office):
        called.setdefault(fold(each.office), each.office)
    return _by(lines, lambda line: called[fold(line.office)])


def _duplicates(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """What has no place or no year is no duplicate of anything."""

    def subject(line: Line) -> tuple[str, str, int, str]:
        return fold(line.region), line.class_id, line.year or 0, same_place(line.place)

    told = sorted((each for each in lines if each.year and same_place(each.place)), key=subject)
    groups = (tuple(found) for _subject, found in groupby(told, key=subject))
    return tuple(each for each in groups if len({fold(line.office) for line in each} - {""}) > 1)


def _falling_due(lines: Iterable[Line]) -> tuple[FallingDue, ...]:
    found = (FallingDue(line, each) for line in lines for each in line.undertakings)
    return tuple(sorted(found, key=lambda each: each.undertaking.due or LAST_OF_ALL))
