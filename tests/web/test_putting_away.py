"""Deleting an assessment, and erasing a deleted one for good."""

import pytest

from tests.web.build import form_of, words


@pytest.fixture
def deleted(visitor) -> str:
    """The path of a deleted assessment."""
    path = visitor.start(name="Kota Terhapus")
    visitor.fill(f"{path}/delete")
    return path


def test_the_page_that_asks_says_which_assessment_is_meant(visitor):
    path = visitor.start(name="Kota Kembar")
    text = words(visitor.get(f"{path}/delete").text)
    assert "Penilaian Kota Kembar dikeluarkan dari daftar" in text
    assert "Dibuat " in text
    assert "0 dari " in text


def test_a_deleted_assessment_is_erased_once_it_is_confirmed(visitor, deleted):
    assert f'href="{deleted}/erase"' in visitor.get("/assessments").text
    asked = visitor.get(f"{deleted}/erase")
    assert "tidak dapat dipulihkan lagi" in words(asked.text)
    assert visitor.send(f"{deleted}/erase", form_of(asked.text)).location == "/assessments"
    assert deleted not in visitor.get("/assessments").text
    assert visitor.get(f"{deleted}/erase").status_code == 404


def test_what_is_not_deleted_cannot_be_erased(visitor):
    path = visitor.start()
    assert visitor.get(f"{path}/erase").status_code == 404
    sent = {"csrf_token": visitor.token()}
    assert visitor.browser.post(f"{path}/erase", data=sent).status_code == 404
    assert visitor.get(path).status_code == 200


@pytest.mark.parametrize(
    ("place", "typed", "shown"),
    [
        pytest.param(
            "questions/PR02", {"PR02.answer": "4", "PR02.note": "diketik lama"}, "PR02, Catatan", id="question"
        ),
        pytest.param("sections/process", {"PR02.answer": "4", "PR02.note": "diketik lama"}, "Catatan", id="section"),
        pytest.param("details", {"problem": "diketik lama"}, "Masalah apa yang hendak diselesaikan?", id="details"),
    ],
)
def test_what_is_typed_into_a_deleted_assessment_is_shown_and_can_be_saved(visitor, place, typed, shown):
    path = visitor.start("cctv", name="Kota Terhapus")
    form = form_of(visitor.get(f"{path}/{place}").text)
    visitor.fill(f"{path}/delete")
    refused = visitor.send(f"{path}/{place}", form, typed)
    assert refused.status_code == 410
    text = words(refused.text)
    assert "Penilaian Kota Terhapus dihapus pada" in text
    assert f"{shown} diketik lama" in text
    assert visitor.get(path).status_code == 404
    saved = visitor.send(f"{path}/{place}", form_of(refused.text), {"restore": "1"})
    assert saved.status_code == 303
    case = visitor.case(path)
    assert "diketik lama" in (case.point_b.problem, case.answer("PR02").note)


def test_an_erased_assessment_is_not_found_by_its_forms(visitor, deleted):
    sent = {"csrf_token": visitor.token(), "restore": "1"}
    visitor.browser.post(f"{deleted}/erase", data=sent)
    assert visitor.browser.post(f"{deleted}/questions/PR02", data=sent).status_code == 404
