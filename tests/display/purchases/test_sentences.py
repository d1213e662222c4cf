"""What a check found stands in its sentence as a reader of either language writes it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from assess.core.appraising.findings import (
    FieldName,
    Listing,
    Month,
    NeedFrom,
    OptionName,
    Param,
    QuestionName,
    Rupiah,
    Share,
    Stated,
)
from assess.core.purchases.knowledge import FieldWords, PurchaseKnowledge
from assess.core.texts import Text
from assess.display.purchases.sentences import param_words, sentence
from assess.language import translator

KNOWLEDGE = PurchaseKnowledge(
    fields={
        "title": FieldWords(Text("Nama kegiatan", "Name of the activity")),
        "total": FieldWords(Text("RAB: jumlah", "RAB: total")),
        "exit_price": FieldWords(Text("Biaya pengakhiran (rupiah)", "Price of ending it (rupiah)")),
        "mode": FieldWords(Text("Cara pakai", "Use"), options={"live": Text("Langsung", "Live")}),
        "lines": FieldWords(Text("Rincian", "Lines"), columns={"amount": FieldWords(Text("Jumlah", "Amount"))}),
    }
)
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("param", "indonesian", "english"),
    [
        (12_500, "12.500", "12,500"),
        (Fraction(24, 5), "4,8", "4.8"),
        (Fraction(6), "6", "6"),
        (Fraction(1, 40), "0,03", "0.03"),
        (Decimal("1.125"), "1,125", "1.125"),
        (Rupiah(Decimal(4_000_000_000)), f"Rp{SPACE}4{SPACE}miliar", f"Rp{SPACE}4{SPACE}billion"),
        (Share(Fraction(48, 1000)), f"4,8{SPACE}%", f"4.8{SPACE}%"),
        (Share(Fraction(9, 10)), f"90{SPACE}%", f"90{SPACE}%"),
        (date(2028, 3, 1), "1 Maret 2028", "1 March 2028"),
        (Month(date(2028, 3, 1)), "Maret 2028", "March 2028"),
        (NeedFrom(Fraction(4), Fraction(24, 5)), "4 pos × 4,8 orang", "posts: 4 × 4.8"),
        (NeedFrom(), "menurut perencanaan petugas dalam penilaian", "by the staffing model of the assessment"),
        (
            Stated(OptionName("mode", "live"), OptionName("mode", "live"), date(2028, 3, 1)),
            "langsung (langsung 1 Maret 2028)",
            "live (live 1 March 2028)",
        ),
        (FieldName("title"), "nama kegiatan", "name of the activity"),
        (FieldName("total"), "RAB: jumlah", "RAB: total"),
        (FieldName("exit_price"), "biaya pengakhiran", "price of ending it"),
        (FieldName("lines", "amount"), "jumlah", "amount"),
        (FieldName("nobody_named_it"), "nobody_named_it", "nobody_named_it"),
        (OptionName("mode", "live"), "langsung", "live"),
        (QuestionName("PR13"), "PR13", "PR13"),
        ("Perbup\n 14/2026 ", "Perbup 14/2026", "Perbup 14/2026"),
        (Listing((FieldName("title"), 2, "a")), "nama kegiatan, 2, dan a", "name of the activity, 2 and a"),
    ],
)
def test_each_kind_of_finding_is_said_in_both_languages(param: Param, indonesian: str, english: str) -> None:
    assert param_words(param, KNOWLEDGE, translator("id")) == indonesian
    assert param_words(param, KNOWLEDGE, translator("en")) == english


def test_a_sentence_begins_with_a_capital_and_keeps_its_own_percentages() -> None:
    text = Text("%(what)s: %(share)s, minimal 90 %.", "%(what)s: %(share)s, at least 90 %.")
    said = sentence(text, {"what": FieldName("title"), "share": Share(Fraction(1, 2))}, KNOWLEDGE, translator("en"))
    assert said == f"Name of the activity: 50{SPACE}%, at least 90 %."


def test_what_was_not_found_leaves_a_gap_and_nothing_is_filled_in_twice() -> None:
    text = Text("%(a)s dan %(b)s.", "%(a)s and %(b)s.")
    assert sentence(text, {"a": "%(b)s"}, KNOWLEDGE, translator("en")) == "%(b)s and …."


def test_a_long_text_of_the_proposal_is_cut() -> None:
    said = param_words("kata " * 100, KNOWLEDGE, translator("id"))
    assert said.endswith("…")
    assert len(said) < 170


def test_amounts_that_differ_are_never_said_alike():
    text = Text("%(stated)s, bukan %(computed)s", "%(stated)s, not %(computed)s")
    told = {"stated": Rupiah(Decimal(2_000_000_000)), "computed": Rupiah(Decimal(2_000_400_000))}
    said = sentence(text, told, KNOWLEDGE, translator("id"))
    assert said == f"Rp{SPACE}2.000.000.000, bukan Rp{SPACE}2.000.400.000"
