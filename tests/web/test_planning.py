"""The pages of planning: figures in, results beside them, nothing lost and nothing saved by halves."""

import re

import pytest

from tests.web.build import a_visitor, elements, form_of, words
from tests.web.planning import figures, fill, preview, ranged

PATHS = ("staffing", "service-time", "cost")
NOT_NUMBERS = re.compile(r"\b(NaN|Infinity|inf|None|null|undefined)\b")


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def given(visitor, city):
    return visitor.case(city).staffing


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_saved_as_it_stands_changes_nothing(visitor, city, path, language):
    before = visitor.case(city)
    assert fill(visitor, f"{city}/planning/{path}", language).status_code == 303
    assert visitor.case(city) == before


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_assessment_says_what_is_missing_and_where(visitor, path):
    city = visitor.start("cctv")
    html = visitor.get(f"{city}/planning/{path}").text
    assert not NOT_NUMBERS.search(words(html))
    ids = {each.get("id") for each in elements(html)}
    links = [each.get("href") for each in elements(html) if each.tag == "a" and str(each.get("href")).startswith("#")]
    assert links
    assert all(link[1:] in ids for link in links)


def test_the_overview_asks_four_questions_and_leads_to_their_pages(visitor, city):
    html = visitor.get(f"{city}/planning", "en").text
    assert [each.text for each in elements(html) if each.tag == "h2"] == [
        "How many people are needed?",
        "How many hours does a case take?",
        "How much money does it take?",
        "When could we buy?",
    ]
    for path in PATHS:
        assert f'href="{city}/planning/{path}"' in html


def test_the_overview_tells_whose_figures_the_hours_rest_on(visitor, city):
    html = visitor.get(f"{city}/planning", "en").text
    assert "1 of the 11 figures behind this is an assumption" in html
    assert "9 of the 9 figures about the levers are assumptions" in html
    assert "they prove nothing about this city" in html


def test_what_is_given_is_kept_and_marked_as_the_regions_own(visitor, city):
    response = fill(visitor, f"{city}/planning/staffing", hours_per_case="3 sampai 6", officers_per_case="2,5")
    assert response.status_code == 303
    assert given(visitor, city)["hours_per_case"] == ranged(3, 6)
    assert given(visitor, city)["officers_per_case"] == ranged("2.5", "2.5")
    page = visitor.get(f"{city}/planning/staffing").text
    [label] = [each for each in elements(page) if each.tag == "label" and each.get("for") == "hours_per_case"]
    assert [each.text for each in label] == ["angka sendiri"]
    assert form_of(page)["hours_per_case"] == "3–6"


def test_an_emptied_box_goes_back_to_the_assumption(visitor, city):
    path = f"{city}/planning/staffing"
    fill(visitor, path, minutes_per_routing="7")
    assert given(visitor, city)["minutes_per_routing"] == ranged(7, 7)
    fill(visitor, path, minutes_per_routing="")
    assert "minutes_per_routing" not in given(visitor, city)
    assert "3 menit, asumsi alat ini" in words(visitor.get(path).text)


def test_a_save_can_be_taken_back_once(visitor, city):
    before = given(visitor, city)
    saved = visitor.browser.get(fill(visitor, f"{city}/planning/staffing", hours_per_case="9").location)
    undo = form_of(saved.text)
    assert visitor.send(f"{city}/planning/staffing/undo", undo).status_code == 303
    assert given(visitor, city) == before
    left = visitor.send(f"{city}/planning/staffing/undo", undo)
    assert "tidak ada yang dikembalikan" in words(visitor.browser.get(left.location).text)


def test_a_save_that_changed_nothing_offers_no_undo(visitor, city):
    saved = visitor.browser.get(fill(visitor, f"{city}/planning/staffing").location)
    assert "Urungkan" not in saved.text


def test_a_forged_undo_takes_nothing_back(visitor, city):
    form = figures(visitor, f"{city}/planning/staffing")
    sent = {"csrf_token": form["csrf_token"], "saved": "2.forged"}
    assert visitor.browser.post(f"{city}/planning/staffing/undo", data=sent).status_code == 410


BAD = [
    pytest.param("-5", "0", id="negative"),
    pytest.param("1000000000", "0", id="absurd"),
    pytest.param("9" * 150, "0", id="without end"),
    pytest.param("dua", "2", id="a word"),
    pytest.param("NaN", "1", id="not a number"),
    pytest.param("inf", "1", id="infinity"),
    pytest.param("1e3", "1", id="an exponent"),
    pytest.param("6-3", "3–6", id="upside down"),
    pytest.param("3-", "3–6", id="half a range"),
    pytest.param("0,0000001", "", id="too fine"),
    pytest.param("٣", "3", id="other digits"),
    pytest.param("3\x00", "", id="invisible"),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("typed", "told"), BAD)
def test_a_figure_that_cannot_be_is_told_at_its_box_and_nothing_is_lost(visitor, city, language, typed, told):
    before, path = visitor.case(city), f"{city}/planning/staffing"
    response = fill(visitor, path, language, hours_per_case=typed, officers_per_case="4")
    assert response.status_code == 422
    assert visitor.case(city) == before
    form = form_of(response.text)
    assert form["hours_per_case"] == typed.replace("\x00", "")
    assert form["officers_per_case"] == "4"
    fault = [each for each in elements(response.text) if each.get("id") == "hours_per_case-fault"]
    assert told in words("".join(each.tail or "" for each in fault[0]))
    assert 'href="#hours_per_case"' in response.text
    said = words(response.text)
    assert ("Belum ada yang tersimpan" if language == "id" else "Nothing has been saved yet") in said
    assert not NOT_NUMBERS.search(said.replace(typed, ""))


@pytest.mark.parametrize(
    ("language", "typed", "status", "kept"),
    [
        ("id", "1.234,56", 303, "1234.56"),
        ("en", "1,234.56", 303, "1234.56"),
        ("id", "1,234.56", 422, "1.234,56"),
        ("en", "1.234,56", 422, "1,234.56"),
        ("id", "1.234", 303, "1234"),
        ("en", "1.234", 422, "1,234"),
        ("id", "1,234", 422, "1.234"),
        ("id", "12.34", 422, "12,34"),
    ],
)
def test_a_number_is_read_in_the_form_of_the_language_and_never_guessed(visitor, city, language, typed, status, kept):
    response = fill(visitor, f"{city}/planning/staffing", language, calls_per_day=typed)
    assert response.status_code == status
    if status == 303:
        assert given(visitor, city)["calls_per_day"] == ranged(kept, kept)
    else:
        [fault] = [each for each in elements(response.text) if each.get("id") == "calls_per_day-fault"]
        assert kept in "".join(fault.itertext())


@pytest.mark.parametrize(
    ("box", "typed"),
    [
        pytest.param("field_share", "101", id="a share over a hundred"),
        pytest.param("areas", "2,5", id="half an area"),
        pytest.param("open_hours", "25", id="a day of 25 hours"),
        pytest.param("effective_hours", "0", id="nothing, where nothing cannot be"),
        pytest.param("way_field", "honorer", id="a choice there is not"),
    ],
)
def test_what_the_input_does_not_allow_is_refused(visitor, city, box, typed):
    response = fill(visitor, f"{city}/planning/staffing", **{box: typed})
    assert response.status_code == 422
    assert f'href="#{box}"' in response.text


def test_shifts_that_do_not_cover_the_day_are_told_at_a_box(visitor, city):
    before = visitor.case(city)
    shifts = {"open_hours": "24", "shift_1_hours": "8", "shift_2_hours": "8", "shift_3_hours": "0"}
    response = fill(visitor, f"{city}/planning/staffing", **shifts)
    assert response.status_code == 422
    assert visitor.case(city) == before
    assert form_of(response.text)["shift_3_hours"] == "0"
    assert re.search(r'href="#(open_hours|shift_\d_hours)"', response.text)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("typed", ["0", "1", "0,5", "100", "0–100", ""])
def test_any_figures_give_results_or_a_sentence(visitor, city, path, typed):
    form = figures(visitor, f"{city}/planning/{path}")
    boxes = {name: typed for name in form if name not in ("csrf_token", "once", "version") and "scenario" not in name}
    response = preview(visitor, f"{city}/planning/{path}", **boxes)
    assert response.status_code in (200, 422)
    assert words(response.text)
    assert not NOT_NUMBERS.search(words(response.text))


def test_results_of_what_is_typed_are_shown_without_saving(visitor, city):
    path, before = f"{city}/planning/staffing", visitor.case(city)
    kept = preview(visitor, path)
    more = preview(visitor, path, cases_per_year="90.000")
    assert kept.status_code == more.status_code == 200
    assert "<html" not in more.text
    assert kept.text != more.text
    assert visitor.case(city) == before


def test_a_fault_while_typing_is_one_calm_sentence(visitor, city):
    response = preview(visitor, f"{city}/planning/staffing", hours_per_case="abc")
    assert response.status_code == 422
    assert response.text.startswith("Belum dihitung. Perbaiki “")
    assert "<" not in response.text


def test_the_results_while_typing_are_those_after_saving(visitor, city):
    path = f"{city}/planning/service-time"
    typed = preview(visitor, path, crews="2")
    fill(visitor, path, crews="2")
    assert words(typed.text) in words(visitor.get(path).text)


def test_two_people_who_save_see_both_figures(visitor, city):
    path = f"{city}/planning/staffing"
    form = figures(visitor, path)
    fill(visitor, path, hours_per_case="5")
    response = visitor.send(path, form, {"hours_per_case": "7"})
    assert response.status_code == 409
    assert given(visitor, city)["hours_per_case"] == ranged(5, 5)
    rows = [[words("".join(cell.itertext())) for cell in row] for row in elements(response.text) if row.tag == "tr"]
    assert [row[1:] for row in rows if row[1:] == ["7", "5"]]
    again = form_of(response.text)
    assert again["hours_per_case"] == "7"
    assert visitor.send(path, again).status_code == 303
    assert given(visitor, city)["hours_per_case"] == ranged(7, 7)


def test_two_models_saved_at_once_do_not_clash(visitor, city):
    staffing, time = f"{city}/planning/staffing", f"{city}/planning/service-time"
    form = figures(visitor, staffing)
    fill(visitor, time, crews="3")
    assert visitor.send(staffing, form, {"hours_per_case": "7"}).status_code == 303
    assert visitor.case(city).service_time["crews"] == ranged(3, 3)
    assert given(visitor, city)["hours_per_case"] == ranged(7, 7)


def test_each_class_has_costs_of_its_own(visitor, city):
    path = f"{city}/planning/cost"
    form = figures(visitor, f"{path}?class=command")
    action = next(
        each.get("action") for each in elements(visitor.get(f"{path}?class=command").text) if each.tag == "form"
    )
    assert visitor.send(action, form, {"capex": "4,5 miliar"}).status_code == 303
    assert visitor.case(city).cost["command"]["capex"] == ranged(4_500_000_000, 4_500_000_000)
    assert visitor.case(city).cost.get("cctv", {}).get("capex") != ranged(4_500_000_000, 4_500_000_000)


def test_a_page_there_is_not_is_not_found(visitor, city):
    assert visitor.get(f"{city}/planning/nothing").status_code == 404


def test_an_unchanged_page_comes_from_memory_until_someone_saves(visitor, city):
    path = f"{city}/planning/staffing"
    fill(visitor, path, hours_per_case="4")
    first, again = visitor.get(path).text, visitor.get(path).text
    tokens = re.compile(r'name="(csrf_token|once)" value="[^"]+"')
    assert tokens.sub("", first) == tokens.sub("", again)
    assert form_of(first)["once"] != form_of(again)["once"]
    fill(visitor, path, hours_per_case="8")
    assert form_of(visitor.get(path).text)["hours_per_case"] == "8"


def test_a_remembered_page_carries_the_token_of_each_reader(visitor, city, served):
    path = f"{city}/planning/staffing"
    visitor.get(path)
    other = a_visitor(served)
    assert other.send(path, figures(other, path), {"hours_per_case": "6"}).status_code == 303


def test_a_form_of_a_deleted_assessment_is_restored_with_its_figures(visitor, city):
    path = f"{city}/planning/staffing"
    form = figures(visitor, path)
    visitor.fill(f"{city}/delete")
    response = visitor.send(path, form, {"hours_per_case": "8"})
    assert response.status_code == 410
    again = form_of(response.text)
    again["restore"] = "1"
    assert visitor.send(path, again).status_code == 303
    assert given(visitor, city)["hours_per_case"] == ranged(8, 8)
