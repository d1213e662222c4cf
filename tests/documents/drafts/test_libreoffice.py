"""A draft opens in LibreOffice and keeps its mark on every page."""

import subprocess
from pathlib import Path

import pytest

from tests.content.build import shipped
from tests.documents.build import pages_of
from tests.documents.drafts.build import BANK, made, of_form

FORMS = sorted({each.form for each in shipped().find(BANK).outlines})


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A draft of each form as LibreOffice prints it, all in one run."""
    room = tmp_path_factory.mktemp("printed")
    for form in FORMS:
        (room / f"{form}.docx").write_bytes(made(of_form(form).step))
    command = ["soffice", f"-env:UserInstallation=file://{room}/profile", "--headless", "--convert-to", "pdf"]
    files = [f"{form}.docx" for form in FORMS]
    subprocess.run([*command, *files], cwd=room, check=True, capture_output=True, timeout=300)
    return {form: Path(room / f"{form}.pdf").read_bytes() for form in FORMS}


@pytest.mark.office
@pytest.mark.parametrize("form", FORMS)
def test_every_page_is_marked_as_a_draft(printed, form):
    pages = pages_of(printed[form])
    assert len(pages) > 3
    assert not [number for number, text in enumerate(pages, 1) if "RANCANGAN – belum berlaku" not in text]
    assert "kota contoh" in pages[0].lower()
    assert f"halaman {len(pages)} dari {len(pages)}" in pages[-1]
