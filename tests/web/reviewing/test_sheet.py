"""The check sheet as anyone reads it."""

from dataclasses import replace
from datetime import date

import pytest

from assess.core.purchases.review import Graded, Query, Review, ReviewGrade, Undertaking
from tests.core.appraising.build import a_proposal
from tests.web.build import HOSTILE, elements, words
from tests.web.reviewing.build import a_kept, a_moment, change_review, keep


@pytest.fixture
def lacking(visitor) -> str:
    return a_kept(visitor)


def sheet(visitor, path, language="en") -> str:
    return visitor.get(f"{path}/sheet", language).text


def element(html, id):
    return next(each for each in elements(html) if each.get("id") == id)


def said(html, id) -> str:
    return " ".join(" ".join(element(html, id).itertext()).split())


def test_the_largest_words_are_the_verdict_then_why_then_what_would_turn_it(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    (headline,) = (each for each in elements(html) if each.tag == "h1")
    assert "not adequate yet; it is advised to defer the purchase." in "".join(headline.itertext())
    shown = words(html)
    assert "By the automatic checks; no reviewer has graded yet." in shown
    why = next(each for each in elements(html) if "why-lines" in (each.get("class") or ""))
    assert next(each.get("href") for each in why.iter("a")) == "#G01"
    assert len(list(why.iter("li"))) == 3
    assert "“Adequate with notes” once" in shown


def test_a_good_proposal_in_a_plain_city_says_what_it_still_waits_for(visitor) -> None:
    (path,) = keep(visitor, visitor.start(), a_proposal("app"))
    shown = words(sheet(visitor, path))
    assert "No question of the assessment is answered yet, so this sheet rests on the proposal alone." in shown


def test_unmet_mandatory_checks_come_first_and_met_ones_are_folded(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    checks = [each.get("id") for each in elements(html) if each.tag == "article"]
    assert checks[0] == "G01"
    folded = next(each for each in elements(html) if each.get("class") == "folded-checks")
    assert "open" not in folded.attrib
    met = [each.get("id") for each in folded.iter("article")]
    assert met == checks[-len(met) :]
    assert "G09" not in met


def test_a_table_of_all_checks_leads_to_each_and_what_is_behind_one_is_folded(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    table = next(each for each in elements(html) if "check-table" in (each.get("class") or ""))
    checks = [each for each in elements(html) if each.tag == "article"]
    assert [each.get("href") for each in table.iter("a")] == [f"#{each.get('id')}" for each in checks]
    assert "Check not met" in " ".join(next(table.iter("tbody")).itertext())
    for page in ("sheet", "review"):
        check = element(visitor.get(f"{lacking}/{page}", "en").text, "G09")
        (folded,) = check.iter("details")
        assert "open" not in folded.attrib
        assert "Criterion: a rule asks for it" in " ".join(folded.itertext())
        reason = next(each for each in check.iter("p") if each.get("class") == "check-reason")
        assert reason not in list(folded.iter())


def test_a_check_says_result_reason_basis_evidence_and_cure(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    check = said(html, "G09")
    assert "Check not met mandatory" in check
    assert "not met" in check
    assert "Criterion: a rule asks for it" in check
    assert "Perpres" in check
    links = [each.get("href") for each in element(html, "G09").iter("a")]
    assert any("/form/specification#makers" in href for href in links)
    assert any("/sources#" in href for href in links)
    assert [c for each in element(html, "G09").iter() if "mark" in (c := each.get("class") or "").split()] == [
        "mark result fail"
    ]
    assert any("/steps/S01" in each.get("href") for each in element(html, "G01").iter("a"))


def test_an_answer_behind_a_check_leads_to_its_question_with_its_document(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    found = element(html, "contradiction-camera_rule_not_in_force")
    assert "level 2, evidence of grade 2 Document: Rancangan Perwali" in said(html, found.get("id"))
    assert any(each.get("href").endswith("/questions/PR13") for each in found.iter("a"))


def test_contradictions_stand_with_their_question_and_amounts_with_their_difference(visitor, lacking) -> None:
    shown = words(sheet(visitor, lacking))
    assert "These do not change the verdict; they are questions to the proposer." in shown
    assert shown.index("to be explained by the proposer") < shown.index("What would turn it")
    found = elements(sheet(visitor, lacking))
    assert next(each.text.split()[0] for each in found if each.get("href") == "#contradictions").isdecimal()
    assert "Total as written Rp 3,000,000,000 Difference Rp 1,000,000,000" in shown.replace("\xa0", " ")
    assert "The smaller thing to try first" in shown
    assert shown.count("This is advice to reviewers, not a legal ruling.") == 1


def test_neighbouring_checks_can_be_reached_without_what_lies_between(visitor, lacking) -> None:
    html = sheet(visitor, lacking)
    checks = [each.get("id") for each in elements(html) if each.tag == "article"]
    ids = {each.get("id") for each in elements(html)}
    for check, following in zip(checks, [*checks[1:], "after-checks"], strict=True):
        first = next(element(html, check).iter("a"))
        assert first.get("href") == f"#{following}"
        assert following in ids


def test_what_the_reviewer_wrote_is_read_without_any_box(visitor, lacking) -> None:
    change_review(
        visitor,
        lacking,
        Review(
            grades={"G01": Graded(ReviewGrade.PARTLY, "seen on page 4", "Sri")},
            queries=(Query("q1", "G09", "Which makers?", "Sri", response="Two more", responded_by="Budi"),),
            undertakings=(Undertaking("u1", "Sign the rule", "Bagian Hukum"),),
            note="ask again in May",
        ),
    )
    html = sheet(visitor, lacking)
    assert "Reviewer: Partly differs from the automatic result seen on page 4 Sri" in said(html, "G01")
    shown = words(html)
    assert (
        "With the reviewer's grades, which come to the same as the automatic checks. 1 graded by the reviewer," in shown
    )
    checks = [each for each in elements(html) if each.tag == "article"]
    results = [(each.get("class") or "").split()[1] for each in checks]
    assert f" met, {results.count('condition') + 1} met with a condition, " in shown
    for each in ("Which makers?", "Response: Two more Budi", "Sign the rule", "Bagian Hukum · without a day", "in May"):
        assert each in words(html)
    main = next(each for each in elements(html) if each.tag == "main")
    assert not [each for each in main.iter() if each.tag in ("form", "input", "textarea", "button")]


def test_a_grade_never_stands_without_who_gave_it_and_when(visitor, lacking) -> None:
    grades = {"G01": Graded(ReviewGrade.NOT), "G09": Graded(ReviewGrade.NOT, by="Sri", on=date(2026, 11, 2))}
    change_review(visitor, lacking, Review(grades=grades))
    for page in ("sheet", "review"):
        html = visitor.get(f"{lacking}/{page}", "en").text
        assert "name not given · day not given" in said(html, "G01")
        assert "Sri · 2 November 2026" in said(html, "G09")


def test_markup_and_marks_of_direction_in_a_proposal_are_inert(visitor) -> None:
    path = a_kept(visitor, title=HOSTILE, problem=HOSTILE, baseline=4, place=HOSTILE)
    for page in ("sheet", "review", "decision"):
        html = visitor.get(f"{path}/{page}", "en").text
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(1)" in html
        assert "{{7*7}}" in html


def test_a_version_without_checks_says_so_and_leads_to_the_present_one(visitor) -> None:
    old = replace(visitor.case(visitor.start()), questionnaire="smart-city@1.0.0")
    key = visitor.services.store.create(old, start_key="old", at=a_moment())
    (path,) = keep(visitor, f"/assessments/{key}", a_proposal("app"))
    for page in ("sheet", "review"):
        html = visitor.get(f"{path}/{page}", "en").text
        assert "This version of the questionnaire has no checks for purchases" in words(html)
        assert any("/move" in (each.get("href") or "") for each in elements(html))
    assert visitor.get(f"{path}/decision", "en").status_code == 404


def test_a_purchase_nobody_has_is_a_page_that_says_so(visitor, contoh) -> None:
    for page in ("sheet", "review", "decision"):
        assert visitor.get(f"{contoh}/purchases/nothing/{page}", "en").status_code == 404


def test_the_sheet_is_kept_in_memory_until_something_of_it_changes(visitor, lacking) -> None:
    before = sheet(visitor, lacking)
    assert sheet(visitor, lacking) == before
    change_review(visitor, lacking, Review(note="a new note"))
    assert "a new note" in sheet(visitor, lacking)
