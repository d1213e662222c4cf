"""The author's guide ends with a questionnaire that works: its blocks are written to an empty folder and used."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assess.bootstrap import Services, build
from assess.cli import run
from assess.content.case_file import read_case
from assess.content.linter import lint
from assess.content.loader import Catalogue, load_questionnaire
from assess.content.outline import ABOUT_PURCHASES
from assess.content.schema.files import SHAPES
from assess.core.evaluation import evaluate
from assess.core.moving import move
from assess.core.outlines import PaperForm
from assess.settings import Settings
from tests.web.build import DETAILS, Visitor, a_visitor, form_of, words

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "authors-guide.md").read_text(encoding="utf-8")
EXAMPLE = DOCS / "example-questionnaire"
FOLDER = EXAMPLE / "service-desk"
CASE = FOLDER / "examples" / "northmere.yaml"
BLOCK = re.compile(r"^`([a-z_/-]+\.yaml)`[^\n]*\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
SCHEMA = re.compile(r"# yaml-language-server: \$schema=(\S+)")
LATER = "changes.yaml"


def blocks() -> Mapping[str, str]:
    """The files of the guide."""
    return dict(BLOCK.findall(GUIDE))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The folder that someone has who follows the guide up to the new version."""
    for name, text in blocks().items():
        if name != LATER:
            file = tmp_path / FOLDER.name / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return tmp_path / FOLDER.name


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    data = str(tmp_path_factory.mktemp("guide"))
    return {**os.environ, "ASSESS_DATA": data, "ASSESS_QUESTIONNAIRES": str(EXAMPLE), "ASSESS_LANG": "en"}


@pytest.fixture(scope="module")
def services(environ: dict[str, str]) -> Iterator[Services]:
    built = build(Settings.from_env({name: value for name, value in environ.items() if name.startswith("ASSESS_")}))
    yield built
    built.close()


@pytest.fixture
def visitor(services: Services) -> Visitor:
    return a_visitor(services)


def test_every_block_of_yaml_is_a_file_and_every_kind_has_one_but_those_of_the_built_in_checks() -> None:
    assert GUIDE.count("```yaml") == len(blocks())
    assert set(SHAPES) - set(ABOUT_PURCHASES) <= set(blocks())


def test_what_is_written_from_the_guide_is_the_example_and_has_no_fault(written: Path) -> None:
    shipped = {str(file.relative_to(FOLDER)): file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.yaml")}
    assert shipped == {name: text for name, text in blocks().items() if name != LATER}
    assert lint(written) == []


def test_those_who_sign_may_be_named(written: Path) -> None:
    named = re.search(r"`(signatories: .*)`", GUIDE)
    assert named
    with (written / "questionnaire.yaml").open("a", encoding="utf-8") as about:
        about.write(f"{named[1]}\n")
    assert lint(written) == []
    assert [each.en for each in load_questionnaire(written).signatories] == ["Clerk of the county", "Head of planning"]


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.yaml")), ids=lambda file: file.name)
def test_a_file_names_the_schema_of_its_kind(file: Path) -> None:
    named = SCHEMA.match(file.read_text(encoding="utf-8"))
    assert named
    assert (file.parent / named[1]).resolve().is_file()


def test_the_guide_tells_every_form_of_paper() -> None:
    assert [form for form in PaperForm if f"`{form}`" not in GUIDE] == []


def test_a_new_version_keeps_the_old_one_and_parks_what_changed(written: Path) -> None:
    archived = written.parent / "archive" / written.name / "1.0.0"
    shutil.copytree(written, archived)
    about = written / "questionnaire.yaml"
    about.write_text(about.read_text(encoding="utf-8").replace("1.0.0", "1.1.0"), encoding="utf-8")
    (written / LATER).write_text(blocks()[LATER], encoding="utf-8")
    assert (lint(written), lint(archived)) == ([], [])
    catalogue = Catalogue(written.parent)
    assert catalogue.references() == ("service-desk@1.1.0", "service-desk@1.0.0")
    answered = CASE.read_text(encoding="utf-8").replace("service-desk\n", "service-desk@1.0.0\n")
    case, _ = read_case(answered.encode(), catalogue)
    old, new = catalogue.find(case.questionnaire), catalogue.find("service-desk")
    assert evaluate(old, case).scorecard.purpose is not None
    moved = move(case, old, new)
    assert [each.question for each in moved.parked] == ["PE1"]
    assert set(moved.carried) == {"PB1", "PR1", "PR2", "TE1"}


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check", "no fault found"),
        ("score", "Request portal"),
        ("plan", "Fill the roster"),
    ],
)
def test_the_command_line_reads_it(
    command: str, said: str, environ: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, *([str(CASE)] if command != "check" else [])], environ) == 0
    assert said in capsys.readouterr().out


def test_it_is_printed(environ: dict[str, str], tmp_path: Path) -> None:
    document = tmp_path / "northmere.pdf"
    assert run(["report", str(CASE), "-o", str(document)], environ) == 0
    assert document.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("language", ["en", "id"])
def test_its_pages_ask_in_english_of_the_service_and_the_place(visitor: Visitor, language: str) -> None:
    details = {**DETAILS, "name": "Northmere County", "kind": "county", "service": "roads", "requests": ["portal"]}
    started = visitor.fill("/assessments/new?questionnaire=service-desk", details, language=language)
    assert started.status_code == 303, words(started.text)
    path = str(started.location)
    assert "Are road crews on duty whenever repair requests come in?" in words(
        visitor.get(f"{path}/questions/PE1", language).text
    )
    answer = {"level": "3", "evidence": "2"}
    visitor.fill(f"{path}/questions/PB1", answer, language=language)
    for page in ("", "/sections/deciding", "/result", "/roadmap", "/documents"):
        shown = visitor.get(f"{path}{page}", language)
        assert shown.status_code == 200
        assert "{" not in words(shown.text)
    assert "Request portal" in words(visitor.get(f"{path}/result", language).text)


def test_its_quick_scan_is_found_where_it_is_chosen_and_stays_its_own(visitor: Visitor) -> None:
    new = visitor.get("/assessments/new?questionnaire=service-desk", "en").text
    start = "/quick-scan?questionnaire=service-desk"
    assert f'href="{start}"' in new
    first = visitor.get(start, "en")
    about = {"kind": "county", "service": "roads", "requests": "portal"}
    address = "&".join(f"{name}={value}" for name, value in {**form_of(first.text), **about}.items())
    asked = visitor.get(f"/quick-scan/questions?{address}", "en")
    assert "Are road crews on duty whenever repair requests come in?" in words(asked.text)
    result = visitor.send("/quick-scan/result", form_of(asked.text), {"PB1": "1"})
    assert "It is not yet time to buy a request portal" in words(result.text)
    kept = visitor.send("/quick-scan/keep", form_of(result.text), {"name": "Northmere"})
    assert visitor.case(str(kept.location)).questionnaire == "service-desk@1.0.0"


def test_the_form_of_a_new_assessment_is_not_in_indonesian_dress(visitor: Visitor) -> None:
    new = words(visitor.get("/assessments/new?questionnaire=service-desk", "en").text)
    assert not re.search("kecamatan|kelurahan|desa|Sekretaris Daerah|Kabupaten|[Rr]egency|service-desk", new)
    assert "Use Readiness to buy smart-city technology instead" in new
    assert "Kabupaten Contoh" in words(visitor.get("/assessments/new", "en").text)


def test_its_example_stands_on_the_home_page_and_opens(visitor: Visitor) -> None:
    assert "Northmere County" in words(visitor.get("/", "en").text)
    assert visitor.case(visitor.open_example("service-desk/northmere")).city.name == "Northmere County"


def test_without_bahasa_indonesia_an_outline_is_read_and_no_draft_is_offered(visitor: Visitor) -> None:
    path = visitor.open_example("service-desk/northmere")
    for page in ("outlines", "outlines/S2"):
        shown = visitor.get(f"{path}/{page}", "en").text
        assert "There is no Word file: drafts are made in Bahasa Indonesia" in words(shown)
        assert not re.search(r"outlines(/S2\.docx|\.zip)", shown)
    assert "Name for every kind of work the days that it may take." in words(visitor.get(f"{path}/outlines/S2").text)
    assert [visitor.get(f"{path}/outlines{file}").status_code for file in ("/S2.docx", ".zip")] == [404, 404]
