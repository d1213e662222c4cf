"""Titles and numbers as Indonesian regulations write them."""

import re

SMALL = frozenset({
    "antara", "atas", "atau", "bagi", "bila", "dalam", "dan", "dari", "dengan", "di", "hingga", "ke", "kepada",
    "maupun", "melalui", "oleh", "pada", "sampai", "sebagai", "sebelum", "secara", "serta", "setelah", "tentang",
    "terhadap", "untuk", "yang",
})  # fmt: skip
NAMED = re.compile(r"(Keputusan|Peraturan|Surat Edaran|Protokol|Perjanjian|Kesepakatan|Nota)\b.*? tentang ")
PROCEDURE = re.compile(r"Standar operasional prosedur(?: \(SOP\))? ")
BRACKETED = re.compile(r" \([^()]*\)")
ANNEX = re.compile(r"(Lampiran [IVXLC]+)\s*[:.–-]\s*")
ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
UNITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def titled(text: str) -> str:
    """Every word with a capital but conjunctions and prepositions, as a title stands inside a sentence."""
    words = text.split(" ")
    return " ".join(
        word if word in SMALL and number else word[:1].upper() + word[1:] for number, word in enumerate(words)
    )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def subject_of(title: str) -> str:
    """What a paper is about, without its form: ``Mandat Pusat Kendali``."""
    return titled(PROCEDURE.sub("", NAMED.sub("", title, count=1), count=1))


def form_in(title: str) -> str:
    """The form that a title names itself, such as ``Protokol Bersama``; empty where it names none."""
    named = NAMED.match(title)
    return titled(BRACKETED.sub("", named.group().removesuffix(" tentang "))) if named else ""


def annex_of(title: str, number: int) -> tuple[str, str]:
    """The number of an annex and its own title."""
    named = ANNEX.match(title)
    return (named[1], title[named.end() :]) if named else (f"Lampiran {roman(number)}", title)


def roman(number: int) -> str:
    written = ""
    for value, sign in ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def letter(number: int) -> str:
    """``a`` to ``z``, then ``aa``."""
    before, last = divmod(number - 1, 26)
    return (letter(before) if before else "") + chr(ord("a") + last)


def dictum(number: int) -> str:
    """``KESATU``, ``KEDUA`` … ``KEDUA PULUH SATU``."""
    return f"ke{_number(number)}".upper()


def _number(number: int) -> str:
    tens, units = divmod(number, 10)
    if number < 10:
        return UNITS[units]
    if number == 10:
        return "sepuluh"
    if number == 11:
        return "sebelas"
    if tens == 1:
        return f"{UNITS[units]} belas"
    return f"{UNITS[tens]} puluh {UNITS[units]}".rstrip()
