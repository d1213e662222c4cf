"""The page of the five-year cost."""

import re

import pytest

from assess.core.planning.inputs import exactly
from tests.web.build import elements, words
from tests.web.test_planning import figures


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def test_the_example_says_at_least_and_names_what_is_missing(visitor, city):
    said = words(visitor.get(f"{city}/planning/cost", "en").text)
    assert re.search("CCTV: over five years the budgets must hold at least Rp [0-9.–]+ billion\\.", said)
    assert "Present value (discounted at 10 % a year): at least Rp 9.64–10.58 billion." in said
    assert "shares stand here once every line is given" in said
    assert "Not given: storage; renewal; leaving it." in said


def test_ranges_that_miss_their_sum_by_rounding_say_so(visitor, city):
    wide = {"capex": "1.005.000.000-3.000.000.000", "maintenance": "301.000.000-401.000.000"}
    fill(visitor, f"{city}/planning/cost?class=app", **wide)
    said = words(visitor.get(f"{city}/planning/cost?class=app", "en").text)
    assert "Because of rounding, the parts may not add up exactly to the total." in said


def test_each_class_has_its_own_figures_and_any_class_can_be_opened(visitor, city):
    for class_id in ("cctv", "command", "app", "sensor", "data"):
        assert visitor.get(f"{city}/planning/cost?class={class_id}").status_code == 200
    fill(visitor, f"{city}/planning/cost?class=app", capex="2 miliar")
    costs = visitor.case(city).cost
    assert costs["app"] == {"capex": exactly(2_000_000_000)}
    assert costs["cctv"]["capex"] == exactly(3_200_000_000)


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("id", "4.000.000.000", 4_000_000_000),
        ("id", "4 miliar", 4_000_000_000),
        ("id", "4,5 miliar", 4_500_000_000),
        ("id", "Rp 500 juta", 500_000_000),
        ("en", "4 bn", 4_000_000_000),
        ("en", "4,000,000,000", 4_000_000_000),
        ("en", "Rp 4.5 billion", 4_500_000_000),
    ],
)
def test_an_amount_is_read_as_people_write_it(visitor, city, language, typed, kept):
    fill(visitor, f"{city}/planning/cost?class=cctv", language, capex=typed)
    assert visitor.case(city).cost["cctv"]["capex"] == exactly(kept)


def test_an_amount_is_shown_back_in_words(visitor, city):
    path = f"{city}/planning/cost?class=cctv"
    assert _hint(visitor.get(path).text, "capex").startswith("Rp 3,2 miliar.")
    assert _hint(visitor.get(path).text, "maintenance").startswith("Rp 256–480 juta.")
    wrong = fill(visitor, path, capex="7.000.000.000", links="banyak")
    assert _hint(wrong.text, "capex").startswith("Rp 7 miliar.")
    assert not _hint(wrong.text, "links").startswith("Rp")


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"residual": "9 miliar"}, "residual", "harga beli terkecil"),
        ({"discount": "6-12"}, "discount", "satu angka"),
        ({"discount": "60"}, "discount", "0 sampai 50"),
        ({"capex": "-5"}, "capex", "0"),
        ({"renewal": "1 miliar", "renewal_year": "9"}, "renewal_year", "1 sampai 5"),
        ({"capex": "banyak"}, "capex", "angka"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_all_of_it_is_kept(visitor, city, changes, field, said):
    before = visitor.case(city)
    response = fill(visitor, f"{city}/planning/cost?class=cctv", **changes)
    assert response.status_code == 422
    assert visitor.case(city) == before
    box = next(each for each in elements(response.text) if each.get("id") == field)
    assert box.get("value") == changes[field]
    fault = next(each for each in elements(response.text) if each.get("id") == f"{field}-fault")
    assert said in "".join(fault.itertext())


def test_a_figure_that_waits_for_another_one_is_kept_but_nothing_is_computed_from_it(visitor, city):
    path = f"{city}/planning/cost?class=cctv"
    assert fill(visitor, path, capex="", residual="1 juta").status_code == 303
    assert visitor.case(city).cost["cctv"]["residual"] == exactly(1_000_000)
    html = visitor.get(path).text
    fault = next(each for each in elements(html) if each.get("id") == "residual-fault")
    assert "harga belinya" in "".join(fault.itertext())
    assert "Lima tahun" not in words(html)


def test_the_sum_of_the_table_is_that_of_the_years(visitor, city):
    html = visitor.get(f"{city}/planning/cost?class=command", "en").text
    rows = [each.findall("td") for each in elements(html) if each.tag == "tr"]
    sums = [row[2].find("strong") for row in rows if len(row) == 3]
    totals = [_rupiah(each.text) for each in sums if each is not None]
    assert len(totals) == 7
    assert sum(totals[:-1]) == totals[-1]


def test_reported_prices_stand_beside_cameras_only(visitor, city):
    assert "Makassar" in words(visitor.get(f"{city}/planning/cost?class=cctv").text)
    assert "Makassar" not in words(visitor.get(f"{city}/planning/cost?class=command").text)


def test_the_form_holds_every_input(visitor, city):
    form = figures(visitor, f"{city}/planning/cost?class=cctv")
    assert form["maintenance"] == "256.000.000–480.000.000"


def fill(visitor, path, language="id", **boxes):
    return visitor.send(path, figures(visitor, path, language), boxes)


def _hint(html, field):
    hint = next(each for each in elements(html) if each.get("id") == f"{field}-hint")
    return "".join(hint.itertext()).replace("\N{NO-BREAK SPACE}", " ")


def _rupiah(text):
    return int(text.replace(",", ""))
