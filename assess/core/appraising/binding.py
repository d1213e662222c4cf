"""Binds a decision to what was decided on: the proposal and the assessment behind it, and nothing else.

The fingerprint covers the proposal without its review and the case without its other purchases; private notes are left
out. ``seen`` is the same in short, by place, so that what changed since can be named field by field.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from assess.core.case import Case
from assess.core.fingerprint import canonical, canonical_json
from assess.core.purchases.plain import plain_facts
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW

PROPOSAL_PLACE, ANSWERS_PLACE = "proposal", "answers"
LONGEST_SEEN = 300
"""Characters of a text that is kept whole; of a longer one its beginning is, with a digest of all of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that changed, such as ``proposal.total`` or ``answers.PR13``; None where there was nothing."""

    place: str
    was: str | None
    now: str | None


def binding_fingerprint(case: Case, purchase: Purchase) -> str:
    """SHA-256 of the proposal and its assessment, as 64 hexadecimal digits."""
    return sha256(bound_text(case, purchase).encode()).hexdigest()


def bound_text(case: Case, purchase: Purchase) -> str:
    """What the fingerprint covers: the case file with this proposal alone and without its review."""
    return canonical_json(replace(case, purchases=(replace(purchase, review=NO_REVIEW),)))


def seen_in(case: Case, purchase: Purchase) -> Mapping[str, str]:
    """What the fingerprint covers, by place; two that are equal have the same fingerprint.

    What the case carries unread is one place, as nobody knows what is inside.
    """
    assessment = canonical(replace(case, purchases=()))
    answers = assessment.pop(ANSWERS_PLACE)
    carried = {name: _short(_written(assessment.pop(name))) for name in sorted(case.carried)}
    return {
        **dict(_places(PROPOSAL_PLACE, {"class": purchase.class_id, **plain_facts(purchase.facts)})),
        **{f"{ANSWERS_PLACE}.{question}": _answer(answer) for question, answer in sorted(answers.items())},
        **{place: text for name in sorted(assessment) for place, text in _places(name, assessment[name])},
        **carried,
    }


def with_seen(case: Case) -> Case:
    """The case, in which a decision on it as it stands says what it was made on where it left that out."""
    return replace(case, purchases=tuple(_with_seen(case, each) for each in case.purchases))


def differences(was: Mapping[str, str], now: Mapping[str, str]) -> tuple[Difference, ...]:
    """Every place that is no longer the same: the proposal first, then the rest by name."""
    places = sorted(was.keys() | now.keys(), key=lambda each: (not each.startswith(PROPOSAL_PLACE), each))
    return tuple(
        Difference(place, was.get(place), now.get(place)) for place in places if was.get(place) != now.get(place)
    )


def _with_seen(case: Case, purchase: Purchase) -> Purchase:
    decision = purchase.review.decision
    if decision is None or decision.seen or decision.fingerprint != binding_fingerprint(case, purchase):
        return purchase
    told = replace(decision, seen=seen_in(case, purchase))
    return replace(purchase, review=replace(purchase.review, decision=told))


def _places(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """Mappings go one level down, lists of mappings by their position; the rest is one text."""
    if isinstance(value, dict):
        for name, inner in sorted(value.items()):
            yield from _places(f"{place}.{name}", inner)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for position, inner in enumerate(value, start=1):
            yield from _places(f"{place}.{position}", inner)
    else:
        yield place, _short(value if isinstance(value, str) else _written(value))


def _answer(answer: Any) -> str:
    """Level and grade in front, then whatever else was said, in short."""
    if not isinstance(answer, dict):
        return str(answer)
    evidence = answer.get("evidence", 0)
    grade = evidence["grade"] if isinstance(evidence, dict) else evidence
    level = answer.get("level", "unknown" if answer.get("unknown") else "not_applicable")
    rest = {name: value for name, value in answer.items() if name not in ("level", "unknown")}
    return f"{level}/{grade} {_digest(_written(rest))}" if rest != {"evidence": grade} and rest else f"{level}/{grade}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SEEN else f"{text[:LONGEST_SEEN]}… {_digest(text)}"


def _written(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _digest(text: str) -> str:
    return f"#{sha256(text.encode()).hexdigest()[:12]}"
