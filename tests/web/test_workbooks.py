"""Workbooks on the pages: out, back with their differences, kept at once or not at all, and taken back."""

import io
from collections.abc import Mapping
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from assess.documents.workbook.layout import HEAD_ROW, Column, named
from assess.documents.workbook.sheets import sheet_parts
from tests.documents.workbook.build import filled_in
from tests.web.build import HOSTILE, Visitor, form_of, multipart, words

OFFICE, SHEET = "bkpsdm", "BKPSDM"


def sent(fields: Mapping[str, str], *files: tuple[str, bytes]) -> dict[str, Any]:
    """A form with several files of the field ``file``."""
    parts = [multipart(fields)["data"].removesuffix(b"--edge--\r\n")]
    for name, content in files:
        head = f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return {"data": b"".join(parts) + b"--edge--\r\n", "content_type": "multipart/form-data; boundary=edge"}


def upload(visitor: Visitor, path: str, *contents: bytes, name: str = "b.xlsx"):
    files = [(name.replace('"', "%22"), content) for content in contents]
    return visitor.browser.post(f"{path}/workbooks", **sent({"csrf_token": visitor.token()}, *files))


def of_office(visitor: Visitor, path: str, office: str = OFFICE) -> bytes:
    return visitor.get(f"{path}/offices/{office}/workbook.xlsx").data


def place_of(content: bytes, question: str, column: Column, sheet: str = SHEET) -> str:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    row = next(at for at, row in enumerate(rows, 1) if row[0] == question and at > HEAD_ROW)
    return f"{sheet}!{named(row, column)}"


def filled(content: bytes, question: str, **columns: Any) -> bytes:
    return filled_in(content, {place_of(content, question, Column(name)): value for name, value in columns.items()})


def keep(visitor: Visitor, path: str, response):
    return visitor.browser.post(f"{path}/workbooks/keep", **multipart(form_of(response.text)))


@pytest.fixture
def path(visitor: Visitor) -> str:
    return visitor.start("cctv")


def test_the_workbook_of_all_offices_and_of_one_are_downloads(visitor, path):
    whole, one = visitor.get(f"{path}/workbook.xlsx"), visitor.get(f"{path}/offices/{OFFICE}/workbook.xlsx", "en")
    assert 'filename="Buku-kerja-Kabupaten-Contoh-2026-11-24.xlsx"' in whole.headers["Content-Disposition"]
    assert 'filename="Workbook-Kabupaten-Contoh-BKPSDM-2026-11-24.xlsx"' in one.headers["Content-Disposition"]
    assert whole.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert next(iter(sheet_parts(whole.data))) == "Petunjuk"
    assert list(sheet_parts(one.data))[:2] == ["Guide", "BKPSDM"]
    assert visitor.get(f"{path}/offices/none/workbook.xlsx").status_code == 404


def test_the_pages_lead_to_the_workbooks(visitor, path):
    documents, office = (visitor.get(f"{path}{page}").text for page in ("/documents", f"/offices/{OFFICE}"))
    for link in ("workbook.xlsx", "workbooks", f"offices/{OFFICE}/workbook.xlsx"):
        assert f'href="{path}/{link}"' in documents
    assert f'href="{path}/offices/{OFFICE}/workbook.xlsx"' in office


def test_differences_are_shown_before_anything_is_kept_and_kept_in_one_save(visitor, path):
    content = of_office(visitor, path)
    back = filled(filled(content, "PE10", level=2, note="dari lapangan"), "PE11", level=3)
    before = visitor.kept(path).revision
    shown = upload(visitor, path, back)
    assert shown.status_code == 200
    assert "dari lapangan" in words(shown.text)
    assert visitor.kept(path).revision == before
    done = keep(visitor, path, shown)
    assert done.status_code == 303
    assert visitor.kept(path).revision == before + 1
    assert visitor.answer(path, "PE10").level == 2
    assert visitor.answer(path, "PE10").note == "dari lapangan"
    assert "jawaban disimpan" in words(visitor.get(done.location).text)


def test_what_was_kept_can_be_taken_back(visitor, path):
    visitor.fill(f"{path}/questions/PE10", {"PE10.answer": "1"})
    was = visitor.case(path)
    done = keep(visitor, path, upload(visitor, path, filled(of_office(visitor, path), "PE10", level=4)))
    assert visitor.answer(path, "PE10").level == 4
    undone = visitor.browser.post(f"{path}/workbooks/undo", data=form_of(visitor.get(done.location).text, at=0))
    assert "kembali seperti sebelumnya" in words(undone.text)
    assert visitor.case(path) == was


def test_a_confirmation_sent_twice_keeps_once(visitor, path):
    shown = upload(visitor, path, filled(of_office(visitor, path), "PE10", level=4))
    assert keep(visitor, path, shown).status_code == 303
    revision = visitor.kept(path).revision
    again = keep(visitor, path, shown)
    assert "sudah tersimpan" in words(again.text)
    assert visitor.kept(path).revision == revision


def test_several_workbooks_come_together_and_another_office_objects(visitor, path):
    visitor.fill(f"{path}/questions/PE11", {"PE11.answer": "4"})
    own = filled(of_office(visitor, path), "PE10", level=2)
    question = visitor.services.catalogue.find(visitor.case(path).questionnaire).question["PE11"]
    other = next(office for office in question.owners[1:] if office != OFFICE)
    objecting = of_office(visitor, path, other)
    sheet = list(sheet_parts(objecting))[1]
    objecting = filled_in(objecting, {place_of(objecting, "PE11", Column.LEVEL, sheet): 1})
    keep(visitor, path, upload(visitor, path, own, objecting))
    assert visitor.answer(path, "PE10").level == 2
    assert visitor.answer(path, "PE11").level == 4
    assert [each.level for each in visitor.answer(path, "PE11").objections] == [1]


def test_every_problem_is_named_with_its_cell_and_nothing_is_kept(visitor, path):
    content = of_office(visitor, path)
    before = visitor.kept(path)
    response = upload(visitor, path, filled(content, "PE10", level="9", dated="besok"), b"PK", name=HOSTILE)
    assert response.status_code == 422
    told = words(response.text)
    assert place_of(content, "PE10", Column.LEVEL) in told
    assert place_of(content, "PE10", Column.DATED) in told
    assert "bukan buku kerja Excel" in told
    assert "<img" not in response.text
    assert visitor.kept(path) == before


@pytest.mark.parametrize("note", [HOSTILE, "=HYPERLINK(1)", "<b>x</b>"])
def test_what_a_workbook_says_is_text_on_the_page(visitor, path, note):
    shown = upload(visitor, path, filled(of_office(visitor, path), "PE10", level=1, note=note))
    assert "<img" not in shown.text
    assert "<b>" not in shown.text
    keep(visitor, path, shown)
    assert visitor.answer(path, "PE10").note == note


def test_someone_who_saves_meanwhile_is_not_overwritten_unseen(visitor, path):
    shown = upload(visitor, path, filled(of_office(visitor, path), "PE10", level=4, note="dari berkas"))
    visitor.fill(f"{path}/questions/PE10", {"PE10.answer": "1", "PE10.note": "di sini"})
    again = keep(visitor, path, shown)
    assert again.status_code == 409
    assert visitor.answer(path, "PE10").note == "di sini"
    assert "di sini" in words(again.text)
    assert keep(visitor, path, again).status_code == 303
    assert visitor.answer(path, "PE10").note == "dari berkas"


def test_no_workbook_is_asked_for_again(visitor, path):
    response = visitor.browser.post(f"{path}/workbooks", data={"csrf_token": visitor.token()})
    assert response.status_code == 422
    assert "Pilih dahulu buku kerjanya." in words(response.text)


def test_too_many_and_too_large_workbooks_are_refused(visitor, path):
    assert "Paling banyak 20" in words(upload(visitor, path, *[b"x"] * 25).text)
    assert "lebih besar dari 4 MiB" in words(upload(visitor, path, b"PK\x03\x04" + b"x" * 4 * 1024 * 1024).text)
    assert upload(visitor, path, *[b"x" * 4 * 1024 * 1024] * 7).status_code == 413


@pytest.mark.parametrize("state", ["", "x", "eyJyb3dzIjpbXX0.forged"])
def test_a_state_that_was_not_handed_out_is_refused(visitor, path, state):
    form = {"csrf_token": visitor.token(), "state": state, "kept": state}
    before = visitor.kept(path)
    for page in ("keep", "undo"):
        assert visitor.browser.post(f"{path}/workbooks/{page}", data=form).status_code == 410
    assert visitor.kept(path) == before


def test_a_state_of_another_assessment_is_refused(visitor, path):
    shown = upload(visitor, path, filled(of_office(visitor, path), "PE10", level=4))
    assert keep(visitor, visitor.start("cctv"), shown).status_code == 410


@pytest.mark.parametrize(("language", "told"), [("id", "Simpan semuanya"), ("en", "Keep all of it")])
def test_the_differences_speak_the_language_of_the_pages(visitor, path, language, told):
    content, token = filled(of_office(visitor, path), "PE10", level=2), visitor.token()
    visitor.browser.set_cookie("language", language)
    shown = visitor.browser.post(f"{path}/workbooks", **sent({"csrf_token": token}, ("b.xlsx", content)))
    assert told in words(shown.text)
