"""What a late step moves, in words and tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.core.planning.slipping import PurchaseShift, Shift, Slip
from assess.core.undated import is_judged, is_undated
from assess.display.planning.telling import Telling
from assess.display.reasons import no_place_reason
from assess.display.story import budget_name


@dataclass(frozen=True, slots=True)
class Move:
    """One row: what moves, from when to when."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SlipShown:
    """``headline`` says what moves in all, ``sentences`` which purchases; the tables hold gates and steps."""

    headline: str
    sentences: tuple[str, ...]
    gates: tuple[Move, ...]
    steps: tuple[Move, ...]


def show_slip(found: Slip, telling: Telling) -> SlipShown:
    """What moves, without what has no date on the roadmap."""
    evaluation, to = telling.evaluation, telling.to
    bank, gates = evaluation.questionnaire, evaluation.gates
    purchases = [each for each in found.purchases if is_judged(gates[each.class_id])]
    openings = [each for each in found.openings if is_judged(gates[each.class_id])]
    steps = [each for each in found.steps if each.step != found.step and not is_undated(bank.step[each.step], gates)]
    return SlipShown(
        headline=_headline(found, bool(purchases or openings), len(steps), telling),
        sentences=(*_purchases(purchases, telling), *_undated(telling)),
        gates=tuple(
            Move(
                f"{telling.name(each.class_id)}: {telling.stage(each.stage)}",
                _month(each.old_month, telling),
                to.gettext("no longer on this roadmap") if each.month is None else _month(each.month, telling),
            )
            for each in openings
        ),
        steps=tuple(_step(each, telling) for each in steps),
    )


def _headline(found: Slip, moves_gates: bool, steps: int, telling: Telling) -> str:
    to, facts = telling.to, {"step": telling.step(found.step)}
    if not steps and not moves_gates:
        return to.ngettext(
            "If “%(step)s” takes %(n)s month longer, nothing else moves: it has time to spare.",
            "If “%(step)s” takes %(n)s months longer, nothing else moves: it has time to spare.",
            found.months,
            **facts,
        )
    facts["moved"] = to.ngettext("%(n)s other step", "%(n)s other steps", steps)
    if not moves_gates:
        return to.ngettext(
            "If “%(step)s” takes %(n)s month longer, it moves %(moved)s, but no gate and no purchase with a date.",
            "If “%(step)s” takes %(n)s months longer, it moves %(moved)s, but no gate and no purchase with a date.",
            found.months,
            **facts,
        )
    return to.ngettext(
        "If “%(step)s” takes %(n)s month longer, it moves %(moved)s, and gates or purchases with them.",
        "If “%(step)s” takes %(n)s months longer, it moves %(moved)s, and gates or purchases with them.",
        found.months,
        **facts,
    )


def _purchases(moved: list[PurchaseShift], telling: Telling) -> Iterator[str]:
    to = telling.to
    for each in moved:
        before, after = each.before.contract_month, each.after.contract_month
        facts = {"name": telling.name(each.class_id), "before": _month(before or 0, telling)}
        if after is None:
            reason = no_place_reason(each.after.reason, telling.evaluation.questionnaire, to)
            yield to.gettext(
                "%(name)s: the purchase planned for %(before)s has no place any more: %(reason)s.",
                **facts,
                reason=reason,
            )
            continue
        facts["after"] = _month(after, telling)
        if each.loses_a_budget and each.before.budget and each.after.budget:
            facts["lost"] = budget_name(telling.evaluation.questionnaire, each.before.budget, to)
            facts["next"] = budget_name(telling.evaluation.questionnaire, each.after.budget, to)
            yield to.gettext(
                "%(name)s: the earliest purchase moves from %(before)s to %(after)s. %(lost)s is lost; "
                "the line must stand in %(next)s.",
                **facts,
            )
        else:
            yield to.gettext("%(name)s: the earliest purchase moves from %(before)s to %(after)s.", **facts)


def _undated(telling: Telling) -> Iterator[str]:
    if not all(map(is_judged, telling.evaluation.gates.values())):
        yield telling.to.gettext("A class with too few answers to judge has no dates that could move.")


def _step(shift: Shift, telling: Telling) -> Move:
    before = _span(shift.old_start, shift.old_finish, telling)
    if shift.start is None or shift.finish is None:
        return Move(telling.step(shift.step), before, telling.to.gettext("no longer on this roadmap"))
    return Move(telling.step(shift.step), before, _span(shift.start, shift.finish, telling))


def _span(start: int, finish: int, telling: Telling) -> str:
    first, last = _month(start, telling), _month(finish, telling)
    return first if first == last else f"{first} – {last}"


def _month(month: int, telling: Telling) -> str:
    return telling.month(month)
