"""Moving an assessment to the present version through its pages: look, confirm, look again, undo."""

from collections.abc import Iterator
from itertools import count

import pytest

from assess.bootstrap import Services, build
from assess.core.case import Answer, Case
from assess.settings import Settings
from assess.web.moving import TAKE
from tests.build import a_case, an_answer, not_applicable
from tests.content.build import HERE
from tests.storage.build import NOON
from tests.web.build import HOSTILE, Visitor, a_visitor, elements, form_of, words
from tests.web.test_every_page import sentences, texts

ANSWERS: dict[str, Answer] = {
    "PB1": an_answer(3),
    "PE1": an_answer(2, 2, note=HOSTILE, private_note="hanya untuk kami"),
    "PE2": an_answer(4),
    "PR1": an_answer(5),
    "TE1": not_applicable("tidak ada drone"),
}
_starts = count()


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    built = build(Settings(data=tmp_path_factory.mktemp("versions"), questionnaires=HERE / "versions"))
    yield built
    built.close()


@pytest.fixture
def visitor(versions: Services) -> Visitor:
    return a_visitor(versions)


@pytest.fixture
def path(visitor: Visitor) -> str:
    """An assessment of version 1.0.0, with the drone that version 2.0.0 does not know."""
    return kept_as(visitor, a_case(ANSWERS, "cctv", questionnaire="moving@1.0.0"))


def kept_as(visitor: Visitor, case: Case) -> str:
    return f"/assessments/{visitor.services.store.create(case, start_key=f'start {next(_starts)}', at=NOON)}"


def moved(visitor: Visitor, path: str) -> None:
    response = visitor.fill(f"{path}/move")
    assert (response.status_code, response.location) == (303, f"{path}/move")


def page(visitor: Visitor, path: str, language: str = "en") -> str:
    response = visitor.get(path, language)
    assert response.status_code == 200
    return words(response.text)


def test_the_overview_says_that_a_newer_version_is_there(visitor: Visitor, path: str) -> None:
    assert "answers version 1.0.0; the present one is 2.0.0" in page(visitor, path)
    assert f'href="{path}/move"' in visitor.get(path).text
    moved(visitor, path)
    assert "the present one is" not in page(visitor, path)


def test_the_page_shows_all_that_a_move_does_and_changes_nothing(visitor: Visitor, path: str) -> None:
    before = visitor.kept(path)
    shown = page(visitor, f"{path}/move")
    for told in (
        "5 answers are there, don't-knows and questions declared not applicable included:",
        "2 answers carry over as they were.",
        "3 answers are parked until someone has looked at them again.",
        "1 question is new.",
        "Question PE1? PE1 2. Level two. Level 2 now needs a roster.",
        "Question PE2? PE2 4. Level four. This version does not ask this question any more.",
        "TE1 tidak ada drone This version does not allow the answer. This question applies to every city.",
        "Question PE9? PE9 Decides a purchase",
        "Question PR1? PR1 5. Level five.",
        "Questions answered with a level 4 of 4 2 of 5",
        "Cameras Ready to budget Not assessed",
    ):
        assert told in shown
    assert visitor.kept(path) == before


def test_a_request_that_is_gone_is_told(visitor: Visitor) -> None:
    path = kept_as(visitor, a_case({}, "cctv", "drone", questionnaire="moving@1.0.0"))
    shown = page(visitor, f"{path}/move")
    assert "This version has no such request: Drones." in shown
    assert "Drones Not assessed No longer requested" in shown
    moved(visitor, path)
    assert visitor.case(path).requests == ("cctv",)


def test_a_confirmed_move_keeps_what_carries_over_and_lists_what_waits(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    case = visitor.case(path)
    assert (case.questionnaire, set(case.answers)) == ("moving@2.0.0", {"PB1", "PR1"})
    shown = page(visitor, f"{path}/move")
    assert "It was moved from version 1.0.0 on" in shown
    assert "3 earlier answers wait for a look" in shown
    assert "PE2 Version 1.0.0: 4. Level four." in shown
    links = [each.get("href") for each in elements(visitor.get(f"{path}/move").text) if each.tag == "a"]
    assert f"{path}/questions/PE1" in links
    assert f"{path}/questions/PE2" not in links
    assert "3 earlier answers wait for a look" in page(visitor, path)


@pytest.mark.parametrize("place", ["", "/documents"])
def test_beside_the_case_file_stands_what_it_leaves_out(visitor: Visitor, path: str, place: str) -> None:
    assert "stay only here" not in page(visitor, f"{path}{place}")
    moved(visitor, path)
    assert "3 parked answers stay only here" in page(visitor, f"{path}{place}")
    assert f'href="{path}/move"' in visitor.get(f"{path}{place}").text


@pytest.mark.parametrize("place", ["", "/check", "/questions/PE1"])
def test_the_pages_of_knowledge_are_those_of_the_version_shown(visitor: Visitor, path: str, place: str) -> None:
    links = [each.get("href") for each in elements(visitor.get(f"{path}{place}").text) if each.tag == "a"]
    for name in ("services", "glossary", "lessons", "sources", "protocol"):
        assert f"/{name}?questionnaire=moving@1.0.0" in links


def test_an_earlier_answer_stands_on_the_page_of_its_question(visitor: Visitor, path: str) -> None:
    assert "Earlier answer" not in page(visitor, f"{path}/questions/PE1")
    moved(visitor, path)
    shown = page(visitor, f"{path}/questions/PE1")
    assert "Earlier answer under version 1.0.0 Level 2 now needs a roster. Answer 2. Level two." in shown
    assert "2 New level two." in shown
    assert "Earlier answer" not in page(visitor, f"{path}/questions/PE9")
    assert "Earlier answer" not in page(visitor, f"{path}/questions/PR1")


def test_an_earlier_answer_is_taken_over_by_saving_it(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    shown = elements(visitor.get(f"{path}/questions/PE1").text)
    [press] = [each for each in shown if each.tag == "button" and each.get("name") == TAKE]
    taken = visitor.get(f"{path}/questions/PE1?{TAKE}={press.get('value')}", "en")
    assert "It now stands in the form below." in words(taken.text)
    assert "PE1" not in visitor.case(path).answers
    assert visitor.send(f"{path}/questions/PE1", form_of(taken.text)).status_code == 303
    assert visitor.answer(path, "PE1") == ANSWERS["PE1"]
    assert "Earlier answer" not in words(visitor.get(f"{path}/questions/PE1", "en").text)
    assert "2 earlier answers wait for a look" in page(visitor, path)


def test_a_level_can_be_corrected_while_it_is_taken_over(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    visitor.fill(f"{path}/questions/PE1?earlier=1", {"PE1.answer": "1"})
    assert visitor.answer(path, "PE1").level == 1
    assert visitor.answer(path, "PE1").private_note == "hanya untuk kami"


def test_an_answer_that_is_not_allowed_is_refused_when_it_is_taken_over(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    response = visitor.fill(f"{path}/questions/TE1?earlier=1", language="en")
    assert response.status_code == 422
    assert "This question applies to every city." in words(response.text)
    assert "Earlier answer under version 1.0.0" in words(response.text)


def test_nothing_is_moved_if_someone_saved_since_the_page_was_opened(visitor: Visitor, path: str) -> None:
    form = form_of(visitor.get(f"{path}/move", "en").text)
    visitor.fill(f"{path}/questions/PR1", {"PR1.answer": "1"}, language="en")
    response = visitor.send(f"{path}/move", form)
    assert response.status_code == 409
    assert "Someone has saved since this page was opened, so nothing was moved" in words(response.text)
    assert "PR1 1. Level one." in words(response.text)
    assert visitor.case(path).questionnaire == "moving@1.0.0"
    assert visitor.send(f"{path}/move", form_of(response.text)).status_code == 303
    assert visitor.case(path).questionnaire == "moving@2.0.0"


def test_a_move_confirmed_twice_is_made_once(visitor: Visitor, path: str) -> None:
    form = form_of(visitor.get(f"{path}/move").text)
    locations = [visitor.send(f"{path}/move", form).location for _ in range(2)]
    assert locations == [f"{path}/move"] * 2
    assert visitor.kept(path).revision == 2


def test_a_move_can_be_undone(visitor: Visitor, path: str) -> None:
    before = visitor.case(path)
    moved(visitor, path)
    form = form_of(visitor.get(f"{path}/move").text)
    for _ in range(2):
        assert visitor.send(f"{path}/move/undo", form).location == path
    assert visitor.case(path) == before
    assert visitor.kept(path).revision == 3
    assert "the present one is 2.0.0" in page(visitor, path)


def test_a_move_is_not_undone_below_an_answer_to_the_new_version(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    undo = form_of(visitor.get(f"{path}/move", "en").text)
    visitor.fill(f"{path}/questions/PE9", {"PE9.answer": "1"}, language="en")
    response = visitor.send(f"{path}/move/undo", undo)
    assert response.status_code == 409
    for html in (response.text, visitor.get(f"{path}/move", "en").text):
        assert "The move cannot be undone any more These were answered after the move: PE9." in words(html)
        assert "Undo the move" not in words(html)
    assert visitor.case(path).questionnaire == "moving@2.0.0"


def test_a_move_is_not_undone_below_changed_details(visitor: Visitor, path: str) -> None:
    moved(visitor, path)
    undo = form_of(visitor.get(f"{path}/move", "en").text)
    visitor.fill(f"{path}/details", {"owner": "Sekda"}, language="en")
    response = visitor.send(f"{path}/move/undo", undo)
    assert response.status_code == 409
    assert "The details were changed after the move." in words(response.text)


@pytest.mark.parametrize("place", ["questions/TE1", "questions/PE2", "sections/people"])
def test_a_form_that_was_open_during_a_move_is_not_read_in_the_new_words(visitor: Visitor, place: str) -> None:
    path = kept_as(visitor, a_case({}, questionnaire="moving@1.0.0"))
    form = form_of(visitor.get(f"{path}/{place}", "en").text)
    moved(visitor, path)
    visitor.get(path, "en")
    question = "PE2" if place.endswith("people") else place.rpartition("/")[2]
    response = visitor.send(f"{path}/{place}", form, {f"{question}.answer": "5", f"{question}.note": "diketik tadi"})
    assert response.status_code == 409
    shown = words(response.text)
    assert "The questions have changed since this page was opened" in shown
    assert "now answers version 2.0.0" in shown
    assert f"{question}, Note diketik tadi" in shown
    assert visitor.case(path).answers == {}


@pytest.mark.parametrize("place", ["", "/check", "/result", "/result/why", "/roadmap", "/tasks", "/documents"])
def test_an_old_assessment_stays_readable_on_the_version_it_answered(visitor: Visitor, path: str, place: str) -> None:
    assert visitor.get(f"{path}{place}").status_code == 200


def test_the_result_of_an_old_assessment_is_that_of_its_version(visitor: Visitor, path: str) -> None:
    assert visitor.get(f"{path}/results.json").json["score"]["questionnaire"] == "moving@1.0.0"


def test_a_version_that_is_there_no_more_hides_what_was_parked_but_no_page(visitor: Visitor) -> None:
    path = kept_as(visitor, a_case({"PE1": 2}, questionnaire="moving@0.9.0"))
    key = path.rpartition("/")[2]
    gone = a_case({}, questionnaire="moving@2.0.0")
    visitor.services.store.save_move(key, gone, 1, idempotency_key="move", at=NOON)
    assert "Earlier answer" not in page(visitor, f"{path}/questions/PE1")
    assert "No earlier answer is waiting." in page(visitor, f"{path}/move")


@pytest.mark.parametrize("place", ["", "/move", "/questions/PE1", "/questions/PE1?earlier=1"])
@pytest.mark.parametrize("made", [False, True])
def test_every_page_of_a_move_is_valid_in_both_languages(visitor: Visitor, path: str, place: str, made: bool) -> None:
    if made:
        moved(visitor, path)
    indonesian, english = (visitor.get(f"{path}{place}", language).text for language in ("id", "en"))
    assert not texts(indonesian) & sentences("id")
    assert not texts(english) & sentences("string")
    found = elements(indonesian)
    ids = [each.get("id") for each in found if each.get("id")]
    assert len(ids) == len(set(ids))
    assert [each.tag for each in found].count("h1") == 1
    assert not [each for each in found if each.tag in ("script", "img")]
