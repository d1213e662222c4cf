"""The pages of what a questionnaire knows, and the links to them from the pages that use it."""

import re
from collections.abc import Iterator

import pytest

from assess.bootstrap import Services, build
from assess.settings import Settings
from tests.content.build import FULL
from tests.web.build import DETAILS, Visitor, a_visitor, elements, words

FIRST = "questionnaire=smart-city%401.0.0"


@pytest.fixture(scope="module")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    built = build(Settings(data=tmp_path_factory.mktemp("knowledge"), questionnaires=FULL.parent))
    yield built
    built.close()


@pytest.fixture
def reader(speaking: Services) -> Visitor:
    """A visitor where a small questionnaire stands that uses everything there is."""
    return a_visitor(speaking)


@pytest.fixture
def path(reader: Visitor) -> str:
    """An assessment of the small questionnaire."""
    form = {**DETAILS, "service": "complaints", "requests": ["cctv"]}
    return str(reader.fill("/assessments/new?questionnaire=full", form).location)


def links(html: str, start: str) -> list[str]:
    return [link for each in elements(html) if (link := each.get("href") or "").startswith(start)]


def anchors(visitor: Visitor, page: str) -> set[str]:
    return {each.get("id") for each in elements(visitor.get(page).text) if each.get("id")}


@pytest.mark.parametrize("page", ["/questions/PR09", "/sections/people", "/sections/deciding", "/result"])
def test_every_link_to_knowledge_has_an_end(visitor: Visitor, contoh: str, page: str) -> None:
    html = visitor.get(f"{contoh}{page}").text
    for place in ("/glossary", "/sources", "/lessons"):
        fragments = {link.partition("#")[2] for link in links(html, f"{place}#")}
        assert fragments <= anchors(visitor, place), place
    assert all(visitor.get(link).status_code == 200 for link in links(html, "/services/"))


@pytest.mark.parametrize("page", ["/glossary", "/lessons", "/sources"])
def test_the_pages_of_knowledge_lead_to_each_other(visitor: Visitor, page: str) -> None:
    html = visitor.get(page).text
    for place in ("/glossary", "/sources", "/lessons"):
        fragments = {link.partition("#")[2] for link in links(html, f"{place}#")}
        assert fragments <= anchors(visitor, place), place


def test_a_term_is_linked_once_on_a_page_and_never_in_a_label_or_heading(visitor: Visitor, contoh: str) -> None:
    html = visitor.get(f"{contoh}/sections/people").text
    terms = [each.get("href") for each in elements(html) if each.get("class") == "term"]
    assert terms
    assert len(terms) == len(set(terms))
    for name in ("label", "legend", "h1", "h2", "summary"):
        inside = [link for each in elements(html) if each.tag == name for link in each.iter("a")]
        assert not inside, name


def test_what_leaves_a_form_opens_beside_it(visitor: Visitor, contoh: str) -> None:
    html = visitor.get(f"{contoh}/sections/people").text
    leaving = [each for each in elements(html) if each.get("class") == "term"]
    assert all(each.get("target") == "_blank" for each in leaving)
    assert "terbuka di tab baru" in words(html)


def test_a_question_tells_how_its_level_is_found(reader: Visitor, path: str) -> None:
    alone = words(reader.get(f"{path}/questions/PE1", "en").text)
    for said in (
        "Ask the secretary of the regency.",
        "Draw ten complaints at random.",
        "A list of field officers is no roster",
        "Technology alone does not help complainants. Complaint handling depends on field officers. "
        "Sources: E1, B · L1",
        "Some city, 2015–2017 Cameras. Reportedly nobody watched.",
    ):
        assert said in alone, said
    among_others = words(reader.get(f"{path}/sections/people", "en").text)
    assert "Draw ten complaints at random." in among_others
    assert "Some city, 2015–2017" in among_others


def test_a_version_before_the_knowledge_leads_to_its_own_sources(visitor: Visitor) -> None:
    assert "E1" in words(visitor.get(f"/sources?{FIRST}").text)
    for page, words_of_none in (("services", "tidak menyebut layanan"), ("glossary", "tidak memiliki daftar istilah")):
        assert words_of_none in words(visitor.get(f"/{page}?{FIRST}").text)
    assert "tidak memuat pelajaran" in words(visitor.get(f"/lessons?{FIRST}").text)


@pytest.mark.parametrize("address", ["/services/nothing", "/lessons?class=nothing", "/glossary?questionnaire=nobody@1"])
def test_what_is_not_there_is_said_to_be_missing(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_evidence_against_the_rule_is_not_told_as_what_would_have_prevented_it(visitor: Visitor) -> None:
    bank = visitor.services.catalogue.find("smart-city")
    counter = next(each for each in bank.lessons if each.counter and each.questions)
    html = visitor.get(f"{visitor.start()}/questions/{counter.questions[0]}", "en").text
    assert f"What it says about the rule: {counter.caught_by.en}" in words(html)
    assert f"What would have caught it: {counter.caught_by.en}" not in words(html)


def test_lessons_of_one_class_are_those_of_that_class(visitor: Visitor) -> None:
    of_sensors, all_of_them = (len(links_of_lessons(visitor, f"/lessons{each}")) for each in ("?class=sensor", ""))
    bank = visitor.services.catalogue.find("smart-city")
    assert of_sensors == sum("sensor" in each.classes for each in bank.lessons)
    assert all_of_them == len(bank.lessons)


def links_of_lessons(visitor: Visitor, page: str) -> list[str]:
    return re.findall(r'<article class="card lesson" id="([^"]+)"', visitor.get(page).text)


def test_counter_evidence_is_marked(visitor: Visitor) -> None:
    bank = visitor.services.catalogue.find("smart-city")
    marked = visitor.get("/lessons", "en").text.count(">Counter-evidence<")
    assert marked == sum(each.counter for each in bank.lessons) > 0


def test_a_law_that_was_not_seen_waits_for_the_legal_division(reader: Visitor) -> None:
    page = words(reader.get("/sources?questionnaire=full", "en").text)
    assert "An example of a law Seen in a public text L1" in page
    assert "An example of a draft To be checked by the legal division L2" in page


def test_a_service_tells_of_its_measures_targets_and_bicycle(reader: Visitor) -> None:
    page = words(reader.get("/services/complaints?questionnaire=full", "en").text)
    for said in ("One sheet for all complaints.", "Time to settle complaints", "Nine of ten complaints", "Living"):
        assert said in page, said


def test_the_result_tells_of_the_bicycle_and_of_lessons(reader: Visitor, path: str) -> None:
    page = words(reader.get(f"{path}/result", "en").text)
    assert "The smallest thing that could work first One sheet for all complaints." in page
    assert "Some city, 2015–2017" in page


def test_the_glossary_stands_in_both_languages_that_of_the_reader_first(visitor: Visitor) -> None:
    sides = [each.get("lang") for each in elements(visitor.get("/glossary", "en").text) if each.get("class") == "side"]
    assert sides[:2] == ["en", "id"]
    assert len(sides) == 2 * len(visitor.services.catalogue.find("smart-city").terms)


def test_the_worked_example_tells_both_readings_with_the_grades_of_its_sources(visitor):
    html = visitor.get("/jakarta-2016", "en").text
    for figure in ("34.44", "401", "1,240.5", "66 %", "E2, D", "Claim of the author"):
        assert figure in words(html), figure
    assert "proves nothing about Jakarta" in words(html)


def test_a_questionnaire_without_the_example_says_so(reader):
    assert "no such example" in words(reader.get("/jakarta-2016?questionnaire=full", "en").text)
