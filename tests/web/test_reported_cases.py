"""The sheets of the cases that the press reported: behind their lessons, and no example to open."""

import pytest

from tests.web.build import Visitor, elements, words

REPORTED = ("palembang", "semarang", "makassar")
FIRST = "questionnaire=smart-city%401.0.0"


def sheet_links(html: str) -> list[str]:
    found = [each.get("href") or "" for each in elements(html) if each.tag == "a"]
    return [each for each in found if each.endswith("/sheet")]


def test_the_lessons_with_a_sheet_lead_to_it(visitor: Visitor) -> None:
    links = sheet_links(visitor.get("/lessons").text)
    assert sorted(links) == [f"/lessons/{each}/sheet" for each in sorted(REPORTED)]
    assert all(visitor.get(each).status_code == 200 for each in links)


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        ("palembang", "sejak awal 2019 ruang itu tidak dipakai karena tidak ada operator"),
        ("semarang", "What is installed works 70 % of the time"),
        ("makassar", "137"),
    ],
)
def test_a_sheet_says_what_is_reported_and_defers(visitor: Visitor, lesson: str, said: str) -> None:
    page = words(visitor.get(f"/lessons/{lesson}/sheet", "en").text)
    assert "it is advised to defer the purchase" in page
    assert "The papers of the time were not found" in page
    assert "bukan oleh Pemerintah Kota" in page
    assert said in page


def test_no_reported_case_is_an_example_to_open(visitor: Visitor) -> None:
    assert "dari pemberitaan" not in words(visitor.get("/").text)
    form = {"csrf_token": visitor.token(), "example": "smart-city/palembang-2017"}
    assert visitor.browser.post("/assessments/load", data=form).status_code >= 400


@pytest.mark.parametrize(
    "address", ["/lessons/malang/sheet", "/lessons/nothing/sheet", f"/lessons/palembang/sheet?{FIRST}"]
)
def test_a_lesson_without_a_sheet_has_no_page_for_one(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404
