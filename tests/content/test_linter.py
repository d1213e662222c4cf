"""Each fault of a questionnaire is found where it stands, all of them in one pass."""

from pathlib import Path

import pytest

from assess.content.linter import lint
from assess.content.loader import load_questionnaire
from tests.content.build import BAD_FILES, GOOD_FILES, TINY, a_folder, expected, overlaid, tiny_text

APP_CLASS = """\
  - id: app
    name: {id: "Aplikasi", en: "App"}
    phrase: {id: "aplikasi", en: "an app"}
"""


def found_in(folder: Path) -> list[tuple[str, int, str]]:
    return [(Path(fault.path).name, fault.line, fault.message_id) for fault in lint(folder)]


@pytest.mark.parametrize("bad", BAD_FILES, ids=lambda path: path.name)
def test_a_bad_file_is_faulted_at_the_marked_lines_and_nowhere_else(bad: Path, tmp_path: Path) -> None:
    file = bad.name.split(".", 1)[1]
    assert found_in(overlaid(tmp_path, bad)) == [(file, line, mark) for line, mark in expected(bad)]


@pytest.mark.parametrize("good", GOOD_FILES, ids=lambda path: path.name)
def test_a_good_file_has_no_fault(good: Path, tmp_path: Path) -> None:
    assert lint(overlaid(tmp_path, good)) == []


def test_the_tiny_questionnaire_has_no_fault() -> None:
    assert lint(TINY) == []


def test_all_faults_of_all_files_are_told_at_once_and_in_order(tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path,
        {
            "people.yaml": tiny_text("people.yaml", ("weight: 2", "weight: 9"), ("[bappeda, dishub]", "[bapeda]")),
            "steps.yaml": tiny_text("steps.yaml", ("requires: []", "requires: [S5]"), ("typical: 2", "typical: 0")),
            "offices.yaml": tiny_text("offices.yaml", ("- id: dishub", "- id: dishub\n  phone: 1")),
            "gates.yaml": "budget: {conditions: []}\n",
        },
    )
    assert found_in(folder) == [
        ("gates.yaml", 1, "gate_missing"),
        ("gates.yaml", 1, "too_few"),
        ("offices.yaml", 4, "unknown_key"),
        ("people.yaml", 2, "out_of_range"),
        ("people.yaml", 13, "unknown_office"),
        ("steps.yaml", 7, "steps_in_a_loop"),
        ("steps.yaml", 9, "months_out_of_order"),
    ]


def test_two_loops_are_both_named_from_their_smallest_step(tmp_path: Path) -> None:
    steps = tiny_text("steps.yaml", ("requires: []", "requires: [S2]")).replace("requires: []", "requires: [S4]")
    faults = lint(a_folder(tmp_path, {"steps.yaml": steps}))
    assert [fault.params["loop"] for fault in faults] == ["S1 → S2 → S1", "S4 → S4"]


def test_an_unknown_step_is_not_also_reported_as_a_gate_that_never_opens(tmp_path: Path) -> None:
    steps = tiny_text("steps.yaml", ("requires: [S2, S3, S4]", "requires: [S2, S33, S4]"))
    faults = lint(a_folder(tmp_path, {"steps.yaml": steps}))
    assert [(fault.message_id, fault.params.get("suggestion")) for fault in faults] == [("unknown_step", "S3")]


def test_a_file_that_cannot_be_read_does_not_fault_the_others(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, {"people.yaml": b"\xff\xfe"})
    assert found_in(folder) == [("people.yaml", 1, "not_utf8")]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "offices.yaml").unlink()
    assert found_in(folder) == [("offices.yaml", 1, "no_such_file")]


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "offices.yaml").unlink()
    (folder / "offices.yaml").mkdir()
    assert found_in(folder) == [("offices.yaml", 1, "is_a_folder")]


def test_an_id_used_in_two_files_names_the_first_place(tmp_path: Path) -> None:
    process = tiny_text("process.yaml").replace("PR1", "PE1")
    folder = a_folder(tmp_path, {"process.yaml": process})
    twice = [fault for fault in lint(folder) if fault.message_id == "id_twice"]
    assert [(Path(fault.path).name, fault.params["first"]) for fault in twice] == [
        ("process.yaml", f"{folder / 'people.yaml'}:1:7")
    ]


def test_a_class_needs_a_gate_and_a_purchase(tmp_path: Path) -> None:
    questionnaire = tiny_text("questionnaire.yaml", ("exemptions:", APP_CLASS + "exemptions:"))
    assert found_in(a_folder(tmp_path, {"questionnaire.yaml": questionnaire})) == [
        ("gates.yaml", 1, "gate_missing"),
        ("questionnaire.yaml", 8, "class_without_purchase"),
    ]


def test_a_question_of_another_class_cannot_be_a_condition(tmp_path: Path) -> None:
    questionnaire = tiny_text("questionnaire.yaml", ("exemptions:", APP_CLASS + "exemptions:"))
    people = tiny_text("people.yaml", ("owners", "not_applicable_unless: app\n  owners"))
    purchase = tiny_text("steps.yaml").split("\n\n")[-1].replace("S5", "S6").replace("purchase: cctv", "purchase: app")
    files = {
        "questionnaire.yaml": questionnaire,
        "people.yaml": people,
        "steps.yaml": tiny_text("steps.yaml") + "\n" + purchase,
        "gates.yaml": tiny_text("gates.yaml") + "app:\n  conditions:\n    - {question: TE1}\n",
    }
    assert found_in(a_folder(tmp_path, files)) == [("gates.yaml", 7, "bound_to_another_class")]


def test_a_fault_names_its_entry_by_id_and_reads_as_file_line_column(tmp_path: Path) -> None:
    steps = tiny_text("steps.yaml", ("owners: [bappeda]", "owners: [bapeda]"))
    folder = a_folder(tmp_path, {"steps.yaml": steps})
    (fault,) = lint(folder)
    assert fault.line_of_report("en") == (
        f"{folder / 'steps.yaml'}:8:12: S1.owners[1]: There is no office 'bapeda' in this questionnaire. "
        "Did you mean 'bappeda'?"
    )
    assert fault.text("id") == (
        "S1.owners[1]: Tidak ada perangkat daerah 'bapeda' dalam kuesioner ini. Mungkin maksudnya 'bappeda'?"
    )


def test_an_archived_version_lies_in_a_folder_of_its_version(tmp_path: Path) -> None:
    assert lint(a_folder(tmp_path, name="1.0.0")) == []
    assert load_questionnaire(tmp_path / "1.0.0").reference == "tiny@1.0.0"


def test_a_misspelt_trigger_is_told_once(tmp_path: Path) -> None:
    steps = tiny_text("steps.yaml", ("triggers: [PE1]", "triggers: [PEE1]"))
    told = [fault.message_id for fault in lint(a_folder(tmp_path, {"steps.yaml": steps}))]
    assert told == ["unknown_question"]


def test_a_path_without_a_questionnaire_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "kota.yaml"
    file.write_text("questionnaire: tiny\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    expected = {
        file: "file_for_a_folder",
        tmp_path / "nowhere": "no_such_folder",
        tmp_path / ("x" * 5_000): "no_such_folder",
        tmp_path / "empty": "no_questionnaire",
    }
    for path, message_id in expected.items():
        (fault,) = lint(path)
        assert (fault.path, fault.message_id) == (str(path), message_id)
