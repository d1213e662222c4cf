"""The schemas that editors use are in step with what is accepted, and every shipped file names its own."""

import json
import re
from pathlib import Path

import pytest

from assess.content.json_schema import KINDS, schema_text, write_schemas
from assess.content.linter import SHAPES
from assess.resources import directory

QUESTIONNAIRES = directory("questionnaires")
SHIPPED = sorted(QUESTIONNAIRES.rglob("*.yaml"))
NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.mark.parametrize("kind", KINDS)
def test_a_shipped_schema_is_what_the_models_say(kind: str) -> None:
    assert (QUESTIONNAIRES / "schema" / f"{kind}.json").read_text(encoding="utf-8") == schema_text(kind)


def test_no_schema_is_left_of_a_kind_that_is_gone() -> None:
    assert {file.stem for file in (QUESTIONNAIRES / "schema").iterdir()} == set(KINDS)


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schema")
    written = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in (tmp_path / "schema").iterdir()}
    assert set(written) == {f"{kind}.json" for kind in KINDS}
    assert written["case.json"]["required"] == ["questionnaire", "city", "date", "requests", "answers"]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda path: str(path.relative_to(QUESTIONNAIRES)))
def test_a_shipped_file_begins_with_the_schema_of_its_kind(file: Path) -> None:
    named = NAMED.match(file.read_text(encoding="utf-8"))
    assert named
    schema = (file.parent / named[1]).resolve()
    kinds = {name: kind for kind, shape in KINDS.items() for name, own in SHAPES.items() if own is shape}
    expected = "case" if "examples" in file.parts else kinds[file.name]
    assert schema == (QUESTIONNAIRES / "schema" / f"{expected}.json").resolve()


def test_an_editor_lets_a_text_be_in_one_language_and_a_label_hold_placeholders() -> None:
    parts = json.loads(schema_text("steps"))["$defs"]
    assert parts["TextEntry"]["anyOf"] == [{"required": ["id"]}, {"required": ["en"]}]
    assert "required" not in parts["TextEntry"]
    assert parts["LabelEntry"]["properties"]["en"]["anyOf"] == [{"minLength": 1, "maxLength": 34}, {"pattern": r"\{"}]


def test_the_schema_asks_for_numbers_and_days_as_people_write_them() -> None:
    answer = json.loads(schema_text("case"))["$defs"]["AnswerEntry"]["properties"]
    assert answer["level"] == {"type": "integer", "minimum": 0, "maximum": 5}
    assert answer["by"] == {"type": "string", "format": "date"}
    assert answer["evidence"]["anyOf"][0] == {"type": "integer", "minimum": 0, "maximum": 2}
