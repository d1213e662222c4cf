"""The page of staffing and its workload sheet."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assess.core.planning.inputs import exactly
from assess.usecases.assessments import import_case
from tests.web.build import elements, words
from tests.web.test_planning import fill, preview

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def test_the_example_says_how_many_people_and_how_many_are_lacking(visitor, contoh):
    said = words(visitor.get(f"{contoh}/planning/staffing", "en").text)
    assert "The work takes 182–235 people." in said
    assert "51–104 of them have yet to be found" in said
    assert "With the middle of each range it is 77 people, as on the workload sheet (ABK)." in said
    assert "3 people at the desk in the busiest hour" in said
    assert "30.0 % are actually watched at any moment" in said
    assert "New honorary staff may not be appointed." in said


def test_tables_whose_rounded_rows_miss_their_sum_say_so_below(visitor, contoh):
    note = "Because of rounding, the parts may not add up exactly to the total."
    assert words(visitor.get(f"{contoh}/planning/staffing", "en").text).count(note) == 3
    for path in ("staffing/workload-sheet", "service-time"):
        assert note in words(visitor.get(f"{contoh}/planning/{path}", "en").text)


def test_the_workload_sheet_says_what_is_assumed_in_a_norm_time(visitor, contoh):
    said = words(visitor.get(f"{contoh}/planning/staffing/workload-sheet", "en").text)
    assert "a 5 hours come from 2 (people who go out for one case, assumption) × 2.5" in said
    assert "b The norm time is an assumption of this tool." in said


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_on_the_page_needs_a_mathematician(visitor, contoh, language):
    said = words(visitor.get(f"{contoh}/planning/staffing", language).text).lower()
    assert not [word for word in ("erlang", "m/m/c", "poisson", "allen") if word in said]


def test_shifts_fit_the_hours_that_are_typed(visitor, city):
    said = words(preview(visitor, f"{city}/planning/staffing", "en", open_hours="24").get_data(as_text=True))
    assert "Desk, third shift" in said
    assert "Desk, third shift" not in words(visitor.get(f"{city}/planning/staffing", "en").text)


def test_a_way_of_filling_can_be_chosen(visitor, city):
    assert fill(visitor, f"{city}/planning/staffing", way_field="formation").status_code == 303
    said = words(visitor.get(f"{city}/planning/staffing", "en").text)
    assert "Workload analysis handed in by" in said


@pytest.mark.parametrize(("wage", "status"), [("2,3", 422), ("499.999", 422), ("0", 303), ("2,3 juta", 303)])
def test_a_wage_without_its_unit_is_not_taken(visitor, city, wage, status):
    answer = fill(visitor, f"{city}/planning/staffing", minimum_wage=wage)
    assert answer.status_code == status
    assert ("tampaknya kurang satuan" in words(answer.get_data(as_text=True))) == (status == 422)


def test_every_box_for_money_says_how_an_amount_may_be_written(visitor, contoh):
    for path in ("staffing", "cost?class=cctv"):
        html = visitor.get(f"{contoh}/planning/{path}").text
        boxes = html.count('class="planning-unit"') and html.count(">Rp</span>")
        assert boxes == html.count("Boleh ditulis 4,5 miliar atau 2,3 juta.") > 0


def test_shifts_that_do_not_add_up_are_told_to_what(visitor, city):
    answer = fill(visitor, f"{city}/planning/staffing", shift_1_hours="8", shift_2_hours="8", shift_3_hours="4")
    said = words(answer.get_data(as_text=True))
    assert "Jumlah jam semua giliran 20, sedangkan meja layanan buka 8 jam." in said
    assert "hingga jumlahnya 8, atau isikan 20 sebagai jam buka" in said


def test_parts_about_a_purchase_are_folded_until_it_is_requested_or_something_is_filled_in(visitor):
    def folded(city):
        parts = [each for each in elements(visitor.get(f"{city}/planning/staffing").text) if each.tag == "details"]
        return {words_of(part[0]) for part in parts if part.get("open") is None}

    app, both = visitor.start("app"), visitor.start("cctv", "command")
    assert {"Kamera", "Pusat kendali"} <= folded(app)
    assert not {"Kamera", "Pusat kendali"} & folded(both)
    fill(visitor, f"{app}/planning/staffing", cameras_recorded="3")
    assert "Kamera" not in folded(app)
    assert "Pusat kendali" in folded(app)


def test_saving_and_undoing_land_at_the_results_with_the_headline_above_the_form_too(visitor, city):
    saved = fill(visitor, f"{city}/planning/staffing", cases_per_year="9.000")
    assert saved.location.endswith("#results")
    page = elements(visitor.browser.get(saved.location).text)
    headline = next(words_of(each) for each in page if each.get("class") == "planning-headline")
    assert next(words_of(each) for each in page if each.get("class") == "planning-to-results").endswith(headline)


def words_of(element):
    return " ".join("".join(element.itertext()).split())


def test_the_sheet_holds_the_numbers_of_the_page(visitor, contoh):
    html = visitor.get(f"{contoh}/planning/staffing/workload-sheet").text
    (table,) = [each for each in elements(html) if each.tag == "table"]
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table.iter() if row.tag == "tr"]
    assert rows[0] == [
        "Jabatan dan uraian tugas",
        "Volume setahun",
        "Norma waktu, jam",
        "Jam setahun",
        "Jam kerja satu orang setahun",
        "Kebutuhan pegawai",
        "Pegawai yang ada",
        "Kurang",
        "Lebih",
    ]
    assert ["Kasus", "4.365,6", "5 a", "21.828", "1.250 1", "17,46", "", "", ""] in rows
    assert ["Semua jabatan", "", "", "", "", "208", "132", "77", "1"] in rows


def test_the_sheet_is_a_file_to_sign(visitor, contoh):
    response = visitor.get(f"{contoh}/planning/staffing/workload-sheet.pdf")
    assert response.mimetype == "application/pdf"
    assert response.get_data().startswith(b"%PDF")


def test_an_empty_sheet_leads_to_the_figures(visitor):
    city = visitor.start("cctv")
    html = visitor.get(f"{city}/planning/staffing/workload-sheet").text
    assert "Belum ada pos yang dapat dihitung." in words(html)
    assert f'{city}/planning/staffing"' in html


@pytest.mark.parametrize("file", ["workload-sheet", "workload-sheet.pdf"])
def test_figures_that_contradict_each_other_lead_back_to_their_page(visitor, served, contoh, file):
    wrong = replace(visitor.case(contoh), staffing={"live_posts": exactly(2)})
    key = import_case(served.store, served.catalogue, wrong, start_key=f"wrong {file}", at=NOW)
    response = visitor.get(f"/assessments/{key}/planning/staffing/{file}")
    assert response.status_code == 303
    assert response.location == f"/assessments/{key}/planning/staffing"
    assert "Operator direncanakan" in words(visitor.get(response.location).text)
