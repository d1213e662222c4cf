"""Questionnaires are found by name and version, and compiled once."""

import os
import pickle
from pathlib import Path

import pytest

from assess import bootstrap
from assess.content.faults import ContentError
from assess.content.linter import lint
from assess.content.loader import Catalogue, NoSuchQuestionnaire, check_root, load_questionnaire
from assess.core.errors import AssessError
from assess.core.questionnaire import Condition, Funding, Kind, Months, Pillar, Text
from assess.settings import Settings
from tests.content.build import HERE, TINY, a_folder, tiny_text

OLD = tiny_text("questionnaire.yaml", ("1.0.0", "0.9.0"), ("A tiny questionnaire", "An old one"))


def archived(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    return a_folder(root / "archive" / "tiny", {"questionnaire.yaml": OLD, **(files or {})}, name="0.9.0")


def test_every_part_of_a_questionnaire_arrives() -> None:
    questionnaire = load_questionnaire(TINY)
    assert questionnaire.reference == "tiny@1.0.0"
    assert questionnaire.title == Text("Kuesioner kecil", "A tiny questionnaire")
    assert [(question.id, question.pillar) for question in questionnaire.questions] == [
        ("PB1", Pillar.PURPOSE),
        ("PE1", Pillar.PEOPLE),
        ("PR1", Pillar.PROCESS),
        ("TE1", Pillar.TECHNOLOGY),
    ]
    question = questionnaire.question["PE1"]
    assert (question.weight, question.owners) == (2, ("bappeda", "dishub"))
    assert [level.en for level in question.levels][::5] == ["Level zero.", "Level five."]
    step = questionnaire.step["S2"]
    assert (step.kind, step.requires, step.triggers, step.lifts) == (Kind.REGULATION, ("S1",), ("PR1",), {"PR1": 3})
    assert (step.months, step.funding, step.cost_of_delay) == (Months(1, 2, 4), Funding.NONE, 1)
    assert questionnaire.purchase["cctv"].id == "S5"
    assert questionnaire.budget_conditions == (Condition("PB1", 3),)
    assert questionnaire.technology_class["cctv"].conditions == (Condition("PR1", 3), Condition("PE1", 3))
    assert list(questionnaire.office) == ["bappeda", "dishub"]
    assert questionnaire.exemptions == {
        "nothing_was_ever_bought": Text("Belum pernah membeli", "Nothing was ever bought")
    }
    assert questionnaire.budget_windows == ()


def test_a_faulty_questionnaire_is_refused_with_all_its_faults(tmp_path: Path) -> None:
    people = tiny_text("people.yaml", ("weight: 2", "weight: 9"), ("[bappeda, dishub]", "[]"))
    with pytest.raises(ContentError) as refused:
        load_questionnaire(a_folder(tmp_path, {"people.yaml": people}))
    assert [fault.message_id for fault in refused.value.faults] == ["out_of_range", "too_few"]
    assert str(refused.value).count("\n") == 1
    assert "di luar rentang" in refused.value.text("id")


def test_the_error_travels_between_processes_whole(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        load_questionnaire(tmp_path)
    again = pickle.loads(pickle.dumps(refused.value))
    assert (type(again), again.faults) == (ContentError, refused.value.faults)


def test_a_name_finds_the_current_version_and_a_reference_an_archived_one(tmp_path: Path) -> None:
    a_folder(tmp_path)
    archived(tmp_path)
    catalogue = Catalogue(tmp_path)
    assert catalogue.find("tiny").version == "1.0.0"
    assert catalogue.find("tiny@1.0.0") is catalogue.find("tiny")
    assert catalogue.find("tiny@0.9.0").title.en == "An old one"
    assert catalogue.ids() == ("tiny",)
    assert catalogue.references() == ("tiny@1.0.0", "tiny@0.9.0")


def test_the_first_folder_wins_and_the_second_adds(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    a_folder(own, {"questionnaire.yaml": tiny_text("questionnaire.yaml", ("1.0.0", "1.1.0"))})
    a_folder(shipped)
    catalogue = Catalogue(own, shipped)
    assert catalogue.find("tiny").version == "1.1.0"
    assert catalogue.find("tiny@1.0.0").version == "1.0.0"


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "tiny@2.0.0",
        "kota",
        "tiny@",
        "TINY",
        "../tiny",
        "archive",
        "/etc",
        "tiny/../tiny",
        "tiny\0",
        "x" * 5000,
        "@",
    ],
)
def test_an_unknown_name_is_told_with_what_there_is(reference: str) -> None:
    with pytest.raises(NoSuchQuestionnaire) as refused:
        Catalogue(HERE).find(reference)
    assert refused.value.available == ("tiny@1.0.0",)
    assert "tiny@1.0.0" in str(refused.value)


def test_without_any_questionnaire_the_message_still_reads(tmp_path: Path) -> None:
    with pytest.raises(NoSuchQuestionnaire, match="there are: -"):
        Catalogue(tmp_path).find("tiny")


def test_an_archived_version_that_is_faulty_does_not_hinder_the_current_one(tmp_path: Path) -> None:
    a_folder(tmp_path)
    archived(tmp_path, {"people.yaml": "[]"})
    catalogue = Catalogue(tmp_path)
    assert catalogue.find("tiny").version == "1.0.0"
    with pytest.raises(ContentError):
        catalogue.find("tiny@0.9.0")


def test_a_faulty_neighbour_is_left_out_of_what_there_is(tmp_path: Path) -> None:
    a_folder(tmp_path)
    a_folder(tmp_path, {"people.yaml": "[]"}, name="other")
    assert Catalogue(tmp_path).references() == ("tiny@1.0.0",)


def test_the_same_content_is_compiled_once() -> None:
    assert load_questionnaire(TINY) is load_questionnaire(TINY)
    assert Catalogue(HERE).find("tiny") is load_questionnaire(TINY)


def test_a_changed_file_is_seen(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    catalogue = Catalogue(tmp_path)
    before = catalogue.find("tiny")
    file = folder / "people.yaml"
    edited(file, tiny_text("people.yaml", ("weight: 2", "weight: 3")))
    assert (before.question["PE1"].weight, catalogue.find("tiny").question["PE1"].weight) == (2, 3)


def edited(file: Path, text: str) -> None:
    """Write a file so that its change is seen, however fast the test is."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 1))


def test_what_was_loaded_stays_in_use_while_its_files_have_faults(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = a_folder(tmp_path)
    catalogue = Catalogue(tmp_path)
    good = catalogue.find("tiny")
    people = folder / "people.yaml"
    edited(people, tiny_text("people.yaml", ("weight: 2", "weight: 9")))
    assert catalogue.find("tiny") is catalogue.find("tiny@1.0.0") is good
    assert catalogue.references() == ("tiny@1.0.0",)
    assert [record.getMessage() for record in caplog.records] == [
        f"{folder} has faults; its last good version stays in use. See `assess check`."
    ]
    assert [fault.message_id for fault in lint(folder)] == ["out_of_range"]
    edited(people, tiny_text("people.yaml", ("weight: 2", "weight: 3")))
    assert catalogue.find("tiny").question["PE1"].weight == 3


def test_what_was_loaded_stays_in_use_while_its_files_are_gone(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    catalogue = Catalogue(tmp_path)
    good = catalogue.find("tiny")
    (folder / "questionnaire.yaml").rename(folder / "questionnaire.yaml~")
    assert catalogue.find("tiny") is good
    folder.rename(tmp_path / "elsewhere")
    assert catalogue.find("tiny") is good


def test_the_link_that_an_editor_leaves_beside_an_open_file_is_no_matter(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    catalogue = Catalogue(tmp_path)
    good = catalogue.find("tiny")
    (folder / ".#people.yaml").symlink_to("someone@this.machine:1")
    assert catalogue.find("tiny") is good


def test_an_archived_version_is_found_beside_a_current_one_that_was_never_good(tmp_path: Path) -> None:
    a_folder(tmp_path, {"people.yaml": "[]"})
    archived(tmp_path)
    catalogue = Catalogue(tmp_path)
    assert catalogue.find("tiny@0.9.0").version == "0.9.0"
    with pytest.raises(ContentError):
        catalogue.find("tiny@1.0.0")


def test_a_faulty_questionnaire_is_not_replaced_by_one_of_another_folder_unseen(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    a_folder(own, {"people.yaml": "[]"})
    a_folder(shipped)
    for reference in ("tiny", "tiny@1.0.0"):
        with pytest.raises(ContentError):
            Catalogue(own, shipped).find(reference)


def test_a_fault_can_be_told_without_naming_the_machine(tmp_path: Path) -> None:
    a_folder(tmp_path, {"process.yaml": tiny_text("process.yaml").replace("PR1", "PE1")})
    catalogue = Catalogue(tmp_path)
    with pytest.raises(ContentError) as refused:
        catalogue.find("tiny")
    assert str(tmp_path) in refused.value.text("en")
    told = [catalogue.below_its_root(fault).line_of_report("en") for fault in refused.value.faults]
    assert str(tmp_path) not in "".join(told)
    assert any(line.startswith("tiny/process.yaml:1:7: ") and "tiny/people.yaml:1:7" in line for line in told)


def test_a_folder_without_questionnaires_is_no_home_for_them(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "own")
    check_root(tmp_path / "own")
    with pytest.raises(AssessError, match="is itself a questionnaire"):
        check_root(folder)
    for empty in (tmp_path, tmp_path / "none", folder / "people.yaml"):
        with pytest.raises(AssessError, match="holds no questionnaire"):
            check_root(empty)


def test_an_archived_version_alone_is_enough(tmp_path: Path) -> None:
    archived(tmp_path)
    check_root(tmp_path)


def test_the_setting_that_names_a_questionnaire_itself_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssessError, match="Name the folder above it"):
        bootstrap.catalogue(Settings(questionnaires=a_folder(tmp_path)))
    assert "tiny" in bootstrap.catalogue(Settings(questionnaires=tmp_path)).ids()
