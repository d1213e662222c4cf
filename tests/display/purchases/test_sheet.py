"""The check sheet says the verdict, why, and what would cure it."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from assess.core.appraising.appraisal import Appraisal, appraise
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Background
from assess.core.purchases.knowledge import Basis, Bicycle, Check, FieldWords, PurchaseKnowledge
from assess.core.questionnaire import Questionnaire
from assess.core.texts import Text
from assess.display.purchases.evidence import answer_lines
from assess.display.purchases.sheet import SheetShown, contradictions_told, show_amounts, show_sheet
from assess.language import translator
from tests.build import a_case, a_text, an_answer
from tests.core.appraising.build import a_proposal, ready_city
from tests.core.appraising.quick import a_quick_one
from tests.core.bank import the_bank

SPACE = "\N{NO-BREAK SPACE}"


def a_check(id: str, *codes: str, mandatory: bool = True, **changes: object) -> Check:
    said = dict.fromkeys(("title", "question", "passes", "conditions", "fails"), a_text(f"{id}."))
    reasons = {code: Text(f"{code} id %(missing)s", f"{code} en %(missing)s") for code in codes}
    return replace(Check(id, basis=Basis.CRITERION, mandatory=mandatory, reasons=reasons, **said), **changes)


@cache
def told() -> Questionnaire:
    checks = (
        a_check(
            "D2",
            *("data_in_order", "one_right_missing", "rights_not_shown"),
            mandatory=False,
            laws=("uu-27-2022", "pp-33-2026"),
            sources=("E14",),
            cures=("S10",),
            fields=("agreements", "quality_owner"),
        ),
        a_check("D1", "decisions_named", "few_decisions", "decisions_incomplete", "decisions_not_shown"),
    )
    knowledge = PurchaseKnowledge(
        checks,
        bicycles=(
            Bicycle("data", a_text("One decision"), a_text("With {cases} at hand."), a_text("Two days"), ("S10",)),
        ),
        fields={"agreements": FieldWords(a_text("Agreements")), "quality_owner": FieldWords(a_text("Owner"))},
    )
    return replace(the_bank(), purchases=knowledge)


def appraised(**changes: object) -> Appraisal:
    city = replace(ready_city(), purchases=(a_proposal("data", **changes),))
    return appraise(Background(told(), city), city.purchases[0])


def shown(language: str = "en", **changes: object) -> SheetShown:
    found = appraised(**changes)
    return show_sheet(found, ready_city(), told(), translator(language))


def test_the_verdict_is_a_sentence_with_its_counts() -> None:
    sheet = shown(decisions=None, agreements=None)
    assert sheet.verdict_sentence == "The justification is not adequate yet; it is advised to defer the purchase."
    assert sheet.counts == ("Of 2 checks: 0 met, 1 met with a condition, 0 not met, 1 not shown.")


def test_contradictions_are_counted_beside_the_verdict() -> None:
    assert shown().to_explain == ""
    early = appraised(target_on=date(2028, 2, 1))
    (found,) = early.contradictions
    one, two = (replace(early, contradictions=(found,) * n) for n in (1, 2))
    english, indonesian = translator("en"), translator("id")
    assert contradictions_told(one, english).startswith("1 contradiction is to be explained by the proposer;")
    assert contradictions_told(two, english).startswith("2 contradictions are to be explained")
    assert contradictions_told(two, indonesian).startswith("Ada 2 pertentangan yang perlu dijelaskan pengusul;")


def test_what_nobody_answered_is_not_told_as_an_answer() -> None:
    case = a_case({"PE01": an_answer(None), "PE02": an_answer(2)})
    lines = answer_lines(("PE01", "PE02", "PE03"), case, the_bank(), translator("en"))
    assert [each.said for each in lines] == [
        "Not known yet",
        "level 2, evidence of grade 4",
        "Not answered yet",
    ]


def test_what_is_in_the_way_comes_first_and_is_cured_by_steps_and_empty_boxes() -> None:
    sheet = shown(decisions=None, agreements=None)
    assert [(group.result, [each.id for each in group.checks]) for group in sheet.groups] == [
        (Result.NOT_SHOWN, ["D1"]),
        (Result.CONDITION, ["D2"]),
    ]
    check = sheet.checks[0]
    assert check.reason == "One_right_missing en agreements"
    assert [each.id for each in check.cure_steps] == ["S10"]
    assert [(each.field, each.part, each.said) for each in check.cure_fields] == [
        ("agreements", "platform", ("not filled in",))
    ]


def test_a_check_that_is_met_needs_no_cure_and_shows_what_it_rests_on() -> None:
    check = shown().checks[0]
    assert (check.cure_steps, check.cure_fields) == ((), ())
    assert (check.fields[0].label, check.fields[0].said) == ("Agreements", ("Perjanjian berbagi data 4/2027",))
    assert [(each.name, each.is_verified) for each in check.laws] == [("UU 27/2022", True), ("PP 33/2026", False)]
    assert check.laws[1].status == "To be checked by the legal division"
    assert [each.words for each in check.sources] == ["E14, D"]


def test_rows_of_a_table_are_one_line_each() -> None:
    check = shown().checks[1]
    assert check.fields[0].said[0] == "Menempatkan petugas; Kepala Dinas; Setiap minggu"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_smaller_thing_speaks_of_the_service(language: str) -> None:
    bicycle = shown(language).bicycle
    assert bicycle
    assert "{" not in bicycle.text
    assert [each.id for each in bicycle.steps] == ["S10"]


def test_lines_and_total_stand_side_by_side_with_their_difference() -> None:
    amounts = show_amounts(a_proposal("data", total=2_100_000_000), told(), translator("en"))
    assert (amounts.sum, amounts.total) == (f"Rp{SPACE}2,000,000,000", f"Rp{SPACE}2,100,000,000")
    assert amounts.difference == f"Rp{SPACE}100,000,000"
    nothing = show_amounts(a_proposal("data", lines=None, total=None), told(), translator("en"))
    assert (nothing.lines, nothing.sum, nothing.total, nothing.difference) == ((), "", "", "")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_quick_review_says_what_it_asked_and_what_not(language: str):
    bought, to = a_quick_one("cctv"), translator(language)
    case = replace(a_case({}), purchases=(bought,))
    sheet = show_sheet(appraise(Background(the_bank(), case), bought), case, the_bank(), to)
    left = [each for each in sheet.checks if each.is_unasked]
    assert {"id": "sejauh ini", "en": "so far"}[language] in sheet.verdict_sentence
    assert {"id": f"; {len(left)} butir belum ditanyakan.", "en": f"; {len(left)} not asked about yet."}[
        language
    ] in sheet.counts
    assert sheet.groups[-1].checks
    assert {each.id for each in sheet.groups[-1].checks} == {each.id for each in left}
    assert {each.result_words for each in left} == {{"id": "Belum ditanyakan", "en": "Not asked about yet"}[language]}
    assert {each.result for each in left} == {Result.NOT_SHOWN}
    assert all(each.cure_fields for each in left if each.id != "G02")
