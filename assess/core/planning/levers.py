"""What each lever saves, and how much that hangs on figures nobody has measured.

The hours saved are split by what a lever saves on average over all orders of pulling the three (Shapley). One split
proves nothing, so it is worked out again for other letters, intakes and numbers of reports, and only the *range* over
those cases may be told.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations, product

from assess.core.planning.inputs import Corner, Input, Inputs, Origin
from assess.core.planning.stages import COMBINATIONS, NONE, Lever, Levers, field_hours, intake_hours, routing_hours

Totals = Mapping[Levers, Fraction | None]

APP: Levers = frozenset({Lever.APP})
ROUTING: Levers = frozenset({Lever.REGULATION, Lever.STAFF})
STAFF: Levers = frozenset({Lever.STAFF})
STRETCHES: Mapping[Levers, Callable[[Mapping[str, Fraction], Levers], Fraction | None]] = {
    ROUTING: routing_hours,
    APP: intake_hours,
    STAFF: field_hours,
}
"""The way of a case in stretches, by the levers that move each."""


@dataclass(frozen=True, slots=True)
class Varied:
    """The stretch that some inputs make, and by what these are varied where the city gave no range."""

    moved_by: Levers
    factors: tuple[Fraction, ...]


VARIED: Mapping[tuple[str, ...], Varied] = {
    ("letters", "letter_hours"): Varied(ROUTING, (Fraction(1, 9), Fraction(4, 9), Fraction(1))),
    ("intake_hours",): Varied(APP, (Fraction(1, 6), Fraction(1), Fraction(3))),
    ("reports_per_day",): Varied(STAFF, (Fraction(1), Fraction(13, 8))),
}
"""What is varied, with the factors of the method's own 18 cases. They apply to the last of the names. Where the city
gave a range, its ends and its middle are taken instead."""

WITHOUT_APP: Levers = ROUTING
APP_ALONE: Levers = APP


@dataclass(frozen=True, slots=True)
class Saving:
    """The hours that all levers save together, and each lever's part of them; the parts sum to the whole exactly."""

    whole: Fraction
    parts: Mapping[Lever, Fraction]

    def share(self, lever: Lever) -> Fraction:
        """The lever's percentage of the hours saved."""
        return 100 * self.parts[lever] / self.whole


@dataclass(frozen=True, slots=True)
class Span:
    """From the smallest to the largest of some numbers."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Tried:
    """One case of the grid: its figures, the hours by combination, and the saving where there is one to split."""

    values: Mapping[str, Fraction]
    totals: Totals
    saving: Saving | None

    @property
    def is_saturated(self) -> bool:
        """Whether in some combination the crews cannot keep up."""
        return None in self.totals.values()


@dataclass(frozen=True, slots=True)
class Split:
    """The saving with the figures entered, and in all cases tried.

    ``ways`` are how many values each of ``VARIED`` takes, and last how many ends of all other ranges are tried; their
    product is the number of cases.
    ``base`` is None where it cannot be split: a queue without end, or nothing saved. All that is told of the cases is
    of those that can be split, and None without any; ``saturated`` counts the ones in which crews cannot keep up.
    ``leads`` counts in how many cases each lever saves most. ``app_leaves`` is the percentage of today's hours that is
    left with the app alone, ``without_app`` are the hours with the two other levers, ``beyond_intake`` the same
    without the intake.
    """

    base: Saving | None
    cases: tuple[Tried, ...]
    ways: tuple[int, ...]
    shares: Mapping[Lever, Span | None]
    leads: Mapping[Lever, int]
    app_leaves: Span | None
    without_app: Span | None
    beyond_intake: Span | None

    @property
    def split(self) -> int:
        """How many cases have a saving to split."""
        return sum(self.leads.values())

    @property
    def saturated(self) -> int:
        return sum(each.is_saturated for each in self.cases)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the way of a case: its hours for the levers that move it, and what each of these saves in it.

    There are no ``parts`` where the crews cannot keep up.
    """

    moved_by: Levers
    hours: Totals
    parts: Mapping[Lever, Fraction] | None


Point = tuple[Mapping[str, Fraction], Stretch]


def stretch(values: Mapping[str, Fraction], moved_by: Levers) -> Stretch:
    """The stretch of the way that these levers move, with its hours split over all their orders."""
    pulled = {levers & moved_by for levers in COMBINATIONS}
    hours = {levers: STRETCHES[moved_by](values, levers) for levers in pulled}
    known = _known(hours)
    return Stretch(moved_by, hours, _parts(known, moved_by) if len(known) == len(pulled) else None)


def _parts(known: Mapping[Levers, Fraction], moved_by: Levers) -> Mapping[Lever, Fraction]:
    """What each lever saves on average over all orders of pulling them."""
    parts = dict.fromkeys(moved_by, Fraction())
    orders = list(permutations(moved_by))
    for order in orders:
        pulled = NONE
        for lever in order:
            parts[lever] += known[pulled] - known[pulled | {lever}]
            pulled |= {lever}
    return {lever: each / len(orders) for lever, each in parts.items()}


def tried(values: Mapping[str, Fraction], way: Sequence[Stretch]) -> Tried:
    """One case: its hours are the sum of its stretches, and so is what each lever saves."""
    totals = {levers: _sum([each.hours[levers & each.moved_by] for each in way]) for levers in COMBINATIONS}
    return Tried(values, totals, _saving(way))


def _sum(hours: Sequence[Fraction | None]) -> Fraction | None:
    total: Fraction | None = None
    for each in hours:
        if each is None:
            return None
        total = each if total is None else total + each
    return total


def _saving(way: Sequence[Stretch]) -> Saving | None:
    """The hours saved; None where there is nothing to split."""
    parts = dict.fromkeys(Lever, Fraction())
    for each in way:
        if each.parts is None:
            return None
        for lever, hours in each.parts.items():
            parts[lever] += hours
    whole = sum(parts.values(), Fraction())
    return Saving(whole, parts) if whole > 0 else None


def split(inputs: Inputs) -> Split:
    """What each lever saves with the figures of *inputs*, and over the grid around them."""
    cases = tuple(_grid(inputs))
    found = [(each, _known(each.totals), each.saving) for each in cases if each.saving]
    typical = inputs.at(Corner.TYPICAL)
    return Split(
        tried(typical, [stretch(typical, each) for each in STRETCHES]).saving,
        cases,
        (*(len(_changes(names, inputs, typical)) for names in VARIED), len(_corners(inputs))),
        {lever: _span([part.share(lever) for _, _, part in found]) for lever in Lever},
        Counter(max(Lever, key=part.parts.__getitem__) for _, _, part in found),
        _span([100 * hours[APP_ALONE] / hours[NONE] for _, hours, _ in found]),
        _span([hours[WITHOUT_APP] for _, hours, _ in found]),
        _span([hours[WITHOUT_APP] - each.values["intake_hours"] for each, hours, _ in found]),
    )


def _known(hours: Totals) -> Mapping[Levers, Fraction]:
    return {levers: each for levers, each in hours.items() if each is not None}


def _span(numbers: Sequence[Fraction]) -> Span | None:
    return Span(min(numbers), max(numbers)) if numbers else None


def _grid(inputs: Inputs) -> Iterator[Tried]:
    """All combinations of what is varied, at each corner where anything else is a range."""
    for corner in _corners(inputs):
        base = inputs.at(corner)
        for way in product(*(_points(names, inputs, base) for names in VARIED)):
            values = dict(base)
            for changes, _ in way:
                values |= changes
            yield tried(values, [each for _, each in way])


def _corners(inputs: Inputs) -> tuple[Corner, ...]:
    varied = {name for names in VARIED for name in names}
    others = (name for name, asked in inputs.spec.items() if isinstance(asked, Input) and name not in varied)
    return tuple(Corner) if any(_is_range(inputs, name) for name in others) else (Corner.TYPICAL,)


def _points(names: tuple[str, ...], inputs: Inputs, base: Mapping[str, Fraction]) -> list[Point]:
    """What some inputs are in the cases, each different one once, and the stretch that they make."""
    return [(each, stretch({**base, **each}, VARIED[names].moved_by)) for each in _changes(names, inputs, base)]


def _changes(names: tuple[str, ...], inputs: Inputs, base: Mapping[str, Fraction]) -> list[Mapping[str, Fraction]]:
    if any(_is_range(inputs, name) for name in names):
        ends = [inputs.at(corner) for corner in Corner]
        return [{name: end[name] for name in names} for end in ends]
    last = names[-1]
    worth = dict.fromkeys(base[last] * factor for factor in VARIED[names].factors if base[names[0]])
    return [{last: each} for each in worth or (base[last],)]


def _is_range(inputs: Inputs, name: str) -> bool:
    found = inputs.estimate(name)
    return found is not None and found.is_range and inputs.origin(name) is not Origin.MISSING
