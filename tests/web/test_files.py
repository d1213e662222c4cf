"""Case files in and out: shown first, whole or not at all."""

import pytest
import yaml

from assess.content.case_file import read_case
from assess.resources import directory
from tests.web.build import form_of, multipart, words

EXAMPLE = directory("questionnaires") / "smart-city" / "examples" / "kota-contoh.yaml"
FAULTY = b"""questionnaire: smart-city
city: {name: Kota}
date: 2026-11-24
requests: []
answers:
  PE03: {level: 7}
  XX99: unknown
"""


def upload(visitor, content: bytes, name: str = "kota.yaml"):
    return visitor.browser.post("/assessments/load", **multipart({"csrf_token": visitor.token()}, (name, content)))


def test_a_file_is_shown_before_it_becomes_an_assessment(visitor):
    before = len(visitor.services.store.list_assessments())
    shown = upload(visitor, EXAMPLE.read_bytes())
    assert shown.status_code == 200
    assert "Kota Contoh" in words(shown.text)
    assert len(visitor.services.store.list_assessments()) == before
    made = visitor.send("/assessments/load", form_of(shown.text))
    assert visitor.case(made.location) == read_case(EXAMPLE, visitor.services.catalogue)[0]


def test_a_confirmation_sent_twice_makes_one_assessment(visitor):
    form = form_of(upload(visitor, EXAMPLE.read_bytes()).text)
    assert len({visitor.send("/assessments/load", form).location for _ in range(2)}) == 1


def test_every_fault_is_named_with_its_line_and_nothing_is_kept(visitor):
    before = len(visitor.services.store.list_assessments())
    response = upload(visitor, FAULTY)
    assert response.status_code == 422
    assert "Baris 6, kolom" in words(response.text)
    assert "Baris 7, kolom" in words(response.text)
    assert len(visitor.services.store.list_assessments()) == before


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00\x01\xff\xfe", id="binary"),
        pytest.param(b"a: &x [*x, *x]", id="aliases"),
        pytest.param(b"!!python/object/apply:os.system [ls]", id="code"),
        pytest.param(b"[" * 5000, id="deep"),
        pytest.param(b'{"questionnaire": NaN}', id="no JSON number"),
        pytest.param(b"<script>alert(1)</script>: <b>x</b>", id="markup"),
    ],
)
def test_a_hostile_file_is_refused_in_words(visitor, content):
    response = upload(visitor, content, '"><img src=x>.yaml')
    assert response.status_code == 422
    assert "<img" not in response.text
    assert "<script" not in response.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "Ini PDF, bukan berkas penilaian.", id="PDF"),
        pytest.param(b"PK\x03\x04....xl/workbook.xml", "Ini berkas Excel, bukan berkas penilaian.", id="Excel"),
        pytest.param(b"PK\x03\x04....word/document.xml", "Ini berkas Word, bukan berkas penilaian.", id="Word"),
        pytest.param(b"PK\x03\x04....kota.yaml", "Ini berkas terkompresi", id="zip"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "Excel atau Word lama", id="old Excel"),
        pytest.param(b"\x89PNG\r\n", "Ini gambar", id="picture"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(visitor, content, said):
    response = upload(visitor, content, "kota.pdf")
    assert response.status_code == 422
    assert said in words(response.text)


def test_no_file_is_asked_for_again(visitor):
    response = visitor.browser.post("/assessments/load", data={"csrf_token": visitor.token()})
    assert response.status_code == 422
    assert "Pilih berkasnya dahulu." in words(response.text)


def test_an_example_that_is_not_there_is_no_file(visitor):
    sent = {"csrf_token": visitor.token(), "example": "../../etc/passwd"}
    assert visitor.browser.post("/assessments/load", data=sent).status_code == 422


def test_a_file_that_is_too_large_is_refused(visitor):
    response = upload(visitor, b"x" * (5 * 1024 * 1024))
    assert response.status_code == 413
    assert "terlalu besar" in words(response.text)


def test_a_case_file_of_nearly_four_mebibytes_can_be_loaded_and_confirmed(visitor):
    note = "é" * 29_000
    answers = "".join(f"  PE{n:02}: {{level: 1, note: {note}, private_note: {note}}}\n" for n in range(1, 21))
    content = f"questionnaire: smart-city\ncity: {{name: Besar}}\ndate: 2026-11-24\nrequests: []\nanswers:\n{answers}"
    shown = upload(visitor, content.encode())
    made = visitor.browser.post("/assessments/load", **multipart(form_of(shown.text)))
    assert made.status_code == 303
    assert visitor.answer(made.location, "PE20").note == note


def test_the_downloaded_file_reads_back_to_the_same_case(visitor):
    path = visitor.open_example()
    response = visitor.get(f"{path}/case.yaml?private=1")
    case, _warnings = read_case(response.data, visitor.services.catalogue)
    assert case == visitor.case(path)


def test_private_notes_leave_only_when_asked_for(visitor):
    path = visitor.start()
    visitor.fill(f"{path}/questions/PB1", {"PB1.answer": "2", "PB1.private_note": "rahasia"})
    assert "rahasia" not in visitor.get(f"{path}/case.yaml").text
    assert (
        yaml.safe_load(visitor.get(f"{path}/case.yaml?private=1").text)["answers"]["PB1"]["private_note"] == "rahasia"
    )


def test_a_file_with_private_notes_says_so_in_its_name_and_before_it_is_loaded(visitor):
    path = visitor.start(name="Kota Contoh")
    visitor.fill(f"{path}/questions/PB1", {"PB1.answer": "2", "PB1.private_note": "rahasia"})
    plain, private = (visitor.get(f"{path}/case.yaml{query}") for query in ("", "?private=1"))
    assert 'filename="Kota-Contoh-2026-11-24.yaml"' in plain.headers["Content-Disposition"]
    assert "Kota-Contoh-2026-11-24-dengan-catatan-internal.yaml" in private.headers["Content-Disposition"]
    english = visitor.get(f"{path}/case.yaml?private=1", "en").headers["Content-Disposition"]
    assert "Kota-Contoh-2026-11-24-with-private-notes.yaml" in english
    visitor.get("/", "id")
    assert "1 jawaban memuat catatan internal" in words(upload(visitor, private.data).text)
    assert "memuat catatan internal" not in words(upload(visitor, plain.data).text)


def test_a_download_is_sealed_and_keeps_any_name(visitor):
    path = visitor.start(name='Kota "Ügly"; ../../x 🏙')
    headers = visitor.get(f"{path}/case.yaml").headers
    assert headers["Content-Disposition"].startswith(
        'attachment; filename="Kota-Ugly-x-2026-11-24.yaml"; filename*=UTF-8'
    )
    assert "%F0%9F%8F%99" in headers["Content-Disposition"]
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_form_to_print_is_a_pdf(visitor):
    path = visitor.start("cctv")
    response = visitor.get(f"{path}/offices/bappeda/form.pdf")
    assert response.data.startswith(b"%PDF")
    assert 'filename="Formulir-Kabupaten-Contoh-Bappeda-2026-11-24.pdf"' in response.headers["Content-Disposition"]
