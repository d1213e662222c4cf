"""The command line: what it prints, what it refuses, and how it ends."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from assess.cli import language_of, run
from assess.content.case_file import read_case
from assess.content.loader import Catalogue
from assess.core.evaluation import evaluate
from assess.core.fingerprint import fingerprint
from assess.resources import directory
from tests.content.build import FULL, TINY

EXAMPLES = directory("questionnaires") / "smart-city" / "examples"
KOTA = EXAMPLES / "kota-contoh.yaml"
READING = ("score", "plan", "appraise")
COMMANDS = ("check", "score", "plan", "appraise", "report", "serve", "init", "where", "backup", "restore")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "ASSESS_DATA": str(tmp_path / "data"), "ASSESS_LANG": "id"}


def said(capsys: pytest.CaptureFixture[str], environ: dict[str, str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments, environ)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("language", "heading"), [("id", "Contoh:"), ("en", "Examples:")])
def test_every_command_has_help_with_examples(capsys, environ, command, language, heading):
    code, out, _ = said(capsys, environ, command, "--help", "--lang", language)
    assert code == 0
    assert heading in out
    assert f"assess {command}" in out


def test_the_help_names_every_command(capsys, environ):
    _, out, _ = said(capsys, environ, "--help")
    assert [command for command in COMMANDS if f"\n  {command}" not in out] == []


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        pytest.param(["nothing"], "nothing", id="an unknown command"),
        pytest.param(["score"], "BERKAS", id="a missing argument"),
        pytest.param(["score", str(KOTA), "--jason"], "--jason", id="an unknown option"),
        pytest.param(["serve", "--port", "x"], "port", id="a value of the wrong kind"),
        pytest.param(["serve", "--port", "70000"], "port", id="a value out of range"),
        pytest.param(["score", str(KOTA), "--lang", "fr"], "lang", id="an unknown language"),
        pytest.param(["report", str(KOTA)], "-o", id="a missing option"),
        pytest.param(["score", str(KOTA), "more"], "more", id="one argument too many"),
        pytest.param([], "assess", id="nothing at all"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_where(capsys, environ, arguments, place):
    code, out, err = said(capsys, environ, *arguments)
    assert code == 2
    assert place in err
    assert out == ""


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "kosong", id="empty"),
        pytest.param(b"\x00\xff\xfe", ":1:", id="binary"),
        pytest.param(b"answers: {PR99: {level: 7}}", "PR99", id="several faults"),
    ],
)
def test_a_faulty_case_ends_with_1_and_names_the_place(capsys, environ, tmp_path, command, content, told):
    file = tmp_path / "case.yaml"
    file.write_bytes(content)
    code, out, err = said(capsys, environ, command, str(file))
    assert code == 1
    assert told in err
    assert str(file) in err
    assert "Traceback" not in err
    assert out == ""


def test_a_folder_and_a_missing_file_are_refused(capsys, environ, tmp_path):
    for path in (tmp_path, tmp_path / "none.yaml"):
        code, _, err = said(capsys, environ, "score", str(path))
        assert code == 1
        assert str(path) in err


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("command", READING)
def test_every_example_is_printed_in_both_languages(capsys, environ, command, example, language):
    code, out, err = said(capsys, environ, command, str(example), "--lang", language)
    assert (code, err) == (0, "")
    assert "None" not in out
    assert "%(" not in out


def test_the_score_as_json_keeps_its_interface(capsys, environ):
    _, out, _ = said(capsys, environ, "score", str(KOTA), "--json")
    found = json.loads(out)
    case, _ = read_case(KOTA, Catalogue(directory("questionnaires")))
    assert list(found) == ["questionnaire", "fingerprint", "questionnaire_checksum", "coverage", "overall", "pillars",
                           "purpose", "band", "attribution", "robustness", "gates"]  # fmt: skip
    assert found["questionnaire"] == "smart-city@2.0.0"
    assert found["fingerprint"] == fingerprint(case)
    assert set(found["coverage"]) == {"answered", "applicable", "with_evidence"}
    assert set(found["pillars"]) == {"people", "process", "technology"}
    assert set(found["overall"]) == {"proven", "claimed", "possible"}
    assert re.fullmatch(r"\d+(/\d+)?", found["overall"]["proven"]["exact"])
    assert set(found["gates"]) == {"cctv", "command"}
    condition = found["gates"]["cctv"]["conditions"][0]
    assert set(condition) == {"question", "at_least", "gate", "status"}


def test_the_plan_as_json_keeps_its_interface(capsys, environ):
    _, out, _ = said(capsys, environ, "plan", str(KOTA), "--json")
    found = json.loads(out)
    assert set(found) >= {"steps", "tasks", "critical_path", "finish", "lower_bound", "earliest"}
    assert re.fullmatch("[0-9a-f]{64}", found["questionnaire_checksum"])
    for step in found["steps"]:
        assert set(step) - {"needed_for", "recommended"} == {
            "id", "start", "finish", "owners", "helpers", "kind", "funding", "because", "requires", "grade",
            "quick_win"}  # fmt: skip
        assert ("needed_for" in step) != ("recommended" in step)
    assert set(found["earliest"]["cctv"]) == {"month", "reason"}
    assert set(found["planning"]) == {
        "staffing", "service_time", "cost", "scenarios", "budgets", "by_quarter", "ways", "find_out", "sureness"
    }  # fmt: skip


def test_the_plan_ends_with_a_sentence_of_each_planning_model(capsys, environ):
    _, out, _ = said(capsys, environ, "plan", str(KOTA), "--lang", "en")
    lines = out.strip().split("\n\n")[-1].splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "Staffing needs", "Service time", "Five-year cost, CCTV", "Five-year cost, Command centre"
    ]  # fmt: skip
    assert all(line.endswith(".") for line in lines)


def test_hours_of_the_levers_are_never_printed_without_how_their_assumptions_were_chosen(capsys, environ):
    _, out, _ = said(capsys, environ, "plan", str(EXAMPLES / "jakarta-2016.yaml"), "--lang", "id")
    (line,) = [each for each in out.splitlines() if each.startswith("Waktu layanan: ")]
    assert line.startswith("Waktu layanan: Dengan asumsi alat ini, ")
    assert "9,0 jam. 9 dari 9 angka" in line
    assert "tidak membuktikan apa pun tentang daerah ini." in line


def test_a_model_that_is_told_too_little_names_what_is_missing(capsys, environ):
    _, out, _ = said(capsys, environ, "plan", str(EXAMPLES / "jakarta-2016.yaml"), "--lang", "en")
    assert "Staffing needs: Still missing: cases a year" in out


def test_figures_that_lack_another_are_told_in_place_of_a_result(capsys, environ, tmp_path):
    case = tmp_path / "case.yaml"
    text = KOTA.read_text(encoding="utf-8").replace("capex: 3200000000 ", "renewal_year: 3 #")
    case.write_text(text, encoding="utf-8")
    _, out, err = said(capsys, environ, "plan", str(case), "--lang", "en")
    assert "cost.cctv.renewal_year" in err
    assert "Five-year cost, CCTV: " in out


def test_json_and_tables_say_the_same(capsys, environ):
    catalogue = Catalogue(directory("questionnaires"))
    case, _ = read_case(KOTA, catalogue)
    overall = evaluate(catalogue.find(case.questionnaire), case).scorecard.overall
    assert overall is not None
    _, out, _ = said(capsys, environ, "score", str(KOTA), "--json")
    assert json.loads(out)["overall"]["proven"]["exact"] == str(overall.proven)
    rounded = json.loads(out)["overall"]["proven"]["rounded"]
    _, table, _ = said(capsys, environ, "score", str(KOTA), "--lang", "en")
    assert re.search(rf"Overall +{rounded} ", table)


def test_a_report_is_written_its_place_said_and_nothing_left_beside_it(capsys, environ, tmp_path):
    target = tmp_path / "kota.pdf"
    code, out, _ = said(capsys, environ, "report", str(KOTA), "-o", str(target))
    assert code == 0
    assert str(target) in out
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_that_cannot_be_written_says_why_in_the_readers_language_and_leaves_nothing(capsys, environ, tmp_path):
    code, _, err = said(capsys, environ, "report", str(KOTA), "-o", str(tmp_path / "none" / "kota.pdf"))
    assert code == 1
    assert f"Tidak ada folder {tmp_path / 'none'}" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["kota.yaml", "folder"])
def test_a_report_never_replaces_what_is_no_pdf(capsys, environ, tmp_path, name):
    target = tmp_path / name
    if name == "folder":
        target.mkdir()
    else:
        target.write_bytes(KOTA.read_bytes())
    code, _, err = said(capsys, environ, "report", str(KOTA), "-o", str(target))
    assert code == 1
    assert "bukan PDF" in err
    assert target.is_dir() or target.read_bytes() == KOTA.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["score", str(KOTA), "--lang", "fr"], "--lang hanya menerima: id dan en."),
        (["serve", "--port", "0"], "--port menerima bilangan bulat dari 1 sampai 65535."),
        (["score", str(KOTA), "more"], "Terlalu banyak isian pada baris perintah: more"),
    ],
)
def test_usage_faults_name_the_allowed_values_in_the_readers_language(capsys, environ, arguments, told):
    assert told in said(capsys, environ, *arguments)[2]


def test_init_backup_and_restore_go_round(capsys, environ, tmp_path):
    copy = tmp_path / "copy.db"
    assert said(capsys, environ, "init")[0] == 0
    assert said(capsys, environ, "backup", "-o", str(copy))[0] == 0
    code, out, _ = said(capsys, environ, "restore", str(copy))
    assert code == 0
    assert str(tmp_path / "data") in out


def test_a_backup_of_nothing_is_refused_in_the_readers_language(capsys, environ, tmp_path):
    code, _, err = said(capsys, environ, "backup", "-o", str(tmp_path / "copy.db"))
    assert code == 1
    assert "yang hendak dicadangkan tidak ada" in err


def test_where_names_the_folders(capsys, environ):
    _, out, _ = said(capsys, environ, "where")
    assert [line.split(":")[0] for line in out.splitlines()] == ["templates", "questionnaires", "data"]


def test_where_says_which_of_two_folders_comes_first(capsys, environ, tmp_path):
    _, out, _ = said(capsys, {**environ, "ASSESS_QUESTIONNAIRES": str(tmp_path)}, "where", "--lang", "en")
    assert out.splitlines()[1:3] == [
        f"questionnaires, searched first: {tmp_path}",
        f"questionnaires, searched next: {directory('questionnaires')}",
    ]


def test_check_of_a_folder_above_checks_all_below(capsys, environ, tmp_path):
    for name in ("tiny", "archive/tiny/1.0.0"):
        shutil.copytree(TINY, tmp_path / name)
    assert said(capsys, environ, "check", str(tmp_path))[:2] == (0, "2 kuesioner diperiksa, tidak ada kesalahan.\n")
    (tmp_path / "tiny" / "gates.yaml").unlink()
    code, out, _ = said(capsys, environ, "check", str(tmp_path))
    assert (code, out.count("tiny/gates.yaml:")) == (1, 1)


def test_check_finds_the_shipped_questionnaires_faultless(capsys, environ):
    code, out, _ = said(capsys, environ, "check")
    assert code == 0
    assert out.startswith("2 kuesioner")


def test_check_prints_every_fault_with_its_place(capsys, environ, tmp_path):
    (tmp_path / "questionnaire.yaml").write_text("id: 7\nid: 8\nnothing: x\n")
    code, out, err = said(capsys, environ, "check", str(tmp_path))
    assert code == 1
    assert all(re.match(r".+:\d+:\d+: ", line) for line in out.splitlines())
    assert len(out.splitlines()) > 2
    assert "kesalahan" in err


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "id"),
        ([], {"ASSESS_LANG": "en"}, "en"),
        (["score", "--lang", "en"], {}, "en"),
        (["--lang=en", "score"], {"ASSESS_LANG": "id"}, "en"),
        (["score", "--lang"], {}, "id"),
    ],
)
def test_the_language_comes_from_the_option_then_the_environment(arguments, environment, language):
    assert language_of(arguments, environment) == language


def test_serve_listens_on_this_machine_only(capsys, environ):
    code, _, err = said(capsys, environ, "serve", "--host", "0.0.0.0")
    assert code == 1
    assert "0.0.0.0" in err


def test_a_class_that_cannot_be_judged_has_no_month_but_a_reason(capsys, environ):
    code, out, _ = said(capsys, environ, "plan", str(EXAMPLES / "jakarta-2016.yaml"), "--json", "--lang", "en")
    assert code == 0
    assert json.loads(out)["earliest"] == {
        "app": {"month": None, "reason": "too little is answered to judge this class"}
    }


def test_a_plan_speaks_of_the_service_of_its_case(capsys, environ, tmp_path):
    case = tmp_path / "kota.yaml"
    case.write_text(
        "questionnaire: full\ncity: {name: Kota Contoh}\ndate: 2026-11-24\nrequests: [cctv]\n"
        "point_b: {service: complaints}\nanswers: {PR1: {level: 1}}\n"
    )
    code, out, _ = said(capsys, {**environ, "ASSESS_QUESTIONNAIRES": str(FULL.parent)}, "plan", str(case))
    assert code == 0
    assert "penanganan aduan" in out
    assert "{" not in out
