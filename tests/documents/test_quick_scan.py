"""The quick scan on paper: two pages whatever was said, in both languages, with the case inside."""

import io
import json
from collections.abc import Callable
from datetime import date

import pikepdf
import pytest

from assess.core.case import Case, City, PointB
from assess.core.questionnaire import Question
from assess.core.quick_scan import stated
from assess.core.wording import worded_for
from assess.documents.render import Renderer
from tests.core.bank import CLASSES, the_bank
from tests.documents.build import pages_of

LONG_NAME = "Kabupaten Kepulauan Tanimbar Selatan Barat Daya " * 4
Choice = Callable[[Question, str], int | None]


def longest(question: Question, language: str) -> int:
    return max(range(6), key=lambda level: len(question.levels[level][language]))


def longest_below(question: Question, language: str) -> int:
    return max(range(3), key=lambda level: len(question.levels[level][language]))


def nothing(_question: Question, _language: str) -> None:
    return None


def a_scan(levels: dict[str, int | None], *wanted: str, name: str = "Kota Contoh", service: str = "flood") -> Case:
    day = date(2026, 11, 24)
    return Case(the_bank().reference, City(name, "kota"), day, wanted, PointB(service), stated(levels))


def set_in(renderer: Renderer, case: Case, language: str) -> bytes:
    return renderer.quick_scan(worded_for(the_bank(), case), case, language)


def printed(renderer: Renderer, case: Case, language: str) -> tuple[str, ...]:
    return pages_of(set_in(renderer, case, language))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("choice", [longest, longest_below, nothing])
@pytest.mark.parametrize("service", ["complaints", "emergency", "general"])
def test_it_has_two_pages_whatever_was_said(renderer: Renderer, language: str, choice: Choice, service: str):
    empty = a_scan({}, *CLASSES, name=LONG_NAME[:200], service=service)
    bank = worded_for(the_bank(), empty)
    levels = {id: choice(bank.question[id], language) for id in bank.quick_scan}
    case = a_scan(levels, *CLASSES, name=LONG_NAME[:200], service=service)
    with pikepdf.open(io.BytesIO(set_in(renderer, case, language))) as pdf:
        assert len(pdf.pages) == 2


def test_the_first_page_decides_and_the_second_holds_every_answer(renderer: Renderer):
    first, second = printed(renderer, a_scan({"PB4": 1, "PR12": 0, "PE03": None}, "cctv"), "en")
    assert "It is not yet time to buy CCTV" in first
    assert "This is a claim, not proof" in first
    assert "PB4, PR12" in first
    assert "S03" in first
    for id in the_bank().quick_scan:
        assert f" {id} " in second
    assert "0. There is no template" in second
    assert second.count("Not filled in yet") == len(the_bank().quick_scan) - 3


def test_it_speaks_indonesian_too(renderer: Renderer):
    first, second = printed(renderer, a_scan({"PB4": 1}, "command"), "id")
    assert "Belum saatnya membeli pusat kendali" in first
    assert "Isian ini pernyataan, bukan bukti" in first
    assert "Yang dinyatakan" in second


def test_the_answers_are_attached_as_a_case(renderer: Renderer):
    case = a_scan({"PB4": 1, "PE03": None}, "cctv")
    with pikepdf.open(io.BytesIO(renderer.quick_scan(worded_for(the_bank(), case), case, "id"))) as pdf:
        attached = json.loads(pdf.attachments["case.json"].get_file().read_bytes())
    assert attached["questionnaire"] == the_bank().reference
    assert attached["answers"]["PB4"]["level"] == 1
    assert attached["requests"] == ["cctv"]
