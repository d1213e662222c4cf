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
