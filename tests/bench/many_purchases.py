"""A pile of purchase proposals of many regions, for the benches of the reviewer's queue: made with a seed, not real."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from assess.core.case import Case, City
from assess.core.purchases.fields import Facts
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)
from assess.core.questionnaire import Questionnaire
from assess.usecases.catalogue import Catalogue
from assess.usecases.queue import refresh
from assess.usecases.store import Store
from tests.core.appraising.build import OF_CLASS, a_proposal

REGIONS, OF_EACH = 200, 25
SEED = 20261124
DAY = date(2027, 6, 1)
OFFICES = ("Dinas Kominfo", "Dinas Perhubungan", "Satpol PP", "BPBD", "Bappeda", "Dinas Kesehatan")
PLACES = ("Alun-alun", "Terminal", "Pasar Baru", "Jl. Merdeka", "Kec. Utara", "Kec. Selatan")
LEFT_OUT = ("makers", "running_money", "stop_rule", "pilot", "benefits", "papers", "repair")


def fill(store: Store, catalogue: Catalogue, at: datetime, regions: int = REGIONS) -> list[str]:
    """Keep the pile and make its lines; the keys of the assessments."""
    questionnaire = catalogue.find("smart-city")
    keys = [
        store.create(case, start_key=f"region {number}", at=at)
        for number, case in enumerate(cases(questionnaire, regions))
    ]
    while refresh(store, catalogue, most=1_000).left:
        pass
    return keys


def cases(questionnaire: Questionnaire, regions: int) -> Iterator[Case]:
    """Regions without answers, with proposals in every state and of every class."""
    chance = random.Random(SEED)
    for number in range(regions):
        bought = tuple(a_purchase(chance, place) for place in range(OF_EACH))
        yield Case(questionnaire.reference, City(f"Kabupaten Contoh {number}", "kabupaten"), DAY, purchases=bought)


def a_purchase(chance: random.Random, number: int) -> Purchase:
    class_id = chance.choice(list(OF_CLASS))
    good = a_proposal(class_id)
    changes: Facts = {
        "title": f"{good.title} tahap {number}",
        "office": chance.choice(OFFICES),
        "year": Decimal(chance.choice([2027, 2028, 2029])),
        "place": chance.choice(PLACES),
        "total": Decimal(chance.randint(50, 20_000) * 1_000_000),
    }
    hidden = {*chance.sample(LEFT_OUT, chance.randint(0, 4)), *(["drawn_up"] if chance.random() < 0.2 else [])}
    facts = {name: fact for name, fact in {**good.facts, **changes}.items() if name not in hidden}
    return replace(good, id=f"{class_id}-{number}", facts=facts, review=a_review(chance))


def a_review(chance: random.Random) -> Review:
    """None for half of them; the others were asked something, and every other one of those was decided."""
    if chance.random() < 0.5:
        return Review()
    decided = chance.random() < 0.5
    return Review(
        grades={"G01": Graded(ReviewGrade.PARTLY, "Belum lengkap", "Ibu Sari", DAY)},
        queries=(Query("q1", "G01", "Mengapa?", "Ibu Sari", DAY, chance.choice(["", "Karena rusak."])),),
        undertakings=(Undertaking("u1", "Perbaiki dahulu", "Dishub", chance.choice([None, DAY])),),
        decision=PurchaseDecision(chance.choice(list(PurchaseVerdict)), "Ibu Sari", DAY, "f" * 64) if decided else None,
    )
