"""Every page of every class answers in both languages: empty, well filled, and with a version without checks."""

import gzip
import re
from datetime import UTC, datetime

import pytest

from assess.core.purchases.proposal import parts_of
from assess.core.purchases.purchase import Purchase
from assess.usecases.purchases import add_purchases
from tests.core.appraising.build import a_proposal
from tests.web.build import Visitor, elements, words
from tests.web.purchases.build import CLASSES

NO_NUMBER = re.compile(r"\b(NaN|nan|Infinity|inf|null|undefined|Fraction|Decimal)\b|%\(|\{\{")
LIGHT = 60_000


def keep(visitor: Visitor, city: str, *purchases: Purchase) -> list[str]:
    """The paths of proposals kept without a form."""
    key = city.rpartition("/")[2]
    added = add_purchases(visitor.services.store, key, purchases, once="kept", at=datetime.now(UTC))
    return [f"{city}/purchases/{id}" for id in added.ids]


def read(visitor: Visitor, path: str, language: str) -> str:
    response = visitor.get(path, language)
    assert response.status_code == 200, path
    assert elements(response.text)
    assert not NO_NUMBER.search(words(response.text)), path
    assert language == "en" or "None" not in words(response.text), path
    return response.text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("class_id", CLASSES)
@pytest.mark.parametrize("example", [True, False], ids=["filled assessment", "empty assessment"])
def test_every_page_of_a_class_answers(visitor, class_id, language, example):
    city = visitor.open_example() if example else visitor.start("cctv")
    filled = a_proposal("app" if class_id == "other" else class_id)
    whole = Purchase("whole", class_id, {**filled.facts})
    paths = keep(visitor, city, whole, Purchase("empty", class_id))
    read(visitor, f"{city}/purchases", language)
    for path in paths:
        for page in (path, *(f"{path}/form/{part}" for part in parts_of(class_id))):
            read(visitor, page, language)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_box_has_a_label_of_its_own(visitor, language):
    city = visitor.start("cctv")
    for class_id in CLASSES:
        [path] = keep(visitor, city, Purchase(class_id, class_id))[:1]
        for part in parts_of(class_id):
            found = elements(read(visitor, f"{path}/form/{part}", language))
            labels = ["".join(each.itertext()) for each in found if each.tag in ("label", "legend")]
            assert not [each for each in labels if not each.strip() or re.fullmatch(r"[a-z]+(_[a-z]+)+", each.strip())]


def test_a_page_is_light(visitor):
    city = visitor.open_example()
    [path] = keep(visitor, city, a_proposal("cctv"))
    font = visitor.get("/static/fonts/source-serif-4-600.woff2").data
    for page in (f"{city}/purchases", path, *(f"{path}/form/{part}" for part in parts_of("cctv"))):
        html = visitor.get(page)
        sheets = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', html.text)
        files = [html.data, *(visitor.get(each).data for each in sheets)]
        assert any("purchases" in each for each in sheets)
        assert sum(len(gzip.compress(each)) for each in files) + len(font) < LIGHT
    assert "purchases.css" not in visitor.get(city).text
