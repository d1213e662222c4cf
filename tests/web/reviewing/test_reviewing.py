"""The reviewer's work: grades, comments, questions, conditions and note; each is kept, and comes back on a fault."""

from dataclasses import replace
from datetime import date

import pytest

from assess.core.purchases.review import Graded, Query, Review, ReviewGrade, Undertaking
from assess.usecases.purchases import remove_purchase
from tests.web.build import HOSTILE, Visitor, form_of, words
from tests.web.reviewing.build import (
    a_kept,
    a_moment,
    change_proposal,
    change_review,
    decide,
    fault_at,
    form_named,
    place,
    review,
    the_review,
    value_of,
)

SEEN = {"reviewer": "Sri", "grade.G01": "partly", "comment.G01": "seen on page 4"}


NO_CHOICES = ("splendid", "Z9")
"""What no browser lets anyone choose."""


@pytest.fixture
def path(visitor) -> str:
    return a_kept(visitor, visitor.start("cctv"))


def test_a_grade_with_its_comment_is_kept_with_who_and_when(visitor, path) -> None:
    saved = review(visitor, path, SEEN)
    assert saved.status_code == 303
    graded = the_review(visitor, path).grades["G01"]
    assert (graded.grade, graded.comment, graded.by) == (ReviewGrade.PARTLY, "seen on page 4", "Sri")
    assert graded.on == a_moment().astimezone().date()
    after = visitor.get(str(saved.location), "en").text
    assert "The review is saved." in words(after)
    assert value_of(after, "grade.G01") == "partly"


def test_the_name_is_remembered_for_the_next_sheet_of_this_browser_only(visitor, path, app, served) -> None:
    review(visitor, path, SEEN)
    other = a_kept(visitor, visitor.start("cctv"))
    assert value_of(visitor.get(f"{other}/review").text, "reviewer") == "Sri"
    assert value_of(Visitor(app, served).get(f"{other}/review").text, "reviewer") == ""


def test_a_grade_that_agrees_needs_no_comment_and_can_be_taken_back(visitor, path) -> None:
    review(visitor, path, {"grade.G09": "not"})
    assert the_review(visitor, path).grades["G09"].grade is ReviewGrade.NOT
    review(visitor, path, {"grade.G09": ""})
    assert "G09" not in the_review(visitor, path).grades


def test_a_grade_that_stays_keeps_who_gave_it(visitor, path) -> None:
    review(visitor, path, SEEN)
    before = the_review(visitor, path).grades["G01"]
    review(visitor, path, {"reviewer": "Budi", "note": "later"})
    assert the_review(visitor, path).grades["G01"] == before


def test_an_override_without_a_comment_is_said_at_its_box_and_the_rest_is_kept(visitor, path) -> None:
    refused = review(visitor, path, {"grade.G01": "fully", "grade.G09": "not", "note": "the rest"})
    assert refused.status_code == 422
    assert "Say in a comment why this grade differs" in fault_at(refused.text, "comment.G01")
    assert value_of(refused.text, "grade.G01") == "fully"
    kept = the_review(visitor, path)
    assert "G01" not in kept.grades
    assert kept.grades["G09"].grade is ReviewGrade.NOT
    assert kept.note == "the rest"
    again = visitor.send(f"{path}/review", form_named(refused.text, "review"), {"comment.G01": "on page 4"})
    assert again.status_code == 303
    assert the_review(visitor, path).grades["G01"].comment == "on page 4"


@pytest.mark.parametrize(
    ("boxes", "at", "expected"),
    [
        ({"comment.G01": "a word"}, "grade.G01", "Choose a grade, so that the comment is kept with it."),
        ({"grade.G01": "splendid"}, "grade.G01", "Choose one of these."),
        ({"grade.G01": "not", "comment.G01": "x" * 5_001}, "comment.G01", "at most 5,000 characters"),
        ({"note": "a\x00b"}, "note", "invisible character"),
        ({"reviewer": "x" * 301}, "reviewer", "at most 300 characters"),
        ({"question.new": "Why?", "check.new": "Z9"}, "check.new", "Choose one of these."),
        ({"owner.new": "Bagian Hukum"}, "text.new", "Write what has to be done"),
        ({"text.new": "Sign it", "due.new": "31-2-2028"}, "due.new", "Write a day that exists"),
        ({"text.new": "Sign it", "due.new": "1-2-28"}, "due.new", "four digits"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_box_and_comes_back(visitor, path, boxes, at, expected) -> None:
    refused = review(visitor, path, boxes)
    assert refused.status_code == 422
    assert expected in fault_at(refused.text, at)
    for name, typed in boxes.items():
        shown = value_of(refused.text, name)
        assert shown == typed.replace("\x00", "") or typed in NO_CHOICES
    assert the_review(visitor, path) == Review()
    assert f'href="#{at}"' in refused.text


def test_a_check_that_nobody_asked_is_named_and_the_rest_is_kept(visitor, path) -> None:
    refused = review(visitor, path, {"grade.A1": "not", "comment.ZZ": "?", "note": "kept"})
    assert refused.status_code == 422
    assert "checks that this proposal is not held to, so these grades are not kept: A1, ZZ." in words(refused.text)
    assert the_review(visitor, path) == Review(note="kept")


def test_markup_and_long_text_are_kept_as_they_are_and_stay_inert(visitor, path) -> None:
    long = "A long reason. " * 330
    review(visitor, path, {"grade.G01": "partly", "comment.G01": HOSTILE, "note": long, "question.new": HOSTILE})
    kept = the_review(visitor, path)
    assert (kept.grades["G01"].comment, kept.note, kept.queries[0].question) == (HOSTILE, long.strip(), HOSTILE)
    for page in ("review", "sheet", "decision"):
        html = visitor.get(f"{path}/{page}", "en").text
        assert "<script>alert" not in html


def test_one_click_takes_the_question_of_a_contradiction_and_of_a_check(visitor, path) -> None:
    taken = review(visitor, path, {**SEEN, "take": "contradiction:lines_not_total"})
    assert str(taken.location).endswith("#questions")
    review(visitor, path, {"take": "check:G09"})
    first, second = the_review(visitor, path).queries
    assert (first.check, first.asked_by) == ("", "Sri")
    assert "RAB" in first.question
    assert second.check == "G09"
    assert the_review(visitor, path).grades["G01"].comment == "seen on page 4"
    review(visitor, path, {"take": "check:G09"})
    assert len(the_review(visitor, path).queries) == 2


@pytest.mark.parametrize("take", ["check:ZZ", "contradiction:ZZ", "nothing", ":", "check:"])
def test_a_question_that_nobody_has_is_not_taken(visitor, path, take) -> None:
    assert review(visitor, path, {"take": take}).status_code == 303
    assert the_review(visitor, path) == Review()


def test_a_question_gets_its_response_and_follow_up_and_can_be_taken_away(visitor, path) -> None:
    review(visitor, path, {"reviewer": "Sri", "question.new": "Which makers?", "check.new": "G09"})
    id = the_review(visitor, path).queries[0].id
    answered = {f"response.{id}": "Two more", f"responded_by.{id}": "Budi", f"responded_on.{id}": "3 September 2027"}
    review(visitor, path, answered)
    query = the_review(visitor, path).queries[0]
    assert (query.response, query.responded_by, query.responded_on) == ("Two more", "Budi", date(2027, 9, 3))
    assert (query.asked_by, query.is_open) == ("Sri", False)
    review(visitor, path, {f"follow_up.{id}": "seen"})
    assert the_review(visitor, path).queries[0].followed_up_on == date(2027, 9, 3)
    kinds = ("question", "response", "responded_by", "responded_on", "follow_up", "followed_up_on")
    refused = review(visitor, path, {f"question.{id}": ""})
    assert "Write the question" in fault_at(refused.text, f"question.{id}")
    review(visitor, path, {f"{kind}.{id}": "" for kind in kinds})
    assert the_review(visitor, path).queries == ()


def test_a_response_without_its_words_is_said_at_its_box(visitor, path) -> None:
    change_review(visitor, path, Review(queries=(Query("q1", "", "Why?"),)))
    refused = review(visitor, path, {"responded_by.q1": "Budi"})
    assert "Write the response" in fault_at(refused.text, "response.q1")
    assert value_of(refused.text, "responded_by.q1") == "Budi"


def test_a_condition_has_owner_and_day_is_met_and_can_be_taken_away(visitor, path) -> None:
    review(visitor, path, {"text.new": "Sign the rule", "owner.new": "Bagian Hukum", "due.new": "1-3-2028"})
    (found,) = the_review(visitor, path).undertakings
    assert (found.text, found.owner, found.due) == ("Sign the rule", "Bagian Hukum", date(2028, 3, 1))
    review(visitor, path, {f"met_on.{found.id}": "2-2-2028", f"met_with.{found.id}": "Perwali 3/2028"})
    assert the_review(visitor, path).undertakings == (
        replace(found, met_on=date(2028, 2, 2), met_with="Perwali 3/2028"),
    )
    review(visitor, path, {f"{kind}.{found.id}": "" for kind in ("text", "owner", "due", "met_on", "met_with")})
    assert the_review(visitor, path).undertakings == ()


@pytest.mark.parametrize(
    ("boxes", "at", "expected"),
    [
        ({"due.u1": "31-1-2026"}, "due.u1", "This day lies before the day of the proposal, 16 August 2027."),
        ({"text.new": "Sign", "due.new": "15-8-2027"}, "due.new", "before the day of the proposal, 16 August 2027."),
        ({"responded_on.q1": "20-11-2026"}, "responded_on.q1", "This day lies before the question, 24 February 2027."),
        ({"follow_up.q1": "x", "followed_up_on.q1": "1-3-2027"}, "followed_up_on.q1", "before the response, 2 March"),
    ],
)
def test_no_day_lies_before_what_it_follows(visitor, path, boxes, at, expected) -> None:
    asked, responded = date(2027, 2, 24), date(2027, 3, 2)
    query = Query("q1", "", "Why?", asked_on=asked, response="So", responded_on=responded)
    before = Review(queries=(query,), undertakings=(Undertaking("u1", "Sign the rule", due=date(2025, 1, 1)),))
    change_review(visitor, path, before)
    refused = review(visitor, path, boxes)
    assert refused.status_code == 422
    assert expected in fault_at(refused.text, at)
    assert the_review(visitor, path) == before
    assert review(visitor, path, {"note": "an old day stays"}).status_code == 303


def test_a_condition_does_not_end_before_the_decision(visitor, path) -> None:
    decide(visitor, path)
    refused = review(visitor, path, {"text.new": "Sign", "due.new": "31-8-2027"})
    assert "This day lies before the decision, 1 September 2027." in fault_at(refused.text, "due.new")


def test_a_form_sent_twice_counts_once(visitor, path) -> None:
    form = form_named(visitor.get(f"{path}/review").text, "review")
    boxes = {**SEEN, "question.new": "Why?", "text.new": "Sign it"}
    for _ in range(2):
        assert visitor.send(f"{path}/review", form.copy(), boxes).status_code == 303
    kept = the_review(visitor, path)
    assert (len(kept.queries), len(kept.undertakings)) == (1, 1)


def test_a_save_can_be_undone(visitor, path) -> None:
    saved = review(visitor, path, SEEN)
    page = visitor.get(str(saved.location), "en").text
    undone = visitor.send(f"{path}/review/undo", form_of(page, 0))
    assert the_review(visitor, path) == Review()
    assert "again as it was before" in words(visitor.get(str(undone.location), "en").text)


def test_an_undo_of_something_nobody_did_is_refused(visitor, path) -> None:
    assert (
        visitor.send(f"{path}/review/undo", form_of(visitor.get(f"{path}/review").text), {"saved": "x"}).status_code
        == 410
    )


def test_two_reviewers_who_grade_different_checks_both_stay(visitor, path) -> None:
    form = form_named(visitor.get(f"{path}/review").text, "review")
    change_review(visitor, path, Review(grades={"G09": Graded(ReviewGrade.NOT, "", "Budi")}, note="theirs"))
    assert visitor.send(f"{path}/review", form, SEEN).status_code == 303
    kept = the_review(visitor, path)
    assert (kept.grades["G01"].by, kept.grades["G09"].by, kept.note) == ("Sri", "Budi", "theirs")


def test_two_reviewers_who_grade_the_same_check_see_both(visitor, path) -> None:
    visitor.browser.set_cookie("language", "en")
    change_review(visitor, path, Review(undertakings=(Undertaking("u1", "Sign it"),)))
    form = form_named(visitor.get(f"{path}/review", "en").text, "review")
    theirs = Review(
        grades={"G01": Graded(ReviewGrade.NOT, "not there", "Budi"), "G09": Graded(ReviewGrade.NOT, "", "Budi")},
        undertakings=(Undertaking("u1", "Sign it", "Bagian Hukum"),),
        note="theirs",
    )
    change_review(visitor, path, theirs)
    clash = visitor.send(f"{path}/review", form, {**SEEN, "note": "mine", "owner.u1": "Sekda"})
    assert clash.status_code == 409
    assert the_review(visitor, path) == theirs
    shown = words(clash.text)
    assert "Someone else saved these meanwhile" in shown
    for each in ("Partly – seen on page 4", "Not at all – not there", "mine", "theirs", "Sign it – Sekda"):
        assert each in shown
    assert value_of(clash.text, "grade.G01") == "partly"
    assert value_of(clash.text, "grade.G09") == "not"
    assert visitor.send(f"{path}/review", form_named(clash.text, "review")).status_code == 303
    kept = the_review(visitor, path)
    assert (kept.grades["G01"].comment, kept.grades["G09"].by) == ("seen on page 4", "Budi")
    assert (kept.note, kept.undertakings[0].owner) == ("mine", "Sekda")


def test_a_proposal_that_changed_meanwhile_is_said_first_and_what_was_typed_is_kept(visitor, path) -> None:
    visitor.browser.set_cookie("language", "en")
    form = form_named(visitor.get(f"{path}/review", "en").text, "review")
    change_proposal(visitor, path, total=2_000_000_000)
    page = visitor.send(f"{path}/review", form, {**SEEN, "decide": "1"})
    assert page.status_code == 200
    shown = words(page.text).replace("\xa0", " ")
    assert "Proposal or assessment changed while you were reviewing" in shown
    assert "Rp 3,000,000,000 Rp 2,000,000,000" in shown
    assert shown.index("changed while you were") < shown.index("not adequate yet; it")
    assert the_review(visitor, path).grades["G01"].comment == "seen on page 4"


def test_a_grade_is_held_to_the_result_of_today_even_on_a_page_of_before(visitor, path) -> None:
    visitor.browser.set_cookie("language", "en")
    form = form_named(visitor.get(f"{path}/review", "en").text, "review")
    change_proposal(visitor, path, makers=4)
    page = visitor.send(f"{path}/review", form, {"grade.G09": "not"})
    assert page.status_code == 422
    assert "Say in a comment" in fault_at(page.text, "comment.G09")
    assert "Proposal or assessment changed while you were reviewing" in words(page.text)


def test_a_proposal_that_was_removed_meanwhile_shows_what_was_typed(visitor, path) -> None:
    visitor.browser.set_cookie("language", "en")
    form = form_named(visitor.get(f"{path}/review", "en").text, "review")
    key, id = place(path)
    remove_purchase(visitor.services.store, key, id, at=a_moment())
    gone = visitor.send(f"{path}/review", form, SEEN)
    assert gone.status_code == 410
    assert "G01, comment seen on page 4" in words(gone.text)


def test_a_form_without_its_token_offers_all_that_was_typed_by_its_labels(visitor, path) -> None:
    visitor.browser.set_cookie("language", "en")
    form = form_named(visitor.get(f"{path}/review", "en").text, "review")
    form.pop("csrf_token")
    expired = visitor.send(f"{path}/review", form, {**SEEN, "note": "two\r\nlines"})
    assert expired.status_code == 403
    shown = words(expired.text)
    assert "G01, comment seen on page 4" in shown
    assert form["shown"][:40] not in shown
    assert visitor.send(f"{path}/review", form_of(expired.text)).status_code == 303
    assert the_review(visitor, path).note == "two\nlines"


@pytest.mark.parametrize("boxes", [{"shown": ""}, {"shown": "x.y"}, {"version": "-1"}, {"version": "9" * 30}])
def test_a_form_that_was_tampered_with_loses_nothing_of_what_is_kept(visitor, path, boxes) -> None:
    review(visitor, path, SEEN)
    before = the_review(visitor, path)
    sent = review(visitor, path, {**boxes, "note": "typed"})
    assert sent.status_code in (200, 303, 409)
    assert the_review(visitor, path).grades == before.grades
