"""Workbooks on the command line: out, and back into a case file that is written wholly or not at all."""

import io
import json
import os
from pathlib import Path

import pytest

from assess.cli import run
from assess.content.case_file import read_case
from assess.content.loader import Catalogue
from assess.core.bringing import short_name
from assess.display.filling import Filling
from assess.documents.workbook.sheets import sheet_parts
from assess.resources import directory
from tests.documents.workbook.build import filled_in

CASE = b"""questionnaire: smart-city
city: {name: Kota Coba}
date: 2026-11-24
requests: [cctv]
answers:
  PB1: {level: 2, evidence: 2, note: kept, private_note: for nobody}
"""
LEVEL_OF_FIRST = "D6"


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "ASSESS_DATA": str(tmp_path / "data"), "ASSESS_LANG": "en"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "kota.yaml"
    path.write_bytes(CASE)
    return path


def said(capsys: pytest.CaptureFixture[str], environ: dict[str, str], *arguments: object) -> tuple[int, str, str]:
    code = run(["workbook", *map(str, arguments)], environ)
    out, err = capsys.readouterr()
    return code, out, err


def returned(capsys, environ, case: Path, **cells: object) -> Path:
    """The workbook of BKPSDM as it comes back, with the cells of its sheet filled in."""
    path = case.with_name("bkpsdm.xlsx")
    assert said(capsys, environ, "export", case, "--office", "BKPSDM", "-o", path)[0] == 0
    path.write_bytes(filled_in(path.read_bytes(), {f"BKPSDM!{cell}": value for cell, value in cells.items()}))
    return path


def held(case: Path):
    return read_case(case, Catalogue(directory("questionnaires")))[0]


def first_question(case: Path) -> str:
    found = held(case)
    questionnaire = Catalogue(directory("questionnaires")).find(found.questionnaire)
    assert short_name(questionnaire, "bkpsdm") == "BKPSDM"
    return Filling(questionnaire, found).of_office("bkpsdm")[0].id


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("command", [(), ("export",), ("import",)])
def test_every_command_has_its_help(capsys, environ, command, language):
    code, out, _ = said(capsys, environ, *command, "--help", "--lang", language)
    assert code == 0
    assert f"assess workbook {' '.join(command)}".strip() in out


def test_a_workbook_is_made_of_a_case_or_of_none(capsys, environ, case, tmp_path):
    whole, empty = tmp_path / "whole.xlsx", tmp_path / "empty.xlsx"
    assert said(capsys, environ, "export", case, "-o", whole)[0] == 0
    assert said(capsys, environ, "export", "--questionnaire", "smart-city", "-o", empty, "--lang", "id")[0] == 0
    assert len(sheet_parts(whole.read_bytes())) > 10
    assert next(iter(sheet_parts(empty.read_bytes()))) == "Petunjuk"


def test_a_file_that_is_there_is_not_replaced(capsys, environ, case):
    code, _, err = said(capsys, environ, "export", case, "-o", case)
    assert code == 1
    assert "may hold answers" in err
    assert case.read_bytes() == CASE
    code, _, _ = said(capsys, environ, "import", case, case, "-o", returned(capsys, environ, case))
    assert code == 1


def test_an_office_that_is_not_there_is_refused(capsys, environ, case, tmp_path):
    code, _, err = said(capsys, environ, "export", case, "--office", "Dinas X", "-o", tmp_path / "x.xlsx")
    assert code == 1
    assert "“Dinas X”" in err
    assert "BKPSDM" in err
    assert not (tmp_path / "x.xlsx").exists()


def test_the_difference_is_shown_and_nothing_is_written_without_a_yes(capsys, environ, case):
    path = returned(capsys, environ, case, **{LEVEL_OF_FIRST: 1})
    code, out, err = said(capsys, environ, "import", case, path)
    assert (code, err) == (0, "")
    assert first_question(case) in out
    assert "Answer: Not filled in yet → 1. " in out
    assert "1 answer changes." in out
    assert "Repeat the command with --yes" in out
    assert case.read_bytes() == CASE


def test_with_a_yes_the_case_is_written_and_private_notes_stay(capsys, environ, case):
    path, asked = returned(capsys, environ, case, **{LEVEL_OF_FIRST: 1, "D3": "Siti"}), first_question(case)
    assert said(capsys, environ, "import", case, path, "--yes")[0] == 0
    assert held(case).answers[asked].level == 1
    assert held(case).answers[asked].entered_by == "Siti"
    assert held(case).answers["PB1"].private_note == "for nobody"


@pytest.mark.parametrize("name", ["new.yaml", "new.json"])
def test_another_file_can_be_written(capsys, environ, case, name):
    target = case.with_name(name)
    path, asked = returned(capsys, environ, case, **{LEVEL_OF_FIRST: 1}), first_question(case)
    assert said(capsys, environ, "import", case, path, "-o", target, "--yes")[0] == 0
    assert held(target).answers[asked].level == 1
    assert case.read_bytes() == CASE
    if name.endswith(".json"):
        assert json.loads(target.read_text())["city"]["name"] == "Kota Coba"


@pytest.mark.parametrize(("typed", "written"), [("y\n", True), ("Ya\n", True), ("n\n", False), ("\n", False)])
def test_on_a_terminal_it_is_asked(capsys, environ, case, monkeypatch, typed, written):
    path, asked = returned(capsys, environ, case, **{LEVEL_OF_FIRST: 1}), first_question(case)
    monkeypatch.setattr("assess.cli.workbooks.is_a_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert said(capsys, environ, "import", case, path)[0] == 0
    assert (asked in held(case).answers) == written


def test_every_problem_is_told_with_its_place_and_nothing_is_written(capsys, environ, case, tmp_path):
    path = returned(capsys, environ, case, **{LEVEL_OF_FIRST: "9", "G6": "soon"})
    other = tmp_path / "other.xlsx"
    other.write_bytes(b"PK")
    code, out, err = said(capsys, environ, "import", case, path, other, "--yes")
    assert code == 1
    lines = out.splitlines()
    assert lines[0].startswith(f"{path}: BKPSDM!D6: “9” is not in the list")
    assert lines[1].startswith(f"{path}: BKPSDM!G6: “soon” is no day.")
    assert lines[2].startswith(f"{other}: This is not an Excel workbook")
    assert "3 places are to be corrected; nothing was written." in err
    assert case.read_bytes() == CASE


def test_a_workbook_that_changes_nothing_writes_nothing(capsys, environ, case):
    path = returned(capsys, environ, case)
    code, out, _ = said(capsys, environ, "import", case, path, "--yes")
    assert (code, out) == (0, "No answer changes, so nothing is written.\n")
    assert case.read_bytes() == CASE


def test_a_file_that_is_missing_is_told(capsys, environ, case, tmp_path):
    code, _, err = said(capsys, environ, "import", case, tmp_path / "none.xlsx")
    assert code == 1
    assert "none.xlsx" in err


def test_wrong_usage_ends_with_2(capsys, environ, case):
    assert said(capsys, environ, "import", case)[0] == 2
    assert said(capsys, environ, "export", case)[0] == 2
    assert said(capsys, environ, "nothing")[0] == 2
