"""An editor's rules: what counts as a claim, a sentence, an avoided word, a falling share; and what does not."""

from pathlib import Path

import pytest

from assess.content.linter import lint
from assess.content.sentences import sentences
from tests.content.build import FULL, a_folder, full_text, tiny_text

MISTAKES = '{id: "Daftar {officers} bukan daftar jaga.", en: "A list of {officers} is no roster."}'
PITFALL = '{id: "Batas waktu tanpa {officers} tidak ditepati.", en: "Limits without {officers} are not kept."}'
LEVEL_TWO, LEVEL_FOUR = '"Level two."', '"Level four."'


def told(folder: Path, file: str, *changes: tuple[str, str]) -> list[str]:
    """What is found in the full questionnaire with some words of a file replaced."""
    return [fault.message_id for fault in lint(a_folder(folder, {file: full_text(file, *changes)}, base=FULL))]


def both(text: str) -> str:
    return f'{{id: "{text}", en: "{text}"}}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three.", ["One.", "Two?", "Three."]),
        ("It fell by 7.8 per cent [E1]. Then it rose.", ["It fell by 7.8 per cent [E1].", "Then it rose."]),
        ("Law No. 25 of 2009 (cf. Article 5) holds.", ["Law No. 25 of 2009 (cf. Article 5) holds."]),
        ("Ditandatangani a.n. Bupati. Lalu disimpan.", ["Ditandatangani a.n. Bupati.", "Lalu disimpan."]),
        ("Pasal 5. Setiap unit wajib.", ["Pasal 5. Setiap unit wajib."]),
        ("1. Open the log. 2. Count.", ["1. Open the log.", "2. Count."]),
        ("See Article 5. Then sign.", ["See Article 5.", "Then sign."]),
        ('He said "now." {Cases} wait.', ['He said "now."', "{Cases} wait."]),
        ("Ends without a mark", ["Ends without a mark"]),
        ("  ", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Perda 25/2009 berlaku.",
        "Perpres Nomor 16 mengaturnya.",
        "It was 2019 then.",
        "Its price was Rp 10 billion.",
        "Its price was £3 million.",
        "About 7,8 persen.",
        "Some 40 % of them.",
        "Some 40 per cent of them.",
    ],
)
def test_a_claim_needs_a_source_in_either_language(claim: str, tmp_path: Path) -> None:
    assert told(tmp_path, "people.yaml", (MISTAKES, both(claim))) == ["claim_without_source"] * 2


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("Penelitian memperlihatkannya.", "Research shows it."),
        ("Sebuah studi memperlihatkannya.", "A study shows it."),
        ("Hal itu terbukti.", "A trial showed it."),
        ("Audit menemukan kekurangan.", "The audit found gaps."),
    ],
)
def test_a_word_of_research_makes_a_claim(indonesian: str, english: str, tmp_path: Path) -> None:
    text = f'{{id: "{indonesian}", en: "{english}"}}'
    assert told(tmp_path, "people.yaml", (MISTAKES, text)) == ["claim_without_source"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Sebut 2019 dengan sumbernya [E1].",
        "Nilai terbukti dan persentil ke-90 bukan fakta.",
        "Klaim yang belum terbukti tidak dihitung.",
        "Minta studi kelayakan, or a feasibility study.",
        "There are 12.2019 reports and 20 000 of them.",
        "Nomor telepon dicatat; see Rules.",
    ],
)
def test_what_is_no_claim_needs_no_source(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "people.yaml", (MISTAKES, both(text))) == []


def test_a_source_serves_its_own_sentence_alone(tmp_path: Path) -> None:
    text = both("Sejak 2019 [E1]. Lalu 2020.")
    assert told(tmp_path, "people.yaml", (MISTAKES, text)) == ["claim_without_source"] * 2


def test_a_percentage_that_is_asked_for_is_no_claim(tmp_path: Path) -> None:
    changes = (LEVEL_TWO, '"At least 50 per cent."'), ("Draw ten {cases} at random.", "Draw 10 % of the {cases}.")
    assert told(tmp_path, "people.yaml", *changes) == []


def test_a_lesson_claims_through_its_sources(tmp_path: Path) -> None:
    assert told(tmp_path, "lessons.yaml", ('"No staff."', '"No staff in 2019."')) == []


def test_a_framework_may_rest_on_a_revoked_law_and_nothing_else_may(tmp_path: Path) -> None:
    laws = full_text("laws.yaml", ("status: to_check", "status: revoked"))
    crosswalks = full_text("crosswalks.yaml", ("sources: [L1]", "sources: [L1, L2]"))
    files = {"laws.yaml": laws, "crosswalks.yaml": crosswalks}
    assert lint(a_folder(tmp_path / "a", files, base=FULL)) == []
    steps = full_text("steps.yaml", ("sources: [E1, E2]", "sources: [E1, E2, L2]"))
    (fault,) = lint(a_folder(tmp_path / "b", {**files, "steps.yaml": steps}, base=FULL))
    assert (fault.message_id, fault.params) == ("source_not_verified", {"found": "L2", "status": "revoked"})


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UU 1/2001", "law_without_its_marker"),
        ("UU No. 01 Tahun 2001", "law_without_its_marker"),
        ("Undang-Undang Nomor 1 Tahun 2001", "law_without_its_marker"),
        ("Pasal 5 UU Nomor 1/2001", "law_without_its_marker"),
        ("Law 1 of 2001", "law_without_its_marker"),
        ("The law on desks (UU 1/2001)", "law_without_its_marker"),
        ("PP 1/2001", "law_not_listed"),
        ("UU 1/2002", "law_not_listed"),
        ("Peraturan Presiden Nomor 16 Tahun 2018", "law_not_listed"),
        ("Permenkominfo 1/2023", "law_not_listed"),
        ("Peraturan Badan Siber dan Sandi Negara (BSSN) Nomor 4 Tahun 2021", "law_not_listed"),
        ("Regulation of the planning minister No. 16 of 2020", "law_not_listed"),
        ("Surat Edaran Menteri PANRB Nomor 18 Tahun 2022", "law_not_listed"),
        ("Putusan MK 151/PUU-XXII/2024", "law_not_listed"),
    ],
)
def test_a_law_named_by_number_is_listed_and_carries_its_own_marker(name: str, known: str, tmp_path: Path) -> None:
    for place, marker in enumerate(("", " [E1]")):
        text = both(f"{name} governs it{marker}.")
        assert told(tmp_path / str(place), "people.yaml", (MISTAKES, text)) == [known] * 2


@pytest.mark.parametrize(
    "text",
    [
        "UU 1/2001 governs it [L1].",
        "UU 1/2001 governs it [E1, L1].",
        "Perbup 12/2026, Peraturan Bupati Nomor 12 Tahun 2026 and a governor's regulation 128/2017 are local [E1].",
        "By law, 12 of 2019 reports were late [E1].",
        "Rules of law of 8/12/2026 end [E1].",
    ],
)
def test_what_needs_no_other_marker(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "people.yaml", (MISTAKES, both(text))) == []


def test_the_marker_of_another_sentence_or_of_another_law_is_not_its_own(tmp_path: Path) -> None:
    laws = full_text("laws.yaml", ("status: to_check", "status: verified"))
    text = both("UU 1/2001 governs it [L2]. It is old [L1].")
    files = {"laws.yaml": laws, "people.yaml": full_text("people.yaml", (MISTAKES, text))}
    faults = lint(a_folder(tmp_path, files, base=FULL))
    assert [(fault.message_id, fault.params["law"]) for fault in faults] == [("law_without_its_marker", "L1")] * 2


def test_the_nearest_law_of_that_form_is_suggested(tmp_path: Path) -> None:
    files = {"people.yaml": full_text("people.yaml", (MISTAKES, both("UU 1/2010 governs it [E1].")))}
    assert [fault.params["suggestion"] for fault in lint(a_folder(tmp_path, files, base=FULL))] == ["L1"] * 2


def test_a_law_that_is_amended_is_known_by_what_amends_it(tmp_path: Path) -> None:
    laws = full_text("laws.yaml", ("Nomor 1 Tahun 2001", "Nomor 9 Tahun 2020 tentang Perubahan atas UU 1/2001"))
    people = full_text("people.yaml", (MISTAKES, both("UU 9/2020 changed UU 1/2001 [L1].")))
    assert lint(a_folder(tmp_path, {"laws.yaml": laws, "people.yaml": people}, base=FULL)) == []


def test_the_title_of_a_paper_may_name_a_law(tmp_path: Path) -> None:
    title = ('{id: "Ketentuan umum", en: "General provisions"}', both("Pelaksanaan UU 1/2001"))
    assert told(tmp_path, "outlines.yaml", title) == []


def test_nothing_is_held_against_laws_that_cannot_be_read(tmp_path: Path) -> None:
    people = full_text("people.yaml", (MISTAKES, both("UU 5/2005 governs it.")))
    faults = lint(a_folder(tmp_path, {"laws.yaml": b"\xff", "people.yaml": people}, base=FULL))
    assert "law_not_listed" not in {fault.message_id for fault in faults}


@pytest.mark.parametrize("status", ["to_check", "draft", "revoked"])
def test_a_text_states_no_law_as_fact_that_is_not_verified(status: str, tmp_path: Path) -> None:
    files = {
        "laws.yaml": full_text("laws.yaml", ("status: to_check", f"status: {status}")),
        "people.yaml": full_text("people.yaml", (MISTAKES, both("Sejak 2019 [L2]."))),
    }
    faults = lint(a_folder(tmp_path, files, base=FULL))
    assert [fault.message_id for fault in faults] == ["source_not_verified"] * 2


def test_a_source_whose_status_is_not_told_supports_nothing(tmp_path: Path) -> None:
    found = told(tmp_path, "sources.yaml", ("  status: verified\n", ""))
    assert set(found) == {"source_not_verified"}


def test_nothing_is_called_unused_beside_a_misspelt_source(tmp_path: Path) -> None:
    found = told(tmp_path, "outlines.yaml", ("[L1, L2]", "[L1, L22]"))
    assert found == ["unknown_law"]


@pytest.mark.parametrize(
    ("word", "is_told"), [("Jadwal piket", True), ("jadwal piketnya", False), ("pra-jadwal piket", False)]
)
def test_an_avoided_word_is_seen_whole_and_in_any_case(word: str, is_told: bool, tmp_path: Path) -> None:
    found = told(tmp_path, "people.yaml", (MISTAKES, f'{{id: "{word} {{officers}}.", en: "{{Officers}}."}}'))
    assert found == ["term_avoided"] * is_told


def test_an_avoided_word_names_the_right_one(tmp_path: Path) -> None:
    people = full_text("people.yaml", ("bukan daftar jaga", "bukan jadwal piket"))
    (fault,) = lint(a_folder(tmp_path, {"people.yaml": people}, base=FULL))
    assert fault.text("en") == (
        "PE1.mistakes.id: The glossary does not use the word 'jadwal piket'. Write 'Daftar jaga'."
    )


def test_a_share_may_rise_and_an_upper_bound_may_fall(tmp_path: Path) -> None:
    rising = (
        (LEVEL_TWO, '"At least 80 % of posts and below 10 % vacant."'),
        (
            LEVEL_FOUR,
            '"At least 90 % of posts and below 5 % vacant."',
        ),
    )
    assert told(tmp_path, "people.yaml", *rising) == []


def test_a_falling_share_is_told_in_the_language_that_has_it(tmp_path: Path) -> None:
    people = full_text("people.yaml", ('"Tingkat dua."', '"Ada 90,5 persen."'), ('"Tingkat lima."', '"Ada 90 %."'))
    (fault,) = lint(a_folder(tmp_path, {"people.yaml": people}, base=FULL))
    assert (fault.at, fault.params) == ("PE1.levels[6].id", {"level": "5", "found": "90", "before": "90.5"})


@pytest.mark.parametrize("words", [35, 36])
def test_a_sentence_has_at_most_thirty_five_words(words: int, tmp_path: Path) -> None:
    sentence = " ".join(["Word", "then"] * 18)[: words * 5 - 1] + "."
    text = f"Short one. {sentence} Short [E1]."
    assert told(tmp_path, "people.yaml", (MISTAKES, both(text))) == ["sentence_too_long"] * 2 * (words > 35)


def test_the_name_of_a_law_may_be_as_long_as_it_is(tmp_path: Path) -> None:
    name = "An act on the amendment of an act" + ", of another and of a third" * 6
    assert told(tmp_path, "laws.yaml", ('en: "An example of a law"', f'en: "{name}"')) == []


@pytest.mark.parametrize("text", ["Two  spaces.", " Leads.", "Trails. ", "A , comma.", "Two,, commas.", "The the end."])
def test_an_accident_of_typing_is_told(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "people.yaml", (MISTAKES, both(text))) == ["typing_accident"] * 2


@pytest.mark.parametrize(
    "text", ["From 1 … to 3.", "SP4N-LAPOR!, 112, etc.; all of it.", "Is it (so)?", "Hak-hak warga."]
)
def test_marks_in_their_place_are_let_be(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "people.yaml", (MISTAKES, both(text))) == []


def test_words_that_one_language_does_not_tell_apart_count_as_one(tmp_path: Path) -> None:
    services = full_text("services.yaml").replace(
        '    cases: {id: "aduan", en: "complaints"}',
        '    cases: {id: "aduan", en: "complaints"}\n    case: {id: "aduan", en: "complaint"}',
    )
    services = services.replace(
        '    cases: {id: "kasus", en: "cases"}',
        '    cases: {id: "kasus", en: "cases"}\n    case: {id: "kasus", en: "case"}',
    )
    steps = full_text("steps.yaml", (PITFALL, '{id: "{Case} menunggu.", en: "The {cases} wait."}'))
    assert lint(a_folder(tmp_path, {"services.yaml": services, "steps.yaml": steps}, base=FULL)) == []


def test_an_archived_version_is_not_edited_any_more(tmp_path: Path) -> None:
    files = {"people.yaml": tiny_text("people.yaml", ('"Why PE1."', '"Since 2019  it is so"'))}
    assert lint(a_folder(tmp_path / "archive", files, name="1.0.0")) == []
    assert {fault.message_id for fault in lint(a_folder(tmp_path, files))} == {
        "claim_without_source",
        "sentence_without_end",
        "typing_accident",
    }
