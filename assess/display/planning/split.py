"""What each lever saves, in words that never tell its size without its range."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.levers import Span, Split
from assess.core.planning.stages import Lever
from assess.display.planning.adding import adds_up, rounding_note
from assess.display.planning.inputs import lowered
from assess.display.planning.levers import LEVERS
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class LeverRow:
    """What one lever saves with the figures entered, and the range of its share over all cases tried."""

    name: str
    hours: str
    share: str
    range: str


@dataclass(frozen=True, slots=True)
class SplitShown:
    """``rows`` are empty where the hours saved cannot be split in any case; ``why`` then says the reason.

    ``holds`` are sentences that are true of every case tried.
    """

    lead: str
    rows: tuple[LeverRow, ...]
    whole: str
    holds: tuple[str, ...]
    why: str
    rounding: str = ""


def show_split(split: Split, to: Translator, *, is_saturated: bool) -> SplitShown:
    """*is_saturated* tells that with the figures entered the crews cannot keep up."""
    letters, registering, reports, ends = map(to.number, split.ways)
    lead = to.gettext(
        "We worked out %(n)s situations: times of the letters %(letters)s × times of the registering %(registering)s × "
        "reports a day %(reports)s × ends of all other ranges %(ends)s. What is assumed about rule, staff and app "
        "stays the same in all of them. A share that changes much between them says little.",
        n=to.number(len(split.cases)),
        letters=letters,
        registering=registering,
        reports=reports,
        ends=ends,
    )
    rows = tuple(_row(lever, split, to) for lever in LEVERS) if split.split else ()
    whole = to.number(split.base.whole, 1) if split.base else ""
    return SplitShown(lead, rows, whole, tuple(_holds(split, to)), _why(split, is_saturated, to), _rounding(split, to))


def _rounding(split: Split, to: Translator) -> str:
    base = split.base
    if base is None:
        return ""
    shares = [Fraction(base.share(lever)) for lever in LEVERS]
    adds = adds_up(base.parts.values(), base.whole, 1) and adds_up(shares, Fraction(100), 0)
    return rounding_note(adds, to)


def _row(lever: Lever, split: Split, to: Translator) -> LeverRow:
    span, base = split.shares[lever], split.base
    none = to.gettext("cannot be split")
    return LeverRow(
        to.gettext(LEVERS[lever]),
        to.number(base.parts[lever], 1) if base else none,
        f"{to.number(base.share(lever))} %" if base else none,
        f"{to.number(span.low)}–{to.number(span.high)} %" if span else none,
    )


def _why(split: Split, is_saturated: bool, to: Translator) -> str:
    if split.base:
        return ""
    if is_saturated:
        return to.gettext("By these figures the crews cannot keep up, so there are no hours to split.")
    return to.gettext("By these figures the three together save nothing, so there are no hours to split.")


def _holds(split: Split, to: Translator) -> Iterator[str]:
    if split.app_leaves:
        yield to.gettext(
            "With the app alone at least %(left)s %% of today's hours remain in every situation, with the assumptions "
            "about the levers held fixed.",
            left=to.number(int(split.app_leaves.low)),
        )
    if split.without_app and split.beyond_intake:
        yield to.gettext(
            "Without the app, rule and staff end at %(hours)s hours: today's wait until a report is registered, and "
            "%(beyond)s more.",
            hours=_from_to(split.without_app, to),
            beyond=_from_to(split.beyond_intake, to),
        )
    if split.split:
        yield _leading(split, to)
    if split.saturated:
        yield to.gettext(
            "In %(n)s of %(all)s situations the crews cannot keep up. No hours saved can be told there, so these are "
            "not in the ranges.",
            n=to.number(split.saturated),
            all=to.number(len(split.cases)),
        )


def _leading(split: Split, to: Translator) -> str:
    """Which lever saves most, and whether that is so in every case."""
    leads = sorted(((count, lever) for lever, count in split.leads.items() if count), reverse=True)
    names = [to.gettext(LEVERS[lever]) for _, lever in leads]
    if len(leads) == 1:
        return to.gettext(
            "In every situation, with the assumptions about the levers held fixed, the most hours are saved by: "
            "%(name)s.",
            name=names[0],
        )
    counted = [
        to.gettext("%(name)s (in %(n)s)", name=lowered(name), n=to.number(count))
        for name, (count, _) in zip(names, leads, strict=True)
    ]
    return to.gettext(
        "In these situations the most hours are saved by: %(counted)s. So it cannot be said for certain which of the "
        "three saves most.",
        counted=to.listed(counted),
    )


def _from_to(span: Span, to: Translator) -> str:
    low, high = to.number(span.low, 1), to.number(span.high, 1)
    return low if low == high else f"{low}–{high}"
