"""What a questionnaire says of checks, contradictions and the proposal form fits what is built in."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from assess.content.linter import lint
from assess.content.loader import load_questionnaire
from assess.core.appraising.checks import CHECKS, OF_CLASS
from assess.core.appraising.contradictions import RULES
from assess.core.purchases.fields import Asked, Field
from assess.core.purchases.proposal import SPEC, Rows
from assess.core.purchases.quick import QUICK
from tests.content.build import FULL, a_folder

TEXT = {"id": "Kalimat.", "en": "A sentence."}
Plain = Any
Change = Callable[[Plain], None]


def a_check(id: str) -> dict[str, Plain]:
    texts = dict.fromkeys(("title", "question", "passes", "conditions", "fails"), TEXT)
    bound = {"classes": [OF_CLASS[id]]} if id in OF_CLASS else {}
    reasons = dict.fromkeys(CHECKS[id].codes, TEXT)
    return {"id": id, "basis": "criterion", "mandatory": "true", **bound, **texts, "reasons": reasons}


def words_of(asked: Asked) -> dict[str, Plain]:
    if isinstance(asked, Rows):
        return {"label": TEXT, "columns": {each.name: words_of(each) for each in asked.columns}}
    options = {"options": dict.fromkeys(asked.options, TEXT)} if asked.options else {}
    return {"label": TEXT, "good": TEXT, "bad": TEXT, **options}


def files() -> dict[str, Plain]:
    """All that the questionnaire with one class, cameras, has to say."""
    asked = [each for each in SPEC if not each.classes or "cctv" in each.classes]
    return {
        "checks.yaml": [a_check(id) for id in CHECKS if OF_CLASS.get(id, "cctv") == "cctv"],
        "contradictions.yaml": [{"id": id, "text": TEXT, "ask": TEXT} for id in RULES],
        "bicycles.yaml": [{"class": each, "title": TEXT, "text": TEXT, "cost": TEXT} for each in ("cctv", "other")],
        "proposal.yaml": {
            "parts": {each.part: {"label": TEXT} for each in asked},
            "fields": {each.name: words_of(each) for each in asked},
            "quick": {each.id: {"label": TEXT} for each in QUICK},
        },
    }


def written(folder: Path, told: Mapping[str, Plain]) -> Path:
    class Plainly(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    texts = {file: yaml.dump(said, Dumper=Plainly, sort_keys=False) for file, said in told.items()}
    return a_folder(folder, texts, base=FULL)


def faults_after(folder: Path, file: str, change: Change) -> list[tuple[str, str, str]]:
    told = files()
    told[file] = json.loads(json.dumps(told[file]))
    change(told[file])
    return [(Path(each.path).name, each.message_id, each.at) for each in lint(written(folder, told))]


def test_a_questionnaire_that_says_all_of_it_has_no_fault(tmp_path: Path) -> None:
    folder = written(tmp_path, files())
    assert lint(folder) == []
    told = load_questionnaire(folder).purchases
    assert set(told.check) == {id for id in CHECKS if OF_CLASS.get(id, "cctv") == "cctv"}
    assert set(told.contradiction) == set(RULES)
    assert told.fields["mode"].options["live"].en == "A sentence."


@pytest.mark.parametrize("file", files())
def test_each_file_may_be_left_out(file: str, tmp_path: Path) -> None:
    told = files()
    del told[file]
    assert lint(written(tmp_path, told)) == []


def named(checks: list[Plain], id: str) -> Plain:
    return next(each for each in checks if each["id"] == id)


def setting(*path: Any, to: Plain) -> Change:
    """Writes a value at a place of the file; entries of a list go by their id."""

    def change(told: Plain) -> None:
        for part in path[:-1]:
            told = named(told, part) if isinstance(told, list) and isinstance(part, str) else told[part]
        told[path[-1]] = to

    return change


def taking(*path: Any) -> Change:
    """Takes away what stands at a place of the file."""

    def change(told: Plain) -> None:
        for part in path[:-1]:
            told = named(told, part) if isinstance(told, list) and isinstance(part, str) else told[part]
        if isinstance(told, list):
            told.remove(named(told, path[-1]))
        else:
            del told[path[-1]]

    return change


FINDING = {"id": "Ada %(posts)s pos.", "en": "There are %(posts)s posts."}
ONE_SIDED = {"id": "Ada %(posts)s pos.", "en": "There are some posts."}
A_CODE = CHECKS["C1"].codes[0]
A_RULE = next(iter(RULES))


@pytest.mark.parametrize(
    ("file", "change", "fault", "at"),
    [
        ("checks.yaml", setting("G01", "id", to="G99"), "unknown_check", "G99.id"),
        ("checks.yaml", taking("C1"), "check_missing", ""),
        ("checks.yaml", setting("C1", "classes", to=["other"]), "check_of_other_classes", "C1.classes"),
        ("checks.yaml", taking("C1", "classes"), "check_of_other_classes", "C1.id"),
        ("checks.yaml", taking("C1", "reasons", A_CODE), "reason_missing", "C1.reasons"),
        ("checks.yaml", setting("C1", "reasons", "sited", to=TEXT), "unknown_reason", "C1.reasons.sited"),
        ("checks.yaml", setting("C1", "fields", to=["site"]), "unknown_field", "C1.fields[1]"),
        ("checks.yaml", setting("C1", "reasons", A_CODE, to=ONE_SIDED), "findings_differ", f"C1.reasons.{A_CODE}.en"),
        (
            "checks.yaml",
            setting("C1", "question", "id", to="Ada %(posts)s pos."),
            "finding_not_filled",
            "C1.question.id",
        ),
        ("checks.yaml", setting("C1", "passes", "id", to="Ada %s pos."), "finding_malformed", "C1.passes.id"),
        ("contradictions.yaml", taking(A_RULE), "contradiction_missing", ""),
        ("contradictions.yaml", setting(A_RULE, "ask", to=ONE_SIDED), "findings_differ", f"{A_RULE}.ask.en"),
        ("bicycles.yaml", setting(1, "class", to="cctv"), "bicycle_twice", "[2].class"),
        ("proposal.yaml", taking("parts", "basics"), "words_of_fields_missing", "parts"),
        ("proposal.yaml", setting("parts", "basic", to={"label": TEXT}), "unknown_part", "parts.basic"),
        ("proposal.yaml", taking("fields", "title"), "words_of_fields_missing", "fields"),
        ("proposal.yaml", setting("fields", "titel", to={"label": TEXT}), "unknown_field", "fields.titel"),
        ("proposal.yaml", taking("fields", "title", "bad"), "example_missing", "fields.title"),
        (
            "proposal.yaml",
            taking("fields", "lines", "columns", "line"),
            "words_of_fields_missing",
            "fields.lines.columns",
        ),
        (
            "proposal.yaml",
            setting("fields", "lines", "columns", "lane", to={"label": TEXT}),
            "unknown_column",
            "fields.lines.columns.lane",
        ),
        (
            "proposal.yaml",
            taking("fields", "mode", "options", "live"),
            "words_of_fields_missing",
            "fields.mode.options",
        ),
        (
            "proposal.yaml",
            setting("fields", "mode", "options", "lives", to=TEXT),
            "unknown_option",
            "fields.mode.options.lives",
        ),
        (
            "proposal.yaml",
            setting("fields", "title", "good_for", to={"submarine": TEXT}),
            "unknown_purchase_class",
            "fields.title.good_for.submarine",
        ),
        ("proposal.yaml", taking("quick", "what"), "words_of_fields_missing", "quick"),
        ("proposal.yaml", setting("quick", "which", to={"label": TEXT}), "unknown_quick_fact", "quick.which"),
    ],
)
def test_each_fault_is_told_where_it_stands(file: str, change: Change, fault: str, at: str, tmp_path: Path) -> None:
    found = faults_after(tmp_path, file, change)
    assert (file, fault, at) in found
    assert {message for _, message, _ in found} <= {fault, "check_missing", "contradiction_missing"}


def test_an_unknown_rule_is_told_with_those_there_are(tmp_path: Path) -> None:
    found = faults_after(tmp_path, "contradictions.yaml", setting(A_RULE, "id", to="no_such_rule"))
    assert ("contradictions.yaml", "unknown_contradiction", "no_such_rule.id") in found


def test_findings_that_both_languages_name_are_no_fault(tmp_path: Path) -> None:
    assert faults_after(tmp_path, "checks.yaml", setting("C1", "reasons", A_CODE, to=FINDING)) == []


def test_a_field_that_takes_yes_or_no_needs_no_words_for_them_and_no_example(tmp_path: Path) -> None:
    def bare(told: Plain) -> None:
        told["fields"]["signs"] = {"label": TEXT}

    assert isinstance(next(each for each in SPEC if each.name == "signs"), Field)
    assert faults_after(tmp_path, "proposal.yaml", bare) == []
