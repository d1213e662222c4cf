"""The budget calendar: what each class waits for, what is due by when, and the region's own months."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assess.core.case import Capacity
from tests.build import a_case
from tests.web.build import a_visitor, elements, form_of, words

MONTHS = {"month-kua_ppas": "8", "month-kesepakatan_kua_ppas": "9", "month-rka": "9"}


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def calendar(visitor, city, language="en"):
    return visitor.get(f"{city}/planning/calendar", language)


def months_form(visitor, city):
    """The form of the months, whatever else stands on the page."""
    html = calendar(visitor, city).text
    forms = [each for each in elements(html) if each.tag == "form"]
    return form_of(html, next(at for at, each in enumerate(forms) if each.get("class") == "cycle"))


def choose(visitor, city, **boxes):
    return visitor.send(f"{city}/planning/calendar", months_form(visitor, city), boxes)


def test_each_class_says_both_stages_and_what_is_next(visitor, city) -> None:
    shown = words(calendar(visitor, city).text)
    assert (
        "Ready to budget: its line can first stand in APBD 2028, if it is proposed in July 2027 at the latest." in shown
    )
    assert "Ready to contract: from May 2028 at the earliest, with money of APBD 2028." in shown
    assert "Next to hand in: Yearly office plan (Renja) 2028, by the end of June 2027 (Satpol PP)." in shown
    assert "By 30 November 2027 Joint approval of the budget (APBD) 2028" in shown


def test_it_is_said_in_indonesian_too(visitor, city) -> None:
    shown = words(calendar(visitor, city, "id").text)
    assert "Layak dianggarkan: usulannya paling cepat dapat masuk APBD 2028" in shown
    assert "Paling lambat 30 November 2027 Persetujuan bersama APBD 2028" in shown


def test_dates_found_in_a_source_lead_to_it_and_the_others_are_called_assumptions(visitor, city) -> None:
    html = calendar(visitor, city).text
    assert 'href="/sources#pp-12-2019"' in html
    assert words(html).count("planning assumption, adjust") == 13
    assert words(html).count(": date found in a source") == 5


def test_own_months_are_kept_move_the_dates_and_can_be_taken_back(visitor, city) -> None:
    saved = choose(visitor, city, **MONTHS)
    assert saved.status_code == 303
    assert visitor.case(city).calendar == {"kua_ppas": 8, "kesepakatan_kua_ppas": 9, "rka": 9}
    shown = visitor.get(str(saved.location), "en").text
    assert "The months are saved." in words(shown)
    assert "if it is proposed in August 2027 at the latest" in words(shown)
    assert "APBD 2028 August 2027" in words(visitor.get(f"{city}/roadmap", "en").text)
    undone = visitor.send(f"{city}/planning/calendar/undo", form_of(shown, 0), {})
    assert visitor.case(city).calendar == {}
    assert "again as they were" in words(visitor.get(str(undone.location), "en").text)


def test_a_page_saved_as_it_stands_changes_nothing(visitor, city) -> None:
    choose(visitor, city, **MONTHS)
    before = visitor.case(city)
    assert choose(visitor, city).status_code == 303
    assert visitor.case(city) == before


def test_the_month_of_the_cycle_is_no_month_of_its_own(visitor, city) -> None:
    assert choose(visitor, city, **{"month-kua_ppas": "7"}).status_code == 303
    assert visitor.case(city).calendar == {}


def test_all_months_go_back_to_the_usual_ones_at_once(visitor, city) -> None:
    choose(visitor, city, **MONTHS)
    assert choose(visitor, city, reset="1").status_code == 303
    assert visitor.case(city).calendar == {}


@pytest.mark.parametrize(
    ("box", "month", "said"),
    [
        (
            "rkpd",
            "12",
            "It cannot come after “Draft budget policy and provisional ceilings (KUA-PPAS)”, which is due in July.",
        ),
        ("kua_ppas", "5", "It cannot come before “Yearly regional work plan (RKPD)”, which is due in June."),
        ("kua_ppas", "13", "This is no month. Choose one from January to December."),
        ("kua_ppas", "0", "This is no month."),
        ("kua_ppas", "-1", "This is no month."),
        ("kua_ppas", "Juli", "This is no month."),
        ("kua_ppas", "99999999999999999999", "This is no month."),
    ],
)
def test_a_month_that_cannot_be_is_said_at_its_box_and_nothing_is_kept(visitor, city, box, month, said) -> None:
    visitor.browser.set_cookie("language", "en")
    refused = choose(visitor, city, **{f"month-{box}": month, "month-dpa": "2"})
    assert refused.status_code == 422
    fault = next(each for each in elements(refused.text) if each.get("id") == f"month-{box}-fault")
    assert said in " ".join("".join(fault.itertext()).split())
    assert [each.get("value") for each in chosen(refused.text, "month-dpa")] == ["2"]
    assert visitor.case(city).calendar == {}


def chosen(html, name):
    box = next(each for each in elements(html) if each.get("id") == name)
    return [each for each in box.iter("option") if "selected" in each.attrib]


def test_what_someone_else_saved_meanwhile_stands_beside_what_was_chosen(visitor, city, served) -> None:
    mine = months_form(visitor, city)
    other = a_visitor(served)
    choose(other, city, **{"month-dpa": "2"})
    clash = visitor.send(f"{city}/planning/calendar", mine, {"month-dpa": "3"})
    assert clash.status_code == 409
    shown = words(clash.text)
    assert visitor.case(city).calendar == {"dpa": 2}
    assert [each.get("value") for each in chosen(clash.text, "month-dpa")] == ["3"]
    assert "Approved budget document (DPA) March February" in shown
    assert visitor.send(f"{city}/planning/calendar", form_of(clash.text), {}).status_code == 303
    assert visitor.case(city).calendar == {"dpa": 3}


def test_an_empty_assessment_has_no_date_but_says_why(visitor) -> None:
    city = visitor.start("cctv")
    shown = words(calendar(visitor, city).text)
    assert "There is no date: too little is answered to judge this class." in shown


def test_an_assessment_of_an_earlier_version_has_budgets_without_documents(visitor, served) -> None:
    earlier = a_case({}, "cctv", questionnaire="smart-city@1.0.0")
    key = served.store.create(earlier, start_key="earlier", at=datetime.now(UTC))
    shown = words(calendar(visitor, f"/assessments/{key}").text)
    assert "This questionnaire names no documents of the budget cycle" in shown
    assert "The months of this region" not in shown


@pytest.mark.parametrize(
    ("capacity", "said"),
    [
        (
            Capacity(step_costs={"S42": 9_000_000_000}, money_per_quarter={"2028-Q1": 2_000_000_000}),
            "No quarter ever has enough money: the purchase costs Rp 9,000,000,000, and the most in any quarter is "
            "Rp 2,000,000,000.",
        ),
        (
            Capacity(per_owner={"satpol_pp": 0}),
            "There is no date: ",
        ),
    ],
)
def test_a_class_without_a_place_says_why(visitor, city, served, capacity, said) -> None:
    key = city.rpartition("/")[2]
    kept = visitor.kept(city)
    dear = replace(kept.case, capacity=capacity)
    served.store.save_details(key, dear, kept.details_version, at=datetime.now(UTC))
    shown = words(calendar(visitor, city).text).replace("\N{NO-BREAK SPACE}", " ")
    assert said in shown
    assert "Steps with a price that are in no budget" in shown
