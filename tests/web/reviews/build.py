"""The reviewer's desk as a browser without script sees it: a desk of its own for each test that counts lines."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from assess.core.appraising.binding import binding_fingerprint
from assess.core.case import City
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseDecision, PurchaseVerdict, Query, Review, Undertaking
from assess.usecases.queue import refresh
from tests.build import a_case
from tests.core.appraising.build import a_proposal, ready_city
from tests.web.build import Visitor, elements, form_of
from tests.web.reviewing.build import a_moment

FACTS = "/reviews/quick/facts"
DAY = date(2027, 9, 1)
QUICK = {
    "title": "CCTV 60 simpang",
    "office": "Dinas Perhubungan",
    "year": "2028",
    "drawn_up": "16-08-2027",
    "lines.0.money": "capital",
    "lines.0.amount": "1.800.000.000",
    "total": "2.000.000.000",
    "papers.kak.state": "attached",
}
"""Some of the twelve facts, typed in Indonesian; the lines come to less than the total."""


def a_region(
    visitor: Visitor, name: str, *bought: Purchase, ready: bool = False, reviews: Mapping[str, Review] | None = None
) -> str:
    """The key of an assessment of a region with these proposals, some of them reviewed."""
    reference = visitor.services.catalogue.find("smart-city").reference
    kept = tuple(replace(each, review=(reviews or {}).get(each.id, each.review)) for each in bought)
    kind = "kota" if name.startswith("Kota") else "kabupaten"
    case = replace(ready_city() if ready else a_case({}), questionnaire=reference, city=City(name, kind))
    case = replace(case, date=date(2027, 6, 1), requests=(), purchases=kept)
    return visitor.services.store.create(case, start_key=name, at=a_moment())


def bought(id: str, class_id: str = "cctv", **changes: Any) -> Purchase:
    """A good proposal under an id, with other facts where told; an amount is given in whole rupiah."""
    found = {name: Decimal(value) if isinstance(value, int) else value for name, value in changes.items()}
    return replace(a_proposal(class_id), id=id, facts={**a_proposal(class_id).facts, "title": id, **found})


def decided(*undertakings: Undertaking, verdict: PurchaseVerdict = PurchaseVerdict.DEFER) -> Review:
    """A review decided on another version."""
    return Review(decision=PurchaseDecision(verdict, "Sri", DAY, "f" * 64), undertakings=undertakings)


def asked(response: str = "") -> Review:
    """A review with one question, answered or not."""
    return Review(queries=(Query("q1", "G01", "Berapa?", response=response),))


def decide_on_this(visitor: Visitor, key: str, id: str, verdict: PurchaseVerdict) -> None:
    """Decide on the version that is kept."""
    store = visitor.services.store
    kept = store.load(key)
    purchase = next(each for each in kept.case.purchases if each.id == id)
    decision = PurchaseDecision(verdict, "Sri", DAY, binding_fingerprint(kept.case, purchase))
    review = replace(purchase.review, decision=decision)
    store.save_review(key, id, review, kept.purchase_versions[id].review, idempotency_key="", at=datetime.now(UTC))


def catch_up(visitor: Visitor) -> None:
    """Bring the queue up to date with all that other tests saved before."""
    while refresh(visitor.services.store, visitor.services.catalogue).left:
        pass


def titles(html: str) -> list[str]:
    """The proposals of the table of the queue, in order."""
    return ["".join(each.itertext()) for each in elements(html) if each.get("class") == "line-title"]


def quick_form(visitor: Visitor, language: str = "id", **where: str) -> MultiDict[str, str]:
    """The form of the twelve facts for a class and a region."""
    html = visitor.get(f"{FACTS}?{urlencode({'class_id': 'cctv', **where})}", language).text
    return form_of(html)


def review_quickly(visitor: Visitor, boxes: Mapping[str, str] | None = None, **where: str) -> TestResponse:
    """Open the form, type the facts and send it."""
    form = quick_form(visitor, **(where or {"name": "Kabupaten Baru"}))
    return visitor.send(FACTS, form, QUICK if boxes is None else boxes)
