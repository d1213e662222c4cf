"""Papers open in LibreOffice; the memo stays within its pages there too."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from assess.documents.papers.kinds import KINDS
from assess.documents.papers.word import word_paper
from tests.documents.build import pages_of
from tests.documents.papers.build import a_full_city, a_reviewed, a_subject, brimming
from tests.documents.papers.test_pdf import MOST_PAGES, pages_before_the_annex

LANGUAGES = ("id", "en")


def files() -> Mapping[str, bytes]:
    """Every paper of a reviewed proposal, and the memo of the longest one."""
    subjects = {
        f"{kind}-{language}": (kind, a_subject(a_reviewed(), language)) for kind in KINDS for language in LANGUAGES
    }
    for language in LANGUAGES:
        subjects[f"long-{language}"] = ("memo", a_subject(brimming("cctv", "kata "), language, a_full_city("kota ")))
    return {name: word_paper(KINDS[kind].build(on), on.case, on.to) for name, (kind, on) in subjects.items()}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Each as LibreOffice prints it, all in one run."""
    room, made = tmp_path_factory.mktemp("printed"), files()
    for name, content in made.items():
        (room / f"{name}.docx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation=file://{room}/profile", "--headless", "--convert-to", "pdf"]
    names = [f"{name}.docx" for name in made]
    subprocess.run([*command, *names], cwd=room, check=True, capture_output=True, timeout=300)
    return {name: Path(room / f"{name}.pdf").read_bytes() for name in made}


@pytest.mark.office
@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_opens_with_its_title_and_its_page_numbers(printed, kind, language):
    pages = pages_of(printed[f"{kind}-{language}"])
    assert KINDS[kind].build(a_subject(a_reviewed(), language)).title in pages[0]
    assert f"{len(pages)} / {len(pages)}" in pages[-1]


@pytest.mark.office
@pytest.mark.parametrize("name", ["memo", "long"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_memo_stays_within_four_pages_and_its_annex(printed, name, language):
    assert pages_before_the_annex(printed[f"{name}-{language}"], language) <= MOST_PAGES
