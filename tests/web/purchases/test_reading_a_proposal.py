"""The boxes of a proposal: what is shown is read again as the same, and what cannot be taken is said at its box."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.purchases.fields import Field, FieldKind, Rows
from assess.core.purchases.proposal import PROPOSAL, SPEC
from assess.language import translator
from assess.web.forms.proposal import kept_part, read_part

LANGUAGES = ("id", "en")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40).map(str.strip)


def value_of(asked: Field) -> st.SearchStrategy:
    if asked.kind is FieldKind.CHOICE:
        return st.sampled_from(asked.options)
    if asked.kind is FieldKind.DAY:
        return st.dates(date(1990, 1, 1), date(2100, 12, 31))
    if asked.kind in (FieldKind.TEXT, FieldKind.PROSE):
        return WORDS.filter(bool)
    places = 0 if asked.whole else 3
    return st.decimals(asked.least, min(asked.most, Decimal(10**14)), places=places).map(
        lambda each: each.normalize() + 0
    )


def rows_of(asked: Rows) -> st.SearchStrategy:
    free = [each for each in asked.columns if each.name != asked.keyed_by]
    row = st.fixed_dictionaries({}, optional={each.name: value_of(each) for each in free}).filter(bool)
    if not asked.keyed_by:
        return st.lists(row, min_size=1, max_size=3).map(tuple)
    keys = st.lists(st.sampled_from(asked.keys), min_size=1, unique=True)
    in_order = keys.map(lambda found: [each for each in asked.keys if each in found])
    return in_order.flatmap(
        lambda found: st.tuples(*[row.map(lambda each, key=key: {asked.keyed_by: key, **each}) for key in found])
    )


facts = st.fixed_dictionaries(
    {}, optional={each.name: rows_of(each) if isinstance(each, Rows) else value_of(each) for each in SPEC}
)


def read(sent, *names, before=None, language="id"):
    return read_part([PROPOSAL[each] for each in names], sent, before or {}, translator(language))


@pytest.mark.parametrize("language", LANGUAGES)
@given(kept=facts)
def test_a_proposal_is_read_as_it_is_shown(language, kept):
    to = translator(language)
    shown = kept_part(SPEC, kept, to)
    again = read_part(SPEC, shown.typed, {}, to)
    assert again.faults == {}
    assert again.facts == kept


@pytest.mark.parametrize(
    ("name", "typed", "language", "found"),
    [
        ("total", "1.250.000.000", "id", 1_250_000_000),
        ("total", "1,250,000,000", "en", 1_250_000_000),
        ("total", "Rp 4,5 miliar", "id", 4_500_000_000),
        ("uptime", "97,5 %", "id", Decimal("97.5")),
        ("target", "1.234,56", "id", Decimal("1234.56")),
        ("target", "1,234.56", "en", Decimal("1234.56")),
        ("year", "2027", "id", 2027),
        ("contract_on", "24-11-2026", "id", date(2026, 11, 24)),
        ("contract_on", "1 Maret 2027", "id", date(2027, 3, 1)),
        ("stage", "rka", "id", "rka"),
        ("problem", "  satu\r\ndua  ", "id", "satu\ndua"),
    ],
)
def test_values_are_read_as_people_write_them(name, typed, language, found):
    assert read({name: typed}, name, language=language).facts == {name: found}


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("total", "banyak", "Tulis angka, misalnya 1.234."),
        ("total", "3–6", "Tulis angka, misalnya 1.234."),
        ("total", "1,250,000", "Dalam bahasa Indonesia, titik memisahkan ribuan"),
        ("total", "-5", "Tulislah angka dari 0 sampai"),
        ("units", "2,5", "Tulislah bilangan bulat"),
        ("uptime", "101", "Tulislah angka dari 0 sampai 100."),
        ("year", "27", "Tulis tahun dari 2010 sampai 2100."),
        ("year", "2009", "Tulis tahun dari 2010 sampai 2100."),
        ("contract_on", "31-2-2027", "Tulis tanggal yang benar"),
        ("contract_on", "1-3-27", "Tulis tahun dengan empat angka"),
        ("stage", "besok", "Pilih salah satu"),
        ("title", "x" * 301, "301"),
        ("problem", "x" * 5001, "5.001"),
        ("problem", "a\x00b", "karakter"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_box_and_kept(name, typed, said):
    found = read({name: typed}, name)
    assert said in found.faults[name]
    assert found.typed[name] == typed.replace("\x00", "")
    assert found.facts == {}


def test_markup_is_text_like_any_other():
    hostile = "<script>alert(1)</script>{{7*7}} & '\""
    assert read({"title": hostile}, "title").facts == {"title": hostile}


def test_empty_rows_vanish_and_a_faulty_cell_is_named_by_its_row():
    sent = {"lines.0.line": "", "lines.0.amount": " ", "lines.1.line": "Kamera", "lines.1.amount": "seratus"}
    found = read(sent, "lines")
    assert list(found.faults) == ["lines.1.amount"]
    assert found.rows == {"lines": 2}
    mended = read({**sent, "lines.1.amount": "100"}, "lines")
    assert mended.facts == {"lines": ({"line": "Kamera", "amount": Decimal(100)},)}


def test_a_keyed_table_keeps_the_rows_with_anything_beside_their_key():
    sent = {"options.do_nothing.what": "Tetap manual", "options.technology.cost": "5.000"}
    assert read(sent, "options").facts == {
        "options": (
            {"option": "do_nothing", "what": "Tetap manual"},
            {"option": "technology", "cost": Decimal(5000)},
        )
    }


def test_more_rows_than_a_table_holds_are_refused_with_both_numbers():
    sent = {f"running_money.{at}.document": f"DPA {at}" for at in range(6)}
    found = read(sent, "running_money")
    assert "5" in found.faults["running_money"]
    assert "6" in found.faults["running_money"]
    assert found.typed["running_money.5.document"] == "DPA 5"


def test_a_line_end_that_a_box_cannot_show_is_not_lost():
    before = {"title": "CCTV\nJalan Raya"}
    assert read({"title": "CCTVJalan Raya"}, "title", before=before).facts == before


@given(
    text=st.text(max_size=60),
    name=st.sampled_from(sorted(name for name, each in PROPOSAL.items() if isinstance(each, Field))),
)
def test_any_text_is_a_value_or_a_sentence(text, name):
    for language in LANGUAGES:
        found = read({name: text}, name, language=language)
        assert all(each.endswith(".") for each in found.faults.values())
        assert not (found.faults and found.facts)
