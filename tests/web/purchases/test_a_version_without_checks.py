"""An assessment of a version without checks: proposals can be written, and the pages say what is missing."""

import pytest

from tests.web.build import Visitor, elements, form_of, multipart, words
from tests.web.purchases.build import add, fill, purchase

OLD = b"""questionnaire: smart-city@1.0.0
city: {name: Kota Contoh, kind: kota}
date: 2026-11-24
requests: [cctv]
answers: {}
"""


@pytest.fixture
def city(visitor: Visitor) -> str:
    shown = visitor.browser.post("/assessments/load", **multipart({"csrf_token": visitor.token()}, ("lama.yaml", OLD)))
    return str(visitor.browser.post("/assessments/load", data=form_of(shown.text)).location)


def test_the_pages_say_that_there_is_no_verdict_and_lead_to_the_move(visitor, city):
    path = add(visitor, city)
    for page in (f"{city}/purchases", path):
        html = visitor.get(page).text
        assert "Versi kuesioner ini tidak memuat butir uji pembelian" in words(html)
        assert f"{city}/move" in [each.get("href") for each in elements(html) if each.tag == "a"]
        assert "Belum memadai" not in words(html)


def test_proposals_are_written_with_the_words_of_the_present_version(visitor, city):
    path = add(visitor, city)
    assert "Jumlah yang diminta" in words(visitor.get(f"{path}/form/amounts").text)
    fill(visitor, path, "amounts", total="1.000")
    assert purchase(visitor, path).facts["total"] == 1000
