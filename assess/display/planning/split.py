"""What each lever saves, in words that never tell its size without its range."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.levers import Span, Split
from assess.core.planning.stages import Lever
from assess.language import Translator

LEVERS: Mapping[Lever, str] = {
    Lever.REGULATION: N_("Rule"),
    Lever.STAFF: N_("Staff and training"),
    Lever.APP: N_("App"),
}


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


def show_split(split: Split, to: Translator, *, is_saturated: bool) -> SplitShown:
    """*is_saturated* tells that with the figures entered the crews cannot keep up."""
    lead = to.gettext(
        "The same was worked out for %(n)s cases: letters, waits until a report is registered, and numbers of reports "
        "that differ from those entered. A share alone says little; its range says how far it can be trusted.",
        n=to.number(len(split.cases)),
    )
    rows = tuple(_row(lever, split, to) for lever in LEVERS) if split.split else ()
    whole = to.number(split.base.whole, 1) if split.base else ""
    return SplitShown(lead, rows, whole, tuple(_holds(split, to)), _why(split, is_saturated, to))


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
        return to.gettext("With the figures entered the crews cannot keep up, so there are no hours to split.")
    return to.gettext("With the figures entered the three together save nothing, so there are no hours to split.")


def _holds(split: Split, to: Translator) -> Iterator[str]:
    if split.app_leaves:
        yield to.gettext(
            "In every case the app alone leaves at least %(left)s %% of today's hours.",
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
            "In %(n)s of %(all)s cases the crews cannot keep up; there the hours saved cannot be split, and these "
            "cases are not in the ranges.",
            n=to.number(split.saturated),
            all=to.number(len(split.cases)),
        )


def _leading(split: Split, to: Translator) -> str:
    """Which lever saves most, and whether that is so in every case."""
    leads = sorted(((count, lever) for lever, count in split.leads.items() if count), reverse=True)
    names = [to.gettext(LEVERS[lever]) for _, lever in leads]
    if len(leads) == 1:
        return to.gettext("In every case the most is saved by: %(name)s.", name=names[0])
    counted = [f"{name} ({to.number(count)})" for name, (count, _) in zip(names, leads, strict=True)]
    return to.gettext(
        "What saves most differs from case to case: %(counted)s. So no share is a finding.", counted=to.listed(counted)
    )


def _from_to(span: Span, to: Translator) -> str:
    low, high = to.number(span.low, 1), to.number(span.high, 1)
    return low if low == high else f"{low}–{high}"
