"""A questionnaire speaks of the service at point B and of the kind of region; everything else stays."""

import pytest

from assess.core.case import City, PointB
from assess.core.fingerprint import questionnaire_checksum
from assess.core.offices import office_called
from assess.core.outlines import Annex, Chapter, Outline, PaperForm
from assess.core.places import Measure, PlaceKind, Service
from assess.core.questionnaire import Office, Questionnaire, Text
from assess.core.wording import filled, place_of, service_of, worded, worded_for
from tests.build import a_case, a_question, a_questionnaire, a_step, a_text

CASES = Text("{Cases} milik {region}.", "{Cases} of the {region}.")


def a_service(id: str, cases: str, *, fallback: bool = False) -> Service:
    return Service(
        id,
        a_text(id),
        {"cases": a_text(cases)},
        bicycle=CASES,
        point_a=(Measure(CASES, a_text("hours"), CASES),),
        targets=(CASES,),
        fallback=fallback,
    )


OTHER = a_service("other", "kasus", fallback=True)


def a_place(id: str) -> PlaceKind:
    return PlaceKind(id, a_text(id), {"region": a_text(id)})


def an_outline(step: str) -> Outline:
    chapter, annex = Chapter(CASES, (CASES,)), Annex(CASES, (CASES,), ((CASES,),))
    return Outline(step, PaperForm.SOP, CASES, a_text("head"), (chapter,), annexes=(annex,), safeguards=(CASES,))


@pytest.fixture
def written() -> Questionnaire:
    return a_questionnaire(
        a_question("Q1", text=CASES, why=CASES, ask=CASES, levels=(CASES,) * 6),
        a_question("Q2"),
        steps=[a_step("S1", triggers=("Q1",), lifts={"Q1": 3}, actions=(CASES,)), a_step("S2")],
        services=(
            a_service("complaints", "aduan"),
            a_service("flood", "banjir"),
            a_service("other", "kasus", fallback=True),
        ),
        places=(a_place("kabupaten"), a_place("kota")),
        outlines=(an_outline("S1"),),
    )


def test_every_text_of_questions_steps_and_outlines_is_filled(written: Questionnaire) -> None:
    flood = worded(written, "flood", "kabupaten")
    said = Text("Banjir (id) milik kabupaten (id).", "Banjir of the kabupaten.")
    question, outline = flood.question["Q1"], flood.outline["S1"]
    assert {question.text, question.why, question.ask, *question.levels, *flood.step["S1"].actions} == {said}
    assert {outline.title, outline.chapters[0].articles[0], outline.annexes[0].rows[0][0], *outline.safeguards} == {
        said
    }


def test_each_service_speaks_of_itself_whichever_is_chosen(written: Questionnaire) -> None:
    chosen = worded(written, "flood", "kota")
    assert [each.bicycle.en for each in chosen.services] == [
        "Aduan of the kota.",
        "Banjir of the kota.",
        "Kasus of the kota.",
    ]
    assert chosen.service["complaints"].point_a[0].how.en == chosen.service["complaints"].targets[0].en


def test_what_has_no_placeholder_is_the_same_object(written: Questionnaire) -> None:
    chosen = worded(written, "flood", "kota")
    assert chosen.question["Q2"] is written.question["Q2"]
    assert chosen.step["S2"] is written.step["S2"]
    assert chosen.offices[0] is written.offices[0]


def test_an_office_is_called_as_the_case_calls_it_and_known_by_both_names() -> None:
    office = Office("owner", Text("Pengampu layanan", "Service owner"), Text("Pengampu {cases}", "Owner of {cases}"))
    calling = a_questionnaire(offices=(office,), services=(a_service("flood", "banjir", fallback=True),))
    chosen = worded(calling, "flood", "kota")
    assert chosen.office["owner"].name.id == "Pengampu banjir (id)"
    assert office_called(chosen, "Service owner") == office_called(chosen, "Owner of banjir") == chosen.office["owner"]
    assert worded(chosen, "flood", "kota") is chosen


def test_sources_stay_with_the_text() -> None:
    claim = Text("{Cases} turun.", "{Cases} fell.", ("E1",))
    claiming = a_questionnaire(a_question("Q1", text=claim), services=(a_service("a", "aduan", fallback=True),))
    assert worded(claiming, "a", "kota").question["Q1"].text == Text("Aduan (id) turun.", "Aduan fell.", ("E1",))


@pytest.mark.parametrize("service", ["", "izin mendirikan bangunan", "Flood"])
def test_a_service_in_other_words_takes_the_fallback(written: Questionnaire, service: str) -> None:
    assert worded(written, service, "kota") is worded(written, "other", "kota")
    assert service_of(written, service) is written.fallback


def test_an_unknown_kind_of_region_takes_the_usual_one(written: Questionnaire) -> None:
    assert worded(written, "flood", "provinsi") is worded(written, "flood", "kota")
    assert place_of(written, "provinsi") is written.place["kota"]


def test_the_same_words_are_filled_in_once_and_others_apart(written: Questionnaire) -> None:
    assert worded(written, "flood", "kota") is worded(written, "flood", "kota")
    assert worded(written, "flood", "kota") is not worded(written, "flood", "kabupaten")


def test_a_worded_questionnaire_can_be_worded_again_and_is_known_by_what_was_written(written: Questionnaire) -> None:
    flood = worded(written, "flood", "kota")
    assert worded(flood, "complaints", "kota") is worded(written, "complaints", "kota")
    assert (flood.as_written, written.as_written) == (written, written)
    assert (flood.reference, questionnaire_checksum(flood)) == (written.reference, questionnaire_checksum(written))


def test_without_placeholders_it_stays_itself() -> None:
    plain = a_questionnaire()
    assert worded(plain, "flood", "kota") is plain
    with_services = a_questionnaire(services=(Service("a", a_text("a"), {}, a_text("walk"), fallback=True),))
    assert worded(with_services, "a", "kota") is with_services


def test_a_case_chooses_the_words(written: Questionnaire) -> None:
    case = a_case(point_b=PointB(service="flood"), city=City("Kabupaten Contoh", "kabupaten"))
    assert worded_for(written, case) is worded(written, "flood", "kabupaten")


def test_a_word_that_is_not_known_stays_to_be_seen() -> None:
    assert filled("{Cases} of {nobody}, {Nobody}", {"cases": "aduan"}) == "Aduan of {nobody}, {Nobody}"


def test_a_capital_changes_the_first_letter_alone() -> None:
    assert filled("{Perkada}", {"perkada": "mayor's regulation (Perwali)"}) == "Mayor's regulation (Perwali)"
