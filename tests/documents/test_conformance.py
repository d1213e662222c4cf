"""PDF/A-3a and PDF/UA-1, held against the veraPDF engine."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from assess.core.evaluation import evaluate
from assess.core.purchases.purchase import Purchase
from assess.documents.papers.kinds import KINDS, PDF
from assess.documents.render import Renderer
from tests.build import a_case
from tests.core.appraising.build import ready_city
from tests.core.bank import the_bank
from tests.documents.build import a_bank, a_full_case
from tests.documents.papers.build import a_changed

CLASSPATH = Path(__file__).parents[2] / ".local" / "verapdf" / "classpath"


def checked(*files: Path) -> str:
    """What the validator says of the files; raises where one of them breaks a rule."""
    command = ["java", "-cp", CLASSPATH.read_text("utf-8").strip(), "VeraCheck", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.java
def test_documents_are_pdf_a_and_pdf_ua(renderer: Renderer, roadmap: bytes, roadmap_in_english: bytes, tmp_path: Path):
    made = {
        "id": roadmap,
        "en": roadmap_in_english,
        "empty": renderer.roadmap(evaluate(a_bank(), a_case({})), "id"),
        "form": renderer.office_form(a_bank(), a_full_case(), "office", "id"),
        "scan": renderer.quick_scan(replace(a_bank(), quick_scan=("PB1", "TE01")), a_full_case(), "id"),
    }
    files = [tmp_path / f"{name}.pdf" for name in made]
    for file, document in zip(files, made.values(), strict=True):
        file.write_bytes(document)
    assert checked(*files).count("sound ") == 2 * len(files)


@pytest.mark.java
@pytest.mark.parametrize("language", ["id", "en"])
def test_papers_are_pdf_a_and_pdf_ua(renderer: Renderer, tmp_path: Path, language: str):
    """Each of a proposal that changed after the decision, and of one that says nothing; the roadmap that tells both."""
    case = ready_city()
    changed, empty = a_changed(case), Purchase("empty", "sensor")
    case = replace(case, purchases=(changed, empty))
    made = {
        f"{kind.id}-{purchase.id}": renderer.paper(the_bank(), case, purchase, kind.id, language)
        for kind in KINDS.values()
        if PDF in kind.formats
        for purchase in case.purchases
    }
    made["roadmap"] = renderer.roadmap(evaluate(the_bank(), case), language)
    files = [tmp_path / f"{name}.pdf" for name in made]
    for file, document in zip(files, made.values(), strict=True):
        file.write_bytes(document)
    assert len(files) == 2 * 3 + 1
    assert checked(*files).count("sound ") == 2 * len(files)


@pytest.mark.java
def test_the_validator_finds_a_broken_document(roadmap: bytes, tmp_path: Path):
    file = tmp_path / "broken.pdf"
    with pikepdf.open(io.BytesIO(roadmap)) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(file)
    with pytest.raises(AssertionError, match="broken "):
        checked(file)
