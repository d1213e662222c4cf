"""Other frameworks on the pages: levels entered and not kept, suggestions taken over one by one, what helps both."""

import pytest

from assess.core.case import Answer, Decision, Evidence, Objection
from tests.build import TODAY, a_case
from tests.storage.build import NOON
from tests.web.build import HOSTILE, Visitor, elements, form_of, words
from tests.web.test_every_page import sentences, texts

PEMDI = "crosswalks/pemdi-2026"
LEVELS = "i.19=4&i.5=3&i.16=4&i.18=3"
"""They suggest: PR05 2, PE05 2, PR07 2, PR10 2, TE03 2, TE05 2 (3 by one indicator, 2 by the other)."""


@pytest.fixture
def path(visitor: Visitor) -> str:
    """An assessment of one's own, with nothing answered."""
    return visitor.start("cctv", service="complaints")


def shown(visitor: Visitor, place: str, language: str = "en") -> str:
    response = visitor.get(place, language)
    assert response.status_code == 200
    return response.text


def card(html: str, question: str) -> str:
    """What the suggestion for a question says."""
    [found] = [each for each in elements(html) if each.tag == "article" and each.get("id") == question]
    return " ".join(" ".join(found.itertext()).split())


def form_for(html: str, question: str):
    """The form that takes over the suggestion for a question."""
    forms = [each for each in elements(html) if each.tag == "form"]
    names = [[field.get("name") for field in each.iter("input")] for each in forms]
    return form_of(html, next(at for at, found in enumerate(names) if f"{question}.version" in found))


def form_with(html: str, name: str):
    """The form that holds a field of this name."""
    forms = [each for each in elements(html) if each.tag == "form"]
    return form_of(html, next(at for at, each in enumerate(forms) if any(f.get("name") == name for f in each.iter())))


def taken(visitor: Visitor, path: str, question: str, document: str = "", levels: str = LEVELS):
    place = f"{path}/{PEMDI}?{levels}"
    return visitor.send(place, form_for(shown(visitor, place), question), {f"{question}.document": document})


def answered(visitor: Visitor, path: str, question: str, **boxes: str) -> None:
    sent = {f"{question}.{name.replace('__', '-')}": value for name, value in boxes.items()}
    response = visitor.fill(f"{path}/questions/{question}", sent)
    assert response.status_code == 303, words(response.text)


def test_the_list_leads_to_every_framework_and_tells_which_indicators_the_steps_help(
    visitor: Visitor, path: str
) -> None:
    html = shown(visitor, f"{path}/crosswalks")
    links = [each.get("href") for each in elements(html) if each.tag == "a"]
    for id in ("pemdi-2026", "spbe-2020", "smart-city-100"):
        assert f"{path}/crosswalks/{id}" in links
    assert "Evaluation of Digital Government (Pemdi) 20 indicators · levels 1 to 5 suggest answers" in words(html)
    row = next(each for each in elements(html) if each.tag == "tr" and "S49 " in "".join(each.itertext()))
    assert [cell.text for cell in row.iter("td")] == [
        "1 Digital-government governance",
        "12 Roadmap, 13 Joined plan and budget",
        "S2 Finance",
    ]


@pytest.mark.parametrize("place", ["", "/documents"])
def test_the_assessment_leads_to_them(visitor: Visitor, path: str, place: str) -> None:
    assert f'href="{path}/crosswalks"' in shown(visitor, path + place)


def test_roadmap_step_and_question_name_the_indicators(visitor: Visitor, path: str) -> None:
    helped = "Pemdi 1 Digital-government governance; SPBE 12 Roadmap, 13 Joined plan and budget"
    assert f"Helps: {helped}" in words(shown(visitor, f"{path}/roadmap"))
    assert f"Helps indicators {helped}" in words(shown(visitor, f"{path}/steps/S49"))
    served = "It may also serve: Pemdi 5 Data governance, 6 Geospatial information, 7 Statistics development, 18 Int"
    assert served in words(shown(visitor, f"{path}/questions/TE03"))


def test_nothing_is_kept_of_the_levels_and_they_stay_chosen(visitor: Visitor, path: str) -> None:
    before = visitor.kept(path)
    html = shown(visitor, f"{path}/{PEMDI}?{LEVELS}")
    selects = [each for each in elements(html) if each.tag == "select"]
    chosen = {each.get("id"): option.get("value") for each in selects for option in each if "selected" in option.attrib}
    assert chosen == {"i.5": "3", "i.16": "4", "i.18": "3", "i.19": "4"}
    assert visitor.kept(path) == before
    form = next(each for each in elements(html) if each.tag == "form" and each.get("method") == "get")
    assert form.get("action") == f"{path}/{PEMDI}"


def test_the_index_stands_between_its_ends_until_all_levels_are_known(visitor: Visitor, path: str) -> None:
    some = words(shown(visitor, f"{path}/{PEMDI}?i.19=4&i.5=2"))
    assert (
        "between 1.35 and 4.75 Predicate: Kurang (Initiate) – Memuaskan (Leading). 2 of 20 indicators are known."
        in some
    )
    every = "&".join(f"i.{number}={3 if number % 2 else 2}" for number in range(1, 21))
    whole = words(shown(visitor, f"{path}/{PEMDI}?{every}", "id"))
    assert "Hasil dari tingkat yang diisi 2,48 Predikat: Cukup (Membangun). 20 dari 20 indikator diketahui." in whole
    assert "What the levels come to" not in words(shown(visitor, f"{path}/{PEMDI}?i.19=&i.5="))


@pytest.mark.parametrize("level", ["0", "6", "-1", "3.0", "tiga", "03", "\u0663", "3\x00", HOSTILE])
def test_what_is_no_level_is_refused_and_the_others_stay(visitor: Visitor, path: str, level: str) -> None:
    response = visitor.get(f"{path}/{PEMDI}", "en", query_string={"i.19": level, "i.5": "3", "i.99": "3", "x": "y"})
    assert response.status_code == 422
    assert "19 User support facility: Choose one of these." in words(response.text)
    assert "The other levels are still chosen." in words(response.text)
    assert "Suggested: level 2" in card(response.text, "TE03")
    assert not [each for each in elements(response.text) if each.tag in ("script", "img")]


def test_a_suggestion_stands_beside_the_answer_with_what_it_comes_from(visitor: Visitor, path: str) -> None:
    answered(visitor, path, "TE05", answer="1", grade="0", note="dulu")
    html = shown(visitor, f"{path}/{PEMDI}?{LEVELS}")
    open_one, lower = card(html, "PR05"), card(html, "TE05")
    assert "Not filled in yet" in open_one
    assert "Set level 2" in open_one
    assert "Answer today Answer 1." in lower
    assert "indicator 16 (Application integration) at level 4" in lower
    assert "indicator 18 (Interoperability) at level 3" in lower
    assert "Replace level 1 with level 2" in lower


def test_what_is_empty_comes_first_then_what_would_rise_and_nothing_is_offered_that_lowers(
    visitor: Visitor, path: str
) -> None:
    answered(visitor, path, "PE05", answer="4", grade="0", note="dulu")
    answered(visitor, path, "PR05", answer="1", grade="0", note="dulu")
    html = shown(visitor, f"{path}/{PEMDI}?{LEVELS}")
    order = [each.get("id") for each in elements(html) if each.tag == "article"]
    assert order == ["PR07", "PR10", "TE03", "TE05", "PR05", "PE05"]
    heads = [each.text for each in elements(html) if each.tag == "h3"]
    assert heads[:3] == ["Not answered yet", "Higher than the answer today", "Your answer stays"]
    assert "Pemdi does not show more than level 2; your answer stays." in card(html, "PE05")
    assert "Replace level" not in card(html, "PE05")


def test_a_suggestion_taken_over_can_be_taken_back(visitor: Visitor, path: str) -> None:
    place = taken(visitor, path, "PR05", "SOP 12/2026").location
    back = form_with(shown(visitor, place), "taken")
    undo = f"{path}/{PEMDI}/undo?{LEVELS}"
    first = visitor.send(undo, back)
    assert (first.status_code, visitor.case(path).answers) == (303, {})
    assert "PR05 is as it was before." in words(shown(visitor, first.location))
    assert "Set level 2" in card(shown(visitor, first.location), "PR05")


def test_what_was_changed_since_is_not_taken_back(visitor: Visitor, path: str) -> None:
    back = form_with(shown(visitor, taken(visitor, path, "PR05").location), "taken")
    answered(visitor, path, "PR05", answer="3", grade="0", note="baru")
    response = visitor.send(f"{path}/{PEMDI}/undo?{LEVELS}", back)
    assert "PR05 was changed again since, and is left as it is." in words(shown(visitor, response.location))
    assert visitor.answer(path, "PR05").level == 3


def test_only_what_was_taken_over_here_is_taken_back(visitor: Visitor, path: str) -> None:
    back = form_with(shown(visitor, taken(visitor, path, "PR05").location), "taken")
    assert visitor.send(f"{path}/{PEMDI}/undo", back, {"taken": "2"}).status_code == 410
    assert visitor.answer(path, "PR05").level == 2


def test_a_suggestion_is_taken_over_with_a_document_as_an_unchecked_copy(visitor: Visitor, path: str) -> None:
    response = taken(visitor, path, "PR05", "SOP 12/2026")
    assert response.status_code == 303
    assert response.location.startswith(f"{path}/{PEMDI}?i.5=3&i.16=4&i.18=3&i.19=4&saved=PR05&taken=")
    assert response.location.endswith("#suggestions")
    assert visitor.answer(path, "PR05") == Answer(
        level=2,
        evidence=Evidence(2, "SOP 12/2026"),
        note="Level taken from Pemdi: indicator 19 (User support facility) at level 4.",
    )
    assert set(visitor.case(path).answers) == {"PR05"}
    after = shown(visitor, response.location)
    assert "PR05 now stands at level 2." in words(after)
    assert "Pemdi does not show more than level 2; your answer stays." in card(after, "PR05")
    assert "Set level" not in card(after, "PR05")


def test_without_a_document_there_is_no_evidence(visitor: Visitor, path: str) -> None:
    assert taken(visitor, path, "TE03", "  ").status_code == 303
    assert visitor.answer(path, "TE03").evidence == Evidence()


def test_a_level_that_is_replaced_loses_its_evidence_and_keeps_its_notes(visitor: Visitor, path: str) -> None:
    answered(
        visitor,
        path,
        "PR05",
        answer="1",
        grade="2",
        document="SOP 1/2025",
        note="dulu",
        private_note="kami",
        office="DLH",
    )
    html = shown(visitor, f"{path}/{PEMDI}?{LEVELS}")
    assert form_for(html, "PR05")["PR05.document"] == "SOP 1/2025"
    assert taken(visitor, path, "PR05", "").status_code == 303
    answer = visitor.answer(path, "PR05")
    assert (answer.level, answer.evidence, answer.private_note, answer.office) == (2, Evidence(), "kami", "DLH")
    assert answer.note.startswith("dulu\n\nLevel taken from Pemdi")


def test_the_note_is_in_the_language_of_the_pages(visitor: Visitor, path: str) -> None:
    place = f"{path}/{PEMDI}?{LEVELS}"
    visitor.send(place, form_for(shown(visitor, place, "id"), "PR05"))
    assert visitor.answer(path, "PR05").note.startswith("Tingkat diambil dari Pemdi: indikator 19 (")


CHECKED = Evidence(3, "SOP 1/2026", TODAY, "Inspektorat", TODAY)
RESTS_ON_MORE = {
    "was checked by someone outside": Answer(level=1, evidence=CHECKED),
    "Offices hold different levels": Answer(level=4, objections=(Objection("dlh", 1),)),
    "that is settled on the page": Answer(level=4, decision=Decision(3, "Sekda", TODAY, "keduanya didengar")),
}


@pytest.mark.parametrize("told", RESTS_ON_MORE)
def test_what_rests_on_more_is_shown_and_cannot_be_replaced(visitor: Visitor, path: str, told: str) -> None:
    place = f"{path}/{PEMDI}?{LEVELS}"
    form = form_for(shown(visitor, place), "PR05")
    answer = RESTS_ON_MORE[told]
    sent = {"answer": str(answer.level), "grade": str(answer.evidence.grade)}
    if answer.evidence.grade:
        sent |= {"document": "SOP 1/2026", "checked_by": "Inspektorat", "checked_on": "24-11-2026"}
    for each in answer.objections:
        sent |= {"objection-0-office": each.office, "objection-0-level": str(each.level)}
    if answer.decision:
        sent |= {"decision-level": "4", "decision-by": "Sekda", "decision-date": "24-11-2026", "decision-reason": "ya"}
    response = visitor.fill(f"{path}/questions/PR05", {f"PR05.{name}": value for name, value in sent.items()})
    assert response.status_code == 303, words(response.text)
    before = visitor.answer(path, "PR05")
    assert told in card(shown(visitor, place), "PR05")
    assert "Replace level" not in card(shown(visitor, place), "PR05")
    for version in ("0", "1", "7"):
        visitor.get(place, "en")
        refused = visitor.send(place, form.copy(), {"PR05.version": version})
        assert refused.status_code == 409
        assert "Nothing was set; the present answer stands below." in words(refused.text)
    assert visitor.answer(path, "PR05") == before


def test_what_someone_saved_meanwhile_is_shown_before_anything_is_replaced(visitor: Visitor, path: str) -> None:
    place = f"{path}/{PEMDI}?{LEVELS}"
    form = form_for(shown(visitor, place), "PR05")
    answered(visitor, path, "PR05", answer="1", note="baru saja")
    visitor.get(place, "en")
    refused = visitor.send(place, form, {"PR05.document": "SOP 12/2026"})
    assert refused.status_code == 409
    assert "Nothing was set; the present answer stands below." in words(refused.text)
    assert "baru saja" in card(refused.text, "PR05")
    assert visitor.answer(path, "PR05").level == 1
    again = form_for(refused.text, "PR05")
    assert again["PR05.document"] == "SOP 12/2026"
    assert visitor.send(place, again).status_code == 303
    assert (visitor.answer(path, "PR05").level, visitor.answer(path, "PR05").evidence.grade) == (2, 2)


def test_a_suggestion_sent_twice_is_taken_over_once(visitor: Visitor, path: str) -> None:
    place = f"{path}/{PEMDI}?{LEVELS}"
    form = form_for(shown(visitor, place), "PR05")
    assert [visitor.send(place, form).status_code for _ in range(2)] == [303, 303]
    assert visitor.kept(path).version("PR05") == 1


@pytest.mark.parametrize("levels", ["", "i.19=9", "i.5=3"])
def test_a_suggestion_that_the_levels_do_not_make_is_not_taken_over(visitor: Visitor, path: str, levels: str) -> None:
    form = form_for(shown(visitor, f"{path}/{PEMDI}?{LEVELS}"), "PR05")
    assert visitor.send(f"{path}/{PEMDI}?{levels}", form).status_code == 400
    assert visitor.case(path).answers == {}


@pytest.mark.parametrize("document", ["\x00", "x" * 30_001])
def test_a_document_that_cannot_be_kept_is_said_at_its_box(visitor: Visitor, path: str, document: str) -> None:
    response = taken(visitor, path, "PR05", document)
    assert response.status_code == 422
    assert [each for each in elements(response.text) if each.get("id") == "PR05.document-fault"]
    assert 'href="#PR05.document"' in response.text
    assert visitor.case(path).answers == {}


def test_a_hostile_document_is_kept_and_shown_as_text(visitor: Visitor, path: str) -> None:
    assert taken(visitor, path, "PR05", HOSTILE).status_code == 303
    assert visitor.answer(path, "PR05").evidence.document == HOSTILE
    html = shown(visitor, f"{path}/{PEMDI}?{LEVELS}")
    assert not [each for each in elements(html) if each.tag in ("script", "img")]
    assert "{{7*7}}" in html


def test_a_form_without_its_token_changes_nothing(visitor: Visitor, path: str) -> None:
    place = f"{path}/{PEMDI}?{LEVELS}"
    form = form_for(shown(visitor, place), "PR05")
    form.pop("csrf_token")
    assert visitor.send(place, form).status_code == 403
    assert visitor.case(path).answers == {}


def test_a_framework_without_levels_shows_what_is_related_and_asks_for_nothing(visitor: Visitor, path: str) -> None:
    html = shown(visitor, f"{path}/crosswalks/smart-city-100")
    assert not [each for each in elements(html) if each.tag in ("form", "select")]
    assert "What serves both" in words(html)
    form = form_for(shown(visitor, f"{path}/{PEMDI}?{LEVELS}"), "PR05")
    assert visitor.send(f"{path}/crosswalks/smart-city-100?{LEVELS}", form).status_code == 400


def test_an_assessment_of_a_version_without_frameworks_says_so_and_leads_to_none(visitor: Visitor) -> None:
    case = a_case({}, questionnaire="smart-city@1.0.0")
    path = f"/assessments/{visitor.services.store.create(case, start_key='without frameworks', at=NOON)}"
    assert "names no other framework" in words(shown(visitor, f"{path}/crosswalks"))
    assert f"{path}/crosswalks" not in shown(visitor, path) + shown(visitor, f"{path}/documents")
    assert visitor.get(f"{path}/{PEMDI}").status_code == 404


def test_a_framework_nobody_knows_is_not_found(visitor: Visitor, path: str) -> None:
    assert visitor.get(f"{path}/crosswalks/nothing").status_code == 404
    assert visitor.get("/assessments/nobody/crosswalks").status_code == 404


PLACES = [
    f"{PEMDI}?{LEVELS}",
    f"{PEMDI}?i.19=9",
    f"{PEMDI}?{LEVELS}&saved=PB1&taken=x",
    f"{PEMDI}?{LEVELS}&undone=PB1",
    f"{PEMDI}?{LEVELS}&left=PB1",
    "crosswalks/spbe-2020?i.13=5&i.24=2",
]


@pytest.mark.parametrize("place", PLACES)
def test_every_page_with_levels_is_whole_labelled_and_in_one_language(
    visitor: Visitor, contoh: str, place: str
) -> None:
    indonesian, english = (visitor.get(f"{contoh}/{place}", language).text for language in ("id", "en"))
    assert not texts(indonesian) & sentences("id")
    assert not texts(english) & sentences("string")
    found = elements(indonesian)
    ids = [each.get("id") for each in found if each.get("id")]
    assert len(ids) == len(set(ids))
    fields = [each.get("id") for each in found if each.tag in ("input", "select") and each.get("type") != "hidden"]
    assert set(fields) <= {each.get("for") for each in found if each.tag == "label"}
    described = " ".join(each.get("aria-describedby", "") for each in found).split()
    assert set(described) <= set(ids)
