"""What a page of a purchase was made of, and whether it is still so: a decision and a form are bound to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.appraising.binding import binding_fingerprint, seen_in
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW, PurchaseDecision, Review
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.differences import DifferenceShown, show_differences
from assess.language import Translator
from assess.storage.purchase_encoding import decode_review, encode_review
from assess.usecases.assessments import Opened
from assess.web.carrying import opened_seal, sealed

DIGITS_ON_PAPER = 12


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a proposal and its assessment; ``seen`` names what it holds, place by place."""

    fingerprint: str
    seen: Mapping[str, str]

    @property
    def short(self) -> str:
        """As much of the fingerprint as a paper shows."""
        return short(self.fingerprint)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a form showed: the version, and the review as it then was."""

    version: Version
    review: Review


def short(fingerprint: str) -> str:
    return fingerprint[:DIGITS_ON_PAPER]


def present(assessment: Opened, purchase: Purchase) -> Version:
    """The version as it stands."""
    case = assessment.kept.case
    return Version(binding_fingerprint(case, purchase), seen_in(case, purchase))


def sealed_shown(shown: Shown, key: str) -> str:
    """What the form carries, so that it can be compared when it comes back."""
    version = shown.version
    return sealed([version.fingerprint, dict(version.seen), encode_review("", shown.review)], key)


def opened_shown(text: str, key: str) -> Shown | None:
    """What the form was made of; None for a form that is not of this assessment."""
    found = opened_seal(text, key)
    if not isinstance(found, list) or len(found) != 3:
        return None
    fingerprint, seen, review = found
    return Shown(Version(fingerprint, seen), decode_review(review) if review else NO_REVIEW)


def stands(decision: PurchaseDecision | None, now: Version) -> bool:
    """Whether the decision is on the version of today."""
    return decision is not None and decision.fingerprint == now.fingerprint


def changes(
    was: Mapping[str, str], now: Version, questionnaire: Questionnaire, to: Translator
) -> tuple[DifferenceShown, ...]:
    """What changed since, field by field."""
    return show_differences(was, now.seen, questionnaire, to)
