"""What the check sheet shows, read or with the reviewer's boxes: the verdict, why it is so, and all behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assess.core.appraising.grading import overrides
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseVerdict
from assess.display.purchases.differences import DifferenceShown
from assess.display.purchases.turning import TurningShown, WhyLine, more_than_shown, show_turning, why_lines
from assess.display.purchases.words import verdict_sentence, word
from assess.web.reviewing.judged import Judged
from assess.web.reviewing.lines import groups
from assess.web.reviewing.standing import changes, short, stands

AUTOMATIC = N_("By the automatic checks; no reviewer has graded yet.")
GRADED = N_("With the reviewer's grades. The automatic checks alone: %(verdict)s.")
AGREED = N_("With the reviewer's grades, which come to the same as the automatic checks.")
DECIDED = N_("Decided by %(name)s on %(day)s.")


@dataclass(frozen=True, slots=True)
class Headline:
    """The verdict that counts today as a sentence, whose it is, why, and what would turn it."""

    verdict: PurchaseVerdict
    sentence: str
    whose: str
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
    turns = show_turning(counted, titles, to)
    return Headline(
        verdict,
        verdict_sentence(verdict, to),
        to.gettext(DECIDED, name=decided.by, day=to.day(decided.on)) if decided else _whose(found),
        why_lines(counted, _reasons(found), titles, to),
        more_than_shown(counted, to),
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


def _whose(found: Judged) -> str:
    asked = {each.check.id for each in found.appraisal.checks}
    if not asked & found.review.grades.keys():
        return found.to.gettext(AUTOMATIC)
    if found.graded is found.appraisal.verdict:
        return found.to.gettext(AGREED)
    return found.to.gettext(GRADED, verdict=word(found.appraisal.verdict, found.to))


def _reasons(found: Judged) -> Mapping[str, str]:
    """Why each check came out so: the reviewer's comment where she found otherwise, else the automatic reason."""
    reasons = {each.id: each.reason for each in found.sheet.checks}
    own = ((each.check.id, found.review.grades.get(each.check.id), each) for each in found.appraisal.checks)
    return reasons | {id: graded.comment for id, graded, each in own if graded and overrides(each, graded)}
