"""The decision: bound to what was shown, never made on a stale page, and voided visibly by a later change."""

from datetime import date

import pytest

from assess.core.appraising.binding import binding_fingerprint
from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)
from assess.web.forms.reading import show_day
from tests.core.appraising.build import a_proposal
from tests.web.build import HOSTILE, elements, form_of, words
from tests.web.reviewing.build import (
    DAY,
    a_kept,
    a_moment,
    change_proposal,
    change_review,
    decide,
    decision_form,
    fault_at,
    form_named,
    keep,
    review,
    the_purchase,
    the_review,
    value_of,
)


@pytest.fixture
def path(visitor) -> str:
    visitor.browser.set_cookie("language", "en")
    return a_kept(visitor, visitor.start("cctv"))


def city_of(path: str) -> str:
    return path.partition("/purchases/")[0]


def read(visitor, path, page="sheet", language="en") -> str:
    return words(visitor.get(f"{path}/{page}", language).text).replace("\xa0", " ")


def test_a_decision_stands_with_verdict_name_position_day_and_fingerprint(visitor, path) -> None:
    decided = decide(visitor, path)
    assert decided.status_code == 303
    found = the_review(visitor, path).decision
    assert found is not None
    assert (found.verdict, found.by, found.position) == (PurchaseVerdict.DEFER, "Sri Rahayu", "Inspektur Pembantu")
    assert found.on == date(2027, 9, 1)
    assert found.fingerprint == binding_fingerprint(visitor.case(city_of(path)), the_purchase(visitor, path))
    assert found.seen["proposal.total"] == "3000000000"
    shown = words(visitor.get(str(decided.location), "en").text)
    assert "The decision is saved." in shown
    assert "Decided by Sri Rahayu on 1 September 2027." in shown
    assert shown.count(found.fingerprint[:12]) == 2
    assert found.fingerprint[:13] not in shown


def test_the_verdict_that_follows_from_the_grades_is_suggested(visitor) -> None:
    (path,) = keep(visitor, visitor.start("app"), a_proposal("app"))
    checks = {"G02": Graded(ReviewGrade.PARTLY, "seen"), "G05": Graded(ReviewGrade.NOT, "not complete")}
    change_review(visitor, path, Review(grades=checks))
    assert value_of(visitor.get(f"{path}/decision", "en").text, "verdict") == "defer"
    change_review(visitor, path, Review(grades={"G02": checks["G02"]}))
    html = visitor.get(f"{path}/decision", "en").text
    assert value_of(html, "verdict") == "adequate_with_notes"
    assert "Adequate with notes (follows from the grades)" in words(html)


def test_another_verdict_needs_a_reason(visitor, path) -> None:
    refused = decide(visitor, path, {"verdict": "adequate"})
    assert refused.status_code == 422
    assert "The grades come to another verdict." in fault_at(refused.text, "reason")
    assert value_of(refused.text, "verdict") == "adequate"
    assert the_review(visitor, path).decision is None
    kept = visitor.send(f"{path}/decision", form_named(refused.text, "decide"), {"reason": "The council decided."})
    assert kept.status_code == 303
    shown = read(visitor, path)
    assert "The justification is adequate. Decided by Sri Rahayu" in shown
    assert shown.count("The council decided.") == 1
    assert "What would turn it" not in shown


@pytest.mark.parametrize(
    ("boxes", "at", "expected"),
    [
        ({"decided_by": ""}, "decided_by", "Write the name of who decides."),
        ({"decided_by": "x" * 201}, "decided_by", "at most 200 characters"),
        ({"position": "a\x00"}, "position", "invisible character"),
        ({"decided_on": ""}, "decided_on", "Write the day of the decision."),
        ({"decided_on": "15-8-2027"}, "decided_on", "This day lies before the day of the proposal, 16 August 2027."),
        ({"decided_on": "31-2-2027"}, "decided_on", "Write a day that exists"),
        ({"verdict": ""}, "verdict", "Choose a verdict."),
        ({"verdict": "splendid"}, "verdict", "Choose a verdict."),
        ({"reason": "x" * 5_001}, "reason", "at most 5,000 characters"),
    ],
)
def test_what_is_wrong_is_said_at_its_box_and_nothing_is_decided(visitor, path, boxes, at, expected) -> None:
    refused = decide(visitor, path, {"reason": "Because.", **boxes})
    assert refused.status_code == 422
    assert expected in fault_at(refused.text, at)
    assert value_of(refused.text, "reason") == boxes.get("reason", "Because.")
    assert the_review(visitor, path).decision is None


def test_the_day_offered_is_one_that_can_be_sent(visitor, path) -> None:
    form = decision_form(visitor, path)
    assert form["decided_on"] == "16-08-2027"
    assert visitor.send(f"{path}/decision", form, {"decided_by": "Sri"}).status_code == 303
    today = a_kept(visitor, visitor.start("cctv"), drawn_up=None)
    assert decision_form(visitor, today)["decided_on"] == show_day(a_moment().astimezone().date())


def test_a_day_before_that_of_the_assessment_is_refused_where_the_proposal_has_none(visitor) -> None:
    path = a_kept(visitor, visitor.start("cctv"), drawn_up=None)
    refused = decide(visitor, path, {"decided_on": "23-11-2026"})
    assert "This day lies before the day of the assessment, 24 November 2026." in fault_at(refused.text, "decided_on")
    assert decide(visitor, path, {"decided_on": "24-11-2026"}).status_code == 303


def test_a_grade_that_lost_its_agreement_needs_a_comment_before_anything_is_decided(visitor, path) -> None:
    change_review(visitor, path, Review(grades={"G09": Graded(ReviewGrade.NOT)}))
    change_proposal(visitor, path, makers=4)
    refused = decide(visitor, path)
    assert refused.status_code == 422
    assert "A comment is missing, so nothing can be decided yet" in words(refused.text)
    assert any((each.get("href") or "").endswith("/review#G09") for each in elements(refused.text))
    assert the_review(visitor, path).decision is None


def test_nobody_decides_on_a_stale_page_and_what_changed_comes_first(visitor, path) -> None:
    form = decision_form(visitor, path)
    change_proposal(visitor, path, total=2_000_000_000, place="Kecamatan Lain")
    typed = {"decided_by": "Sri", "position": "Inspektur", "decided_on": DAY, "reason": "A long reason."}
    stale = visitor.send(f"{path}/decision", form, typed)
    assert stale.status_code == 409
    assert the_review(visitor, path).decision is None
    shown = words(stale.text).replace("\xa0", " ")
    assert "Nothing is decided: proposal or assessment changed since this page was opened" in shown
    assert "Rp 3,000,000,000 Rp 2,000,000,000" in shown
    assert "Kecamatan Contoh Kota Kecamatan Lain" in shown
    for name, value in typed.items():
        assert value_of(stale.text, name) == value
    confirmed = visitor.send(f"{path}/decision", form_named(stale.text, "decide"))
    assert confirmed.status_code == 303
    found = the_review(visitor, path).decision
    assert found is not None
    assert found.fingerprint == binding_fingerprint(visitor.case(city_of(path)), the_purchase(visitor, path))


def test_an_answer_that_changed_makes_a_page_stale_too(visitor, path) -> None:
    form = decision_form(visitor, path)
    city = city_of(path)
    visitor.fill(f"{city}/questions/PR13", {"PR13.answer": "2", "PR13.grade": "1"}, language="en")
    stale = visitor.send(f"{path}/decision", form, {"decided_by": "Sri", "decided_on": DAY})
    assert stale.status_code == 409
    assert "nothing level 2, evidence of grade 1" in words(stale.text)
    assert any((each.get("href") or "").endswith("/questions/PR13") for each in elements(stale.text))


def test_a_private_note_and_another_purchase_void_nothing(visitor, path) -> None:
    question = f"{city_of(path)}/questions/PR13"
    visitor.fill(question, {"PR13.answer": "2", "PR13.grade": "1"}, language="en")
    decide(visitor, path)
    keep(visitor, city_of(path), a_proposal("app"), once="another")
    visitor.fill(question, {"PR13.private_note": "hush"}, language="en")
    assert visitor.answer(city_of(path), "PR13").private_note == "hush"
    assert "Decided on another version" not in read(visitor, path)


def test_a_later_change_voids_the_decision_visibly_and_keeps_her_notes(visitor, path) -> None:
    review(visitor, path, {"reviewer": "Sri", "grade.G01": "partly", "comment.G01": "page 4", "note": "ask in May"})
    decide(visitor, path)
    change_proposal(visitor, path, total=2_000_000_000)
    shown = read(visitor, path)
    assert "Decided on another version" in shown
    assert "“Not adequate yet, deferral advised” was decided by Sri Rahayu on 1 September 2027" in shown
    assert "What changed When decided Now" in shown
    assert "Rp 3,000,000,000 Rp 2,000,000,000" in shown
    assert "Decided by" not in shown
    kept = the_review(visitor, path)
    assert kept.grades["G01"].comment == "page 4"
    assert kept.note == "ask in May"
    assert "Lembar uji" in read(visitor, path, language="id")
    assert "Diputuskan atas versi lain" in read(visitor, path, language="id")


def test_the_verdict_stands_before_what_changed_since_the_decision(visitor, path) -> None:
    decide(visitor, path)
    change_proposal(visitor, path, total=2_500_000_000)
    for page in ("sheet", "review"):
        shown = read(visitor, path, page)
        assert shown.index("it is advised to defer the purchase. By the") < shown.index("Decided on another version")


def test_a_grade_is_marked_once_what_it_was_given_on_has_changed(visitor, path) -> None:
    grades = {"grade.C1": "partly", "comment.C1": "two lists", "grade.G05": "not", "comment.G05": "quotes"}
    review(visitor, path, {"reviewer": "Sri", **grades})
    decide(visitor, path)
    change_proposal(visitor, path, sites_with_data=1)
    for page in ("sheet", "review"):
        assert read(visitor, path, page).count("what was graded has changed since") == 1
    assert "Look at them again before you decide: C1" in read(visitor, path, "decision")


def test_a_decision_that_does_not_say_what_it_was_made_on_says_so(visitor, path) -> None:
    bare = PurchaseDecision(PurchaseVerdict.DEFER, "Budi", date(2027, 9, 1), "0" * 64)
    change_review(visitor, path, Review(decision=bare))
    shown = read(visitor, path)
    assert "Decided on another version" in shown
    assert "What it was decided on is not recorded, so what changed cannot be told." in shown
    assert "When decided" not in shown


def test_changing_it_back_makes_the_decision_stand_again(visitor, path) -> None:
    decide(visitor, path)
    change_proposal(visitor, path, total=2_000_000_000)
    change_proposal(visitor, path, total=3_000_000_000)
    assert "Decided by Sri Rahayu" in read(visitor, path)


def test_deciding_again_keeps_the_decision_before_among_the_earlier_ones(visitor, path) -> None:
    decide(visitor, path)
    change_proposal(visitor, path, total=2_000_000_000)
    assert decide(visitor, path, {"decided_by": "Budi", "decided_on": "2-9-2027"}).status_code == 303
    kept = the_review(visitor, path)
    assert kept.decision is not None
    assert (kept.decision.by, [each.by for each in kept.earlier]) == ("Budi", ["Sri Rahayu"])
    shown = read(visitor, path)
    assert "Earlier decisions Not adequate yet, deferral advised Sri Rahayu, Inspektur Pembantu" in shown


def test_a_decision_sent_twice_is_made_once_and_can_be_undone(visitor, path) -> None:
    form = decision_form(visitor, path)
    typed = {"decided_by": "Sri", "decided_on": DAY}
    decided = [visitor.send(f"{path}/decision", form.copy(), typed) for _ in range(2)]
    assert [each.status_code for each in decided] == [303, 303]
    assert the_review(visitor, path).earlier == ()
    page = visitor.get(str(decided[0].location), "en").text
    assert visitor.send(f"{path}/review/undo", form_of(page, 0)).status_code == 303
    assert the_review(visitor, path).decision is None


def test_two_reviewers_who_decide_at_once_see_each_other(visitor, path) -> None:
    form = decision_form(visitor, path)
    decide(visitor, path, {"decided_by": "Budi"})
    clash = visitor.send(f"{path}/decision", form, {"decided_by": "Sri", "decided_on": DAY, "reason": "Mine."})
    assert clash.status_code == 409
    assert "Someone else decided meanwhile" in words(clash.text)
    assert "decided by Budi on 1 September 2027" in words(clash.text)
    assert value_of(clash.text, "reason") == "Mine."
    kept = the_review(visitor, path).decision
    assert kept is not None
    assert kept.by == "Budi"
    assert visitor.send(f"{path}/decision", form_named(clash.text, "decide")).status_code == 303
    after = the_review(visitor, path)
    assert after.decision is not None
    assert (after.decision.by, [each.by for each in after.earlier]) == ("Sri", ["Budi"])


def test_grades_that_changed_meanwhile_are_said_before_anything_is_decided(visitor, path) -> None:
    form = decision_form(visitor, path)
    change_review(visitor, path, Review(grades={"G01": Graded(ReviewGrade.PARTLY, "seen", "Budi")}))
    stale = visitor.send(f"{path}/decision", form, {"decided_by": "Sri", "decided_on": DAY})
    assert stale.status_code == 409
    assert "Nothing is decided: grades changed since this page was opened" in words(stale.text)
    assert visitor.send(f"{path}/decision", form_named(stale.text, "decide")).status_code == 303


def test_what_is_still_open_is_said_but_does_not_hold_the_decision(visitor, path) -> None:
    change_review(
        visitor, path, Review(queries=(Query("q1", "", "Why?"),), undertakings=(Undertaking("u1", "Sign it"),))
    )
    shown = read(visitor, path, "decision")
    assert "1 question to the proposer has no response yet." in shown
    assert "1 condition names no owner or no day." in shown
    assert "2 contradictions stand in the sheet. Write with the reason how they were settled" in shown
    assert decide(visitor, path).status_code == 303


def test_no_word_is_asked_on_contradictions_that_are_not_there(visitor, path) -> None:
    change_proposal(visitor, path, total=2_000_000_000, makers=4)
    assert "settled" not in read(visitor, path, "decision")


def test_markup_in_a_decision_is_inert(visitor, path) -> None:
    decide(visitor, path, {"decided_by": HOSTILE, "reason": HOSTILE})
    change_proposal(visitor, path, place=HOSTILE)
    for page in ("sheet", "review", "decision"):
        html = visitor.get(f"{path}/{page}", "en").text
        assert "<script>alert" not in html
        assert "Decided on another version" in words(html)


@pytest.mark.parametrize("shown", ["", "x.y", "e30.AAAA"])
def test_a_form_that_was_not_handed_out_decides_nothing(visitor, path, shown) -> None:
    refused = decide(visitor, path, {"shown": shown})
    assert refused.status_code == 409
    assert the_review(visitor, path).decision is None
