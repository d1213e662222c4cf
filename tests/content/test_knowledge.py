"""The files that surround the questions: they arrive whole, and each fault in them is found where it stands."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from assess.content.linter import lint
from assess.content.loader import load_questionnaire
from assess.core.changes import Changes, Parked
from assess.core.crosswalks import Help, Scale
from assess.core.outlines import PaperForm
from assess.core.places import Dimension
from assess.core.questionnaire import Months, Questionnaire, Text, WayKind
from assess.core.sources import LawStatus, SourceStatus
from tests.content.build import BAD_FULL_FILES, FULL, TINY, a_folder, expected, full_text, overlaid, tiny_text


@pytest.fixture(scope="module")
def full() -> Questionnaire:
    return load_questionnaire(FULL)


@pytest.mark.parametrize("bad", BAD_FULL_FILES, ids=lambda path: path.name)
def test_a_bad_file_is_faulted_at_the_marked_lines_and_nowhere_else(bad: Path, tmp_path: Path) -> None:
    file = bad.name.split(".", 1)[1]
    found = [(Path(fault.path).name, fault.line, fault.message_id) for fault in lint(overlaid(tmp_path, bad, FULL))]
    assert found == [(file, line, mark) for line, mark in expected(bad)]


def test_the_full_questionnaire_has_no_fault() -> None:
    assert lint(FULL) == []


def test_a_question_says_whom_to_ask_how_to_check_and_how_it_is_misread(full: Questionnaire) -> None:
    question = full.question["PE1"]
    assert (question.ask, question.check, question.mistakes) == (
        Text("Tanyakan kepada sekretaris {region}.", "Ask the secretary of the {region}."),
        Text("Ambil sepuluh {cases} secara acak.", "Draw ten {cases} at random."),
        Text("Daftar {officers} bukan daftar jaga.", "A list of {officers} is no roster."),
    )
    assert full.question["PB1"].ask is None


def test_markers_leave_the_text_and_become_its_sources(full: Questionnaire) -> None:
    why = full.question["PE1"].why
    assert why.sources == ("E1", "L1")
    assert why.en == "Technology alone does not help {requesters}. {Service} depends on {officers}."
    assert why.id == "Teknologi saja tidak menolong {requesters}. {Service} bergantung pada {officers}."


def test_a_step_is_a_plan_of_work(full: Questionnaire) -> None:
    step, staffing = full.step["S2"], full.step["S3"]
    assert (step.helpers, len(step.actions), len(step.pitfalls), step.sources) == (("dishub",), 2, 1, ("E1", "E2"))
    assert step.cost == Text("Biaya sekitar Rp10 juta.", "About Rp10 million.", ("E2",))
    assert {kind: way.months for kind, way in staffing.ways.items()} == {
        WayKind.REDEPLOYMENT: Months(1, 2, 3),
        WayKind.FORMATION: Months(9, 12, 18),
    }


def test_services_and_regions_bring_their_words(full: Questionnaire) -> None:
    service = full.service["complaints"]
    assert service.words["cases"] == Text("aduan", "complaints")
    assert (service.dimensions, service.offices, service.often_asked) == (
        ("governance", "living"),
        ("dishub",),
        ("cctv",),
    )
    assert [each.unit.en for each in service.point_a] == ["hours"]
    assert full.fallback is full.service["general"]
    assert full.place["kota"].words["head"].id == "wali kota"
    assert full.place_kinds == ("kabupaten", "kota")
    assert full.dimension["governance"] == Dimension(
        "governance", Text("Tata kelola", "Governance"), "Smart governance"
    )
    assert full.quick_scan == ("PB1", "PE1")


def test_sources_are_cited_in_words_or_by_title_who_and_year(full: Questionnaire) -> None:
    assert full.source["E1"].cited.id == "Garicano dan Heaton, 2010"
    assert full.source["E2"].cited.en == "Someone, A., A trial of rosters, 2017–2018"
    assert full.source["E2"].status is SourceStatus.VERIFIED
    assert [(law.id, law.status, law.is_verified) for law in full.laws] == [
        ("L1", LawStatus.VERIFIED, True),
        ("L2", LawStatus.TO_CHECK, False),
    ]


def test_terms_lessons_outlines_and_changes_arrive(full: Questionnaire) -> None:
    term, lesson, outline = full.term["roster"], full.lesson["somewhere"], full.outline["S2"]
    assert (term.match, term.avoid) == (
        {"id": ("daftar jaga",), "en": ("roster", "rosters")},
        {"id": ("jadwal piket",)},
    )
    assert term.meaning.sources == ("E2",)
    assert (lesson.questions, lesson.classes, lesson.counter, lesson.year) == (("PE1",), ("cctv",), False, "2015–2017")
    assert (outline.form, outline.legal_bases) == (PaperForm.PERKADA, ("L1", "L2"))
    assert outline.chapters[0].articles[0].en == "What counts as {cases}."
    assert [cell.id for cell in outline.annexes[0].rows[0]] == ["…", "…"]
    assert full.changes == (
        Changes("1.0.0", (Parked("PE1", Text("Pertanyaannya berubah.", "The question has changed.")),)),
    )


def test_a_framework_suggests_levels_by_its_scale(full: Questionnaire) -> None:
    framework = full.framework["index"]
    first, second, third = framework.indicators
    assert (framework.scale, framework.predicates[1].lowest) == (Scale(1, 3), Decimal("2.60"))
    assert (first.helps, first.weight, third.weight) == ((Help("PE1", (0, 1, 3)),), Decimal("32.5"), Decimal(40))
    assert [framework.suggested_level(first.helps[0], level) for level in range(5)] == [None, 0, 1, 3, None]
    assert framework.suggested_level(second.helps[0], 2) is None


def test_the_small_questionnaire_knows_nothing_of_all_this() -> None:
    tiny = load_questionnaire(TINY)
    assert (tiny.services, tiny.places, tiny.laws, tiny.languages, tiny.fallback) == ((), (), (), (), None)
    assert tiny.place_kinds == ("kota", "kabupaten")


def test_a_questionnaire_in_english_alone_needs_no_indonesian(tmp_path: Path) -> None:
    files = {file.name: _in_english(file.read_text(encoding="utf-8")) for file in FULL.iterdir()}
    files["questionnaire.yaml"] = files["questionnaire.yaml"].replace("[id, en]", "[en]")
    english = load_questionnaire(a_folder(tmp_path, files, base=FULL))
    assert english.languages == ("en",)
    assert english.question["PE1"].text == Text(
        "Are there {officers} for {service}?", "Are there {officers} for {service}?"
    )
    assert english.question["PE1"].why.sources == ("E1", "L1")
    assert english.step["S2"].short["id"] == "Rule on {service}"


def test_english_is_missing_once_where_it_is_the_only_language(tmp_path: Path) -> None:
    questionnaire = full_text("questionnaire.yaml", ("[id, en]", "[en]"))
    offices = full_text("offices.yaml", ('{id: "Dishub", en: "Transport office"}', '{id: "Dishub"}'))
    folder = a_folder(tmp_path, {"questionnaire.yaml": questionnaire, "offices.yaml": offices}, base=FULL)
    assert [(fault.message_id, fault.params) for fault in lint(folder)] == [("missing_key", {"key": "en"})]


def test_a_marker_without_any_source_is_told(tmp_path: Path) -> None:
    people = tiny_text(
        "people.yaml", ('{id: "Alasan PE1.", en: "Why PE1."}', '{id: "Alasan PE1 [E1].", en: "Why PE1 [E1]."}')
    )
    fault, _ = lint(a_folder(tmp_path, {"people.yaml": people}))
    assert (fault.message_id, fault.params["found"], fault.line) == ("unknown_source", "E1", 4)


def test_a_marker_is_not_held_against_sources_that_cannot_be_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, {"laws.yaml": b"\xff"}, base=FULL)
    assert [fault.message_id for fault in lint(folder)] == ["not_utf8"]


def test_a_source_and_a_law_share_no_id(tmp_path: Path) -> None:
    laws = full_text("laws.yaml", ("id: L2", "id: E2"))
    outlines = full_text("outlines.yaml", ("[L1, L2]", "[L1]"))
    (fault,) = lint(a_folder(tmp_path, {"laws.yaml": laws, "outlines.yaml": outlines}, base=FULL))
    assert (fault.message_id, Path(fault.params["first"].split(":")[0]).name) == ("id_twice", "sources.yaml")


def _in_english(text: str) -> str:
    """The file without its Indonesian texts."""
    return re.sub(r'\{id: "[^"]*", en: ', "{en: ", text)
