"""A file of another kind is called what it is."""

import io
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.content.faults import CaseFault
from assess.content.linter import lint
from tests.content.build import a_folder, tiny


def zipped(*names: str) -> bytes:
    """An archive that holds some files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "message_id", "said"),
    [
        pytest.param(b"%PDF-1.7\nx", "is_pdf", "This is a PDF, not a case file", id="a PDF"),
        pytest.param(zipped("[Content_Types].xml", "xl/workbook.xml"), "is_excel", "Excel", id="a sheet"),
        pytest.param(zipped("[Content_Types].xml", "word/document.xml"), "is_word", "Word", id="a document"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "is_office", "older Word or Excel", id="an older sheet"),
        pytest.param(zipped("kota.yaml"), "is_archive", "ZIP", id="an archive"),
        pytest.param(zipped(), "is_archive", "ZIP", id="an archive with nothing in it"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "is_image", "an image", id="a screenshot"),
        pytest.param(b"\xff\xd8\xff\xe0", "is_image", "an image", id="a photograph"),
    ],
)
def test_a_file_of_another_kind_is_named(content: bytes, message_id: str, said: str) -> None:
    with pytest.raises(CaseFault) as refused:
        read_case(content, tiny())
    (fault,) = refused.value.faults
    assert fault.message_id == message_id
    assert said in fault.text("en")


def test_a_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "assess.db"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE answers (id)")
    with pytest.raises(CaseFault) as refused:
        read_case(file, tiny())
    assert [fault.message_id for fault in refused.value.faults] == ["is_database"]


def test_a_part_of_a_questionnaire_of_another_kind_is_named(tmp_path: Path) -> None:
    faults = lint(a_folder(tmp_path, {"offices.yaml": zipped("xl/workbook.xml")}))
    assert [fault.message_id for fault in faults] == ["is_excel"]
