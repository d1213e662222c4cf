"""Dates that hang on assumptions, and dates that come after the target."""

from dataclasses import replace
from datetime import date
from html import unescape

from assess.core.date_robustness import earliest_under
from assess.core.evaluation import evaluate
from assess.documents.chapters.dates import dates
from assess.documents.chapters.names import Names
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.documents.build import a_bank, a_full_case, an_evaluation

SLOW = "Every step as slow as its estimate allows"


def test_each_assumption_has_its_months_beside_those_of_the_roadmap():
    evaluation = an_evaluation()
    names = Names(evaluation, translator("en"))
    shown = dates(names)
    assert shown is not None
    variants = earliest_under(evaluation.questionnaire, evaluation.case, evaluation.gates)
    expected = [evaluation.plan.earliest["cctv"].month, *(each.months_by_class["cctv"] for each in variants)]
    assert [row.months for row in shown.rows] == [(names.month(month or 0),) for month in expected]
    assert [row.name for row in shown.rows][:2] == ["This roadmap", "At most 3 steps at once"]


def test_a_class_without_a_place_has_no_date_and_one_that_is_not_judged_no_column():
    bank = a_questionnaire(
        *(a_question(id, "people") for id in ("Q1", "Q2")),
        steps=[a_step("S1", triggers=("Q1",)), a_purchase("cctv", "S1"), a_purchase("app")],
        classes=[a_class("cctv", "Q1"), a_class("app", "Q2")],
    )
    shown = dates(Names(evaluate(bank, a_case({"Q1": 0}, "cctv", "app")), translator("en")))
    assert shown is not None
    assert shown.classes == ("cctv",)
    assert {row.months for row in shown.rows} == {("no date",)}
    assert dates(Names(evaluate(bank, a_case({}, "cctv")), translator("en"))) is None


def test_the_chapter_on_certainty_says_that_the_dates_hang_on_this():
    html = unescape(roadmap_html(an_evaluation(), "en", "1"))
    assert f'<th scope="row">{SLOW}</th>' in html
    assert "The dates hang on these assumptions." in html
    assert SLOW not in unescape(roadmap_html(evaluate(a_bank(), a_full_case(requests=())), "en", "1"))


def test_a_purchase_that_ends_after_the_target_is_told_with_point_b():
    point_b = a_full_case().point_b
    assert point_b.target is not None
    early = replace(point_b, target=replace(point_b.target, date=date(2027, 6, 1)))
    said = "The target date lies before this purchase is in use: cctv."
    assert said in unescape(roadmap_html(an_evaluation(point_b=early), "en", "1"))
    assert said not in unescape(roadmap_html(an_evaluation(), "en", "1"))
