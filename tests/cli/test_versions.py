"""The command line reads a case in the version it answers, however many came after."""

import json
from pathlib import Path

import pikepdf
import pytest

from assess.cli import run
from tests.content.build import HERE

FILE = HERE / "answered" / "kota-contoh-1.0.0.yaml"


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"ASSESS_DATA": str(tmp_path / "data"), "ASSESS_LANG": "en"}


@pytest.mark.parametrize("command", ["score", "plan"])
def test_a_case_is_decided_in_the_version_it_names(capsys, environ, command):
    assert run([command, str(FILE)], environ) == 0
    assert "smart-city@1.0.0" in capsys.readouterr().out
    assert run([command, str(FILE), "--json"], environ) == 0
    assert json.loads(capsys.readouterr().out)["questionnaire"] == "smart-city@1.0.0"


def test_a_report_is_of_the_version_it_names(capsys, environ, tmp_path):
    target = tmp_path / "kota.pdf"
    assert run(["report", str(FILE), "-o", str(target)], environ) == 0
    with pikepdf.open(target) as pdf:
        case = json.loads(pdf.attachments["case.json"].get_file().read_bytes())
    assert case["questionnaire"] == "smart-city@1.0.0"


def test_questions_of_another_version_are_told_with_it(capsys, environ, tmp_path):
    file = tmp_path / "case.yaml"
    text = FILE.read_text(encoding="utf-8").replace("\nanswers:\n", "\nanswers:\n  PB9: {level: 1}\n", 1)
    file.write_text(text, encoding="utf-8")
    assert run(["score", str(file)], environ) == 1
    assert "The question 'PB9' is one of smart-city@2.0.0, not of smart-city@1.0.0." in capsys.readouterr().err
