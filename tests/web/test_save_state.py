"""What a page says of its own save: when, whether at all, and what was left out."""

from datetime import UTC, datetime, timedelta

import pytest

from assess.core.case import Answer, Decision, Evidence, Objection
from assess.core.keeping import Change
from tests.build import TODAY
from tests.web.build import Visitor, elements, words


@pytest.fixture
def city(visitor: Visitor) -> str:
    return visitor.start("cctv", "command")


def state(html: str) -> str:
    """The words beside the button that saves."""
    [mark] = [each for each in elements(html) if each.get("class") == "saved" and each.get("role") == "status"]
    return "".join(mark.itertext())


def keep(visitor: Visitor, path: str, days_ago: int, **answers: Answer) -> None:
    at = datetime.now(UTC) - timedelta(days=days_ago)
    changes = {question: Change(answer) for question, answer in answers.items()}
    visitor.services.store.save_answers(path.rpartition("/")[2], changes, idempotency_key=f"{days_ago} days ago", at=at)


def test_a_question_says_when_its_own_answer_was_saved(visitor, city):
    keep(visitor, city, 3, PB1=Answer(level=2))
    keep(visitor, city, 0, PB2=Answer(level=2))
    old, new, never = (state(visitor.get(f"{city}/questions/PB{n}").text) for n in (1, 2, 3))
    assert old.startswith("Tersimpan ")
    assert str((datetime.now().astimezone() - timedelta(days=3)).year) in old
    assert len(new) == len("Tersimpan 10.42")
    assert never == "Belum disimpan"


def test_a_section_says_when_one_of_its_answers_was_saved(visitor, city):
    keep(visitor, city, 0, PE01=Answer(level=2))
    assert state(visitor.get(f"{city}/sections/people").text).startswith("Tersimpan ")
    assert state(visitor.get(f"{city}/sections/technology").text) == "Belum disimpan"


@pytest.mark.parametrize(
    ("place", "typed", "said"),
    [
        pytest.param("questions/PB1", {"PB1.answer": "3", "PB1.grade": "4"}, "Belum ada yang tersimpan", id="question"),
        pytest.param("sections/purpose", {"PB1.answer": "3", "PB1.grade": "4"}, "Belum semua tersimpan", id="section"),
        pytest.param("details", {"name": ""}, "Belum ada yang tersimpan", id="details"),
    ],
)
def test_an_error_page_names_no_time(visitor, city, place, typed, said):
    keep(visitor, city, 0, PB1=Answer(level=2))
    response = visitor.fill(f"{city}/{place}", typed)
    assert response.status_code == 422
    assert state(response.text) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param({}, "PB1 belum dijawab; dilewati.", id="nothing"),
        pytest.param({"answer": "2"}, "PB1: tingkat 2 atau lebih tanpa bukti", id="no evidence"),
        pytest.param({"answer": "2", "grade": "1"}, "PB1: dinyatakan oleh pejabat, tetapi namanya", id="nobody"),
        pytest.param({"answer": "2", "grade": "2"}, "PB1: dibuktikan dengan dokumen, tetapi", id="no document"),
        pytest.param({"answer": "1", "office": "Dinas Sihir"}, "tidak ada dalam daftar", id="no such office"),
    ],
)
def test_the_next_page_says_what_a_save_left_out(visitor, city, typed, said):
    response = visitor.fill(f"{city}/questions/PB1", {f"PB1.{box}": value for box, value in typed.items()})
    assert response.status_code == 303
    page = visitor.get(response.location).text
    assert said in words(page)
    assert f'href="{city}/questions/PB1"' in page


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param({"answer": "1"}, id="a low level needs no evidence"),
        pytest.param({"answer": "3", "grade": "2", "document": "SK 1"}, id="a document that is named"),
        pytest.param({"answer": "unknown"}, id="not known"),
    ],
)
def test_a_save_that_leaves_nothing_out_leads_on_without_a_word(visitor, city, typed):
    response = visitor.fill(f"{city}/questions/PB1", {f"PB1.{box}": value for box, value in typed.items()})
    assert response.location == f"{city}/questions/PB2"


def test_a_section_names_what_it_passed_over_and_what_has_no_evidence(visitor, city):
    typed = {"PE01.answer": "3", "PE02.answer": "4", "PE03.answer": "1"}
    text = words(visitor.get(visitor.fill(f"{city}/sections/people", typed).location).text)
    assert "pertanyaan belum dijawab; dilewati: PE04" in text
    assert "PE01 dan PE02: tingkat 2 atau lebih tanpa bukti" in text
    stayed = visitor.fill(f"{city}/sections/people", {"stay": "1"})
    assert "dilewati" not in words(visitor.get(stayed.location).text)


@pytest.mark.parametrize("after", ["XX99", "<script>", "nowhere"])
def test_a_remark_on_nothing_there_is_is_none(visitor, city, after):
    response = visitor.browser.get(f"{city}/questions/PB2", query_string={"after": after})
    assert response.status_code == 200
    assert "dilewati" not in words(response.text)
    assert "<script" not in response.text


def test_a_decision_is_in_sight(visitor, city):
    decision = Decision(5, "Sekda", TODAY.replace(day=20), "keduanya didengar")
    disputed = Answer(
        level=3, evidence=Evidence(1, "Ibu Sari"), objections=(Objection("Satpol PP", 5),), decision=decision
    )
    keep(visitor, city, 0, PB1=disputed)
    page = visitor.get(f"{city}/questions/PB1").text
    assert "Diputuskan tingkat 5 oleh Sekda pada 20 November 2026: keduanya didengar" in words(page)
    assert [each for each in elements(page) if each.tag == "details" and "open" in each.attrib]
    assert "diputuskan oleh Sekda" in words(visitor.get(f"{city}/check").text)


def test_a_section_leads_to_each_question_with_its_state_and_office(visitor, city):
    keep(visitor, city, 0, TE01=Answer(level=2), TE02=Answer(office="Dishub"))
    page = visitor.get(f"{city}/sections/technology").text
    links = {each.get("href") for each in elements(page) if each.tag == "a"}
    ids = [each.id for each in visitor.services.catalogue.find("smart-city").questions if each.pillar == "technology"]
    assert {f"#{id}" for id in ids} <= links
    text = words(page)
    assert "Terjawab" in text
    assert "TE02 · Dinas Perhubungan (Dishub)" in text
    assert "Tidak berlaku untuk pembelian yang diminta" in text
