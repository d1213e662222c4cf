"""Purchases as JSON text: the same proposal or review always gives the same text."""

import json
from functools import lru_cache

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from assess.core.keeping import UnstorableText
from assess.core.purchases.fields import Facts
from assess.core.purchases.plain import facts_of, plain_facts
from assess.core.purchases.review import NO_REVIEW, Review
from assess.storage.encoding import encode, printable

SHORT = 8_000
"""Characters of a text that is remembered once it was read; five hundred of them are a few megabytes."""

REVIEW = TypeAdapter(Review)
CLASS = "class"


def encode_proposal(purchase_id: str, class_id: str, facts: Facts) -> str:
    """The class and what is filled in; a text no database keeps raises UnstorableText with the purchase."""
    return encode({CLASS: class_id, **plain_facts(facts)}, place=purchase_id)


def encode_review(purchase_id: str, review: Review) -> str | None:
    """What the review says; None for one that says nothing."""
    if review == NO_REVIEW:
        return None
    try:
        return encode(REVIEW.dump_python(review, mode="json", exclude_defaults=True), place=purchase_id)
    except PydanticSerializationError:
        raise UnstorableText(printable(purchase_id)) from None


def decode_proposal(text: str) -> tuple[str, Facts]:
    """The class and the facts. They never change, so the same short text gives the same ones again."""
    return _short_proposal(text) if len(text) <= SHORT else _proposal(text)


def decode_review(text: str | None) -> Review:
    if text is None:
        return NO_REVIEW
    return _short_review(text) if len(text) <= SHORT else REVIEW.validate_json(text)


def _proposal(text: str) -> tuple[str, Facts]:
    plain = json.loads(text)
    return plain.pop(CLASS), facts_of(plain)


_short_proposal = lru_cache(maxsize=512)(_proposal)
_short_review = lru_cache(maxsize=512)(REVIEW.validate_json)
