"""What a register shows, and what a claimed mean leaves out, in words."""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.inputs import Corner, Inputs
from assess.core.planning.register import LAST, WEEK, Between, Claim, Register
from assess.core.planning.stages import DAY
from assess.display.planning.amounts import plain
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class RegisterShown:
    """``rows`` are pairs of what is measured and its value; ``sentences`` say what to make of them."""

    sentences: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimShown:
    sentences: tuple[str, ...]


def show_register(register: Register, to: Translator) -> RegisterShown:
    counted = to.gettext(
        "The register holds %(closed)s closed and %(open)s open cases. A mean of the closed ones alone leaves the open "
        "ones out; the other lines count them too, each up to its age.",
        closed=to.number(register.closed),
        open=to.number(register.open),
    )
    ranged = to.gettext("As a class of age hides when in it a case was closed, each value is a range.")
    rows = [
        (to.gettext("Half of the cases are closed within"), hours_between(register.median, to)),
        (to.gettext("Nine out of ten are closed within"), hours_between(register.nine_tenths, to)),
        (to.gettext("Still open after 24 hours"), _percent(register.open_after_day, to)),
        (to.gettext("Still open after 7 days"), _percent(register.open_after_week, to)),
        (
            to.gettext("Mean, a case counting for %(days)s days at most", days=WEEK // DAY),
            hours_between(register.restricted_week, to),
        ),
        (
            to.gettext("Mean, a case counting for %(days)s days at most", days=LAST // DAY),
            hours_between(register.restricted_whole, to),
        ),
    ]
    if register.solved_mean:
        rows.append((to.gettext("Mean of the closed cases alone"), hours_between(register.solved_mean, to)))
    return RegisterShown((counted, ranged), tuple(rows))


def show_claim(claim: Claim, inputs: Inputs, to: Translator) -> ClaimShown:
    values = inputs.at(Corner.TYPICAL)
    sentences = [
        to.gettext(
            "“%(share)s %% solved in %(mean)s hours” sounds like %(mean)s hours. If the rest counts as open for "
            "%(window)s hours, the mean of all cases is %(restricted)s hours.",
            share=plain(values["solved_share"], to),
            mean=plain(values["solved_mean_hours"], to),
            window=plain(values["window_hours"], to),
            restricted=to.number(claim.restricted, 2),
        )
    ]
    if claim.open_at_once is not None:
        sentences.append(
            to.gettext(
                "At that pace about %(open)s of the cases that get solved are still open at any time.",
                open=to.number(claim.open_at_once),
            )
        )
    return ClaimShown(tuple(sentences))


def hours_between(found: Between, to: Translator) -> str:
    """A range of hours: ``24–72 hours``, ``at most 24 hours``, ``more than 2,160 hours``."""
    low = _hours(found.low, to)
    if found.high is None:
        return to.gettext("more than %(hours)s hours", hours=low)
    high = _hours(found.high, to)
    if low == high:
        return to.gettext("%(hours)s hours", hours=low)
    if not found.low:
        return to.gettext("at most %(hours)s hours", hours=high)
    return to.gettext("%(low)s to %(high)s hours", low=low, high=high)


def _hours(hours: Fraction, to: Translator) -> str:
    return to.number(hours, 0 if hours.denominator == 1 else 1)


def _percent(found: Between, to: Translator) -> str:
    low, high = (f"{to.number(100 * (found.low if end is None else end), 1)}" for end in (found.low, found.high))
    return f"{low} %" if low == high else f"{low}–{high} %"
