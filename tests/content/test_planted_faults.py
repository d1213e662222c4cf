"""Forty and more kinds of fault, planted into a copy of the shipped questionnaire, are all told in one pass."""

import os
import re
import shutil
from pathlib import Path

import pytest

from assess.cli import run
from assess.content.linter import lint
from assess.content.loader import Catalogue
from assess.resources import directory
from tests.content.planting import PLANTS, Told, planted

SHIPPED = directory("questionnaires") / "smart-city"
A_LINE = re.compile(r"([^:]+):(\d+):(\d+): .+")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / SHIPPED.name, ignore=shutil.ignore_patterns("examples")))


def test_there_are_forty_kinds_and_each_is_another() -> None:
    kinds = [(plant["fault"], plant["edits"][0]["file"]) for plant in PLANTS]
    assert len({fault for fault, _file in kinds}) >= 40
    assert len(set(kinds)) == len(kinds)


def test_all_are_told_by_line_and_column_in_one_pass_and_nothing_else(folder: Path) -> None:
    expected = planted(folder)
    found = [Told(Path(fault.path).name, fault.line, fault.column, fault.message_id) for fault in lint(folder)]
    assert sorted(found) == expected


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_command_prints_them_all(folder: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    expected = [(each.file, each.line, each.column) for each in planted(folder)]
    assert run(["check", str(folder), "--lang", language], {**os.environ, "ASSESS_DATA": str(folder / "data")}) == 1
    lines = [A_LINE.fullmatch(line) for line in capsys.readouterr().out.splitlines()]
    assert [(Path(each[1]).name, int(each[2]), int(each[3])) for each in lines if each] == expected


def test_none_of_it_is_loaded(folder: Path) -> None:
    assert Catalogue(folder.parent).references() == ("smart-city@2.0.0",)
    planted(folder)
    assert Catalogue(folder.parent).references() == ()
