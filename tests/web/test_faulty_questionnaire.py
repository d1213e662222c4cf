"""A questionnaire that is edited under a running app: a fault takes no page down and tells nothing of the machine."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.bootstrap import build
from assess.cli import run
from assess.settings import Settings
from tests.content.build import FULL, TINY, a_folder, full_text
from tests.web.build import DETAILS, Visitor, a_visitor, elements, form_of, words

NAME = "smart-city"
GOOD, FAULTY, MENDED = 'short: {id: "Singkat S1"', 'short: {idd: "Singkat S1"', 'short: {id: "Pendek S1"'
PLACE = f"{NAME}/steps.yaml:5:10"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a small questionnaire in place of the shipped one."""
    named = full_text("questionnaire.yaml", ("id: full", f"id: {NAME}"))
    return a_folder(tmp_path / "own", {"questionnaire.yaml": named}, name=NAME, base=FULL).parent


@pytest.fixture
def visitor(own: Path) -> Iterator[Visitor]:
    """A visitor of an app that has loaded it."""
    services = build(Settings(data=own.parent / "data", questionnaires=own))
    services.catalogue.load()
    yield a_visitor(services)
    services.close()


@pytest.fixture
def started_late(own: Path) -> Iterator[Visitor]:
    """A visitor of an app that never saw it without its fault."""
    edited(own, GOOD, FAULTY)
    services = build(Settings(data=own.parent / "data", questionnaires=own))
    yield a_visitor(services)
    services.close()


def edited(own: Path, old: str, new: str, file: str = "steps.yaml", count: int = 1) -> None:
    path = own / NAME / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))


def test_pages_keep_the_last_good_version_until_the_fault_is_mended(
    visitor: Visitor, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = visitor.start("cctv")
    edited(own, GOOD, FAULTY)
    for each in ("/", "/assessments", "/assessments/new", "/glossary", path, f"{path}/sections/people"):
        assert visitor.get(each).status_code == 200, each
    assert visitor.fill(f"{path}/questions/PE1", {"PE1.answer": "unknown"}).status_code == 303
    assert "Singkat S1" in visitor.get(f"{path}/roadmap").text
    told = {**os.environ, "ASSESS_DATA": str(own.parent / "cli"), "ASSESS_QUESTIONNAIRES": str(own)}
    assert run(["check", "--lang", "en"], told) == 1
    assert str(own / PLACE) in capsys.readouterr().out
    edited(own, FAULTY, MENDED)
    assert "Pendek S1" in visitor.get(f"{path}/roadmap").text


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("id", "Kuesioner ini untuk sementara tidak dapat dipakai"),
        ("en", "The questionnaire cannot be used at the moment"),
    ],
)
def test_without_a_good_version_a_page_says_where_the_fault_is(
    started_late: Visitor, own: Path, language: str, heading: str
) -> None:
    response = started_late.get("/assessments/new", language)
    said = words(response.text)
    assert response.status_code == 503
    assert any(each.tag == "h1" and "".join(each.itertext()) == heading for each in elements(response.text))
    assert PLACE in said
    assert "assess check" in said
    assert str(own.parent) not in response.text


def test_no_page_fails_for_another_reason_and_none_names_the_machine(started_late: Visitor, own: Path) -> None:
    rules = [
        each for each in started_late.app.url_map.iter_rules() if "GET" in (each.methods or ()) if not each.arguments
    ]
    answers = {each.rule: started_late.get(each.rule) for each in rules}
    found = {path: answer.status_code for path, answer in answers.items()}
    assert len(found) > 10
    assert set(found.values()) == {200, 303, 503}
    assert (found["/healthz"], found["/assessments"], found["/glossary"]) == (200, 200, 503)
    assert not [path for path, answer in answers.items() if str(own.parent) in answer.text]


def test_many_faults_are_counted_and_what_was_typed_is_shown(visitor: Visitor, own: Path) -> None:
    form = form_of(visitor.get("/assessments/new").text)
    edited(own, '- {id: "', '- {idd: "', "people.yaml", -1)
    late = a_visitor(build(Settings(data=own.parent / "data", questionnaires=own)))
    try:
        form["csrf_token"] = late.token()
        response = late.send("/assessments/new", form, DETAILS)
        assert response.status_code == 503
        assert response.text.count("<li>smart-city/") == 10
        assert "kesalahan lain tidak dicantumkan di sini" in words(response.text)
        assert "Kabupaten Contoh" in words(response.text)
    finally:
        late.services.close()


def test_mending_the_fault_is_enough(started_late: Visitor, own: Path) -> None:
    assert started_late.get("/").status_code == 503
    edited(own, FAULTY, GOOD)
    assert started_late.get("/").status_code == 200


def test_the_pages_of_another_questionnaire_stay(started_late: Visitor, own: Path) -> None:
    shutil.copytree(TINY, own / TINY.name)
    response = started_late.get("/assessments/new?questionnaire=tiny")
    assert response.status_code == 200
    assert "questionnaire=tiny" in response.text
