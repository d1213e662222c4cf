"""What the check sheet shows, read or with the reviewer's boxes: the verdict, why it is so, and all behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from assess.core.appraising.asking import asked_first, unasked
from assess.core.appraising.grading import overrides
from assess.core.purchases.review import PurchaseVerdict
from assess.display.purchases.differences import DifferenceShown
from assess.display.purchases.sheet import counts
from assess.display.purchases.turning import TurningShown, WhyLine, more_than_shown, show_turning, why_lines
from assess.display.purchases.whose import whose_verdict
from assess.display.purchases.words import verdict_sentence, word
from assess.web.reviewing.judged import Judged
from assess.web.reviewing.lines import groups
from assess.web.reviewing.standing import changes, short, stands


@dataclass(frozen=True, slots=True)
class Headline:
    """The verdict that counts today as a sentence, whose it is, what it counts, why, and what would turn it."""

    verdict: PurchaseVerdict
    sentence: str
    whose: str
    counts: str
    why: tuple[WhyLine, ...]
    more: str
    turning: TurningShown | None


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """The decision with its words; ``changed`` is what changed since; empty while it stands, or if nobody knows."""

    verdict_words: str
    verdict: PurchaseVerdict
    by: str
    position: str
    on: str
    reason: str
    fingerprint: str
    stands: bool
    changed: tuple[DifferenceShown, ...]


def sheet_values(found: Judged) -> Mapping[str, Any]:
    """What both views of the sheet show."""
    return {
        "found": found,
        "purchase": found.purchase,
        "sheet": found.sheet,
        "headline": headline(found),
        "decision": decision_shown(found),
        "earlier": found.review.earlier,
        "groups": groups(found),
        "fingerprint": found.version.short,
        "verdict_of": lambda decision: word(decision.verdict, found.to),
        "short": short,
    }


def headline(found: Judged) -> Headline:
    """The decided verdict while the decision stands, else the graded one, else the automatic one."""
    decision, to = found.review.decision, found.to
    counted = found.counted
    decided = decision if stands(decision, found.version) else None
    verdict = decided.verdict if decided else found.graded
    titles = {each.id: each.title for each in found.sheet.checks}
    turns, told = show_turning(counted, titles, to), asked_first(counted, found.purchase)
    return Headline(
        verdict,
        verdict_sentence(verdict, to, so_far=bool(unasked(counted, found.purchase)) and not decided),
        whose_verdict(found.appraisal, found.review.grades, decided, to),
        counts(replace(found.appraisal, checks=counted), to),
        why_lines(told, _reasons(found), titles, to),
        more_than_shown(told, to),
        turns if not decided or decided.verdict is found.graded else None,
    )


def decision_shown(found: Judged) -> DecisionShown | None:
    decision, to = found.review.decision, found.to
    if decision is None:
        return None
    is_on_this = stands(decision, found.version)
    return DecisionShown(
        word(decision.verdict, to),
        decision.verdict,
        decision.by,
        decision.position,
        to.day(decision.on),
        decision.reason,
        short(decision.fingerprint),
        is_on_this,
        () if is_on_this or not decision.seen else changes(decision.seen, found.version, found.questionnaire, to),
    )


def _reasons(found: Judged) -> Mapping[str, str]:
    """Why each check came out so: the reviewer's comment where she found otherwise, else the automatic reason."""
    reasons = {each.id: each.reason for each in found.sheet.checks}
    own = ((each.check.id, found.review.grades.get(each.check.id), each) for each in found.appraisal.checks)
    return reasons | {id: graded.comment for id, graded, each in own if graded and overrides(each, graded)}
