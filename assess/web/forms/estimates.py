"""Reads numbers, ranges and choices of the planning models as people here write them, without guessing."""

import re
from collections.abc import Mapping
from decimal import Decimal

from assess.core.errors import N_
from assess.core.planning.inputs import Choice, Estimate, Given, Input, Unit
from assess.display.planning.amounts import plain, unit_words
from assess.language import LANGUAGES, Translator, translator
from assess.web.forms.fields import SHORT, clean, text_fault
from assess.web.forms.reading import MARKS, MOST_DECIMALS, without_blanks

RANGE = re.compile(
    r"(.+?)\s*(?:[-–—]|\bsampai(?: dengan)?\b|\bhingga\b|\bs\.?[d/]\.?d?\.?|\bto\b)\s*(.+)", re.IGNORECASE
)
MULTIPLES: Mapping[str, int] = {
    "ribu": 10**3,
    "rb": 10**3,
    "thousand": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "million": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "trillion": 10**12,
}
"""The words behind an amount of money, of both languages; "m" is left out as it means two things."""
_WITHOUT_CENTS = re.compile(r"(?<=\d),\s?[-–—]{1,2}(?=\s|$)")
"""The ending of an amount as it stands on receipts: ``2.300.000,-``."""
_MONEY = re.compile(rf"(?:rp\.?|idr)?\s*(\S+?(?: \d{{3}})*)\s*({'|'.join(MULTIPLES)})?", re.IGNORECASE)

NOT_A_NUMBER = N_("Write a number, for example %(number)s, or a range, for example %(range)s.")
NO_SINGLE_NUMBER = N_("Write a number, for example %(example)s.")
OTHER_MARKS: Mapping[str, str] = {
    "id": N_("In Indonesian the point divides thousands and the comma decimals. Write %(number)s."),
    "en": N_("In English the comma divides thousands and the point decimals. Write %(number)s."),
}
TWO_WAYS = N_("This can be read in two ways. Write %(whole)s or %(decimal)s.")
TOO_FINE = N_("Write at most six decimals.")
UPSIDE_DOWN = N_("Write the smaller number in front: %(range)s.")
OUT_OF_RANGE = N_("Write a number from %(least)s to %(most)s.")
NOT_WHOLE = N_("Write a whole number, for example %(number)s.")
NO_CHOICE = N_("Choose one of these.")


class Unreadable(ValueError):
    """What was typed cannot be taken; the message says why in the reader's language."""


class NoNumber(Unreadable):
    """What was typed is no number of any language."""


def read_given(text: str, asked: Input | Choice, to: Translator) -> Given | None:
    """What was typed for an input; None where the box is empty."""
    typed = clean(text)
    if fault := text_fault(typed, SHORT, to):
        raise Unreadable(fault)
    if not typed:
        return None
    return _chosen(typed, asked, to) if isinstance(asked, Choice) else _estimate(typed, asked, to)


def read_single(text: str, asked: Input, to: Translator) -> Decimal | None:
    """One number for an input that takes no range; None where the box is empty."""
    example = plain(Decimal("1234") if asked.whole else Decimal("1234.5"), to)
    try:
        found = read_given(text, asked, to)
    except NoNumber:
        raise Unreadable(to.gettext(NO_SINGLE_NUMBER, example=example)) from None
    if isinstance(found, Estimate) and found.is_range:
        raise Unreadable(to.gettext(NO_SINGLE_NUMBER, example=example))
    return found.low if isinstance(found, Estimate) else None


def show_given(given: Given | None, to: Translator) -> str:
    """What is given as it is typed; reading it again gives the same."""
    if given is None or isinstance(given, str):
        return given or ""
    return f"{_shown(given.low, to)}–{_shown(given.high, to)}" if given.is_range else _shown(given.low, to)


def _chosen(typed: str, asked: Choice, to: Translator) -> str:
    if typed not in asked.options:
        raise Unreadable(to.gettext(NO_CHOICE))
    return typed


def _estimate(typed: str, asked: Input, to: Translator) -> Estimate:
    plain_text = " ".join(typed.replace("−", "-").split())
    for language in LANGUAGES:
        plain_text = _without(plain_text, unit_words(asked.unit, translator(language)))
    if asked.unit is Unit.RUPIAH:
        plain_text = _WITHOUT_CENTS.sub("", plain_text)
    parts = RANGE.fullmatch(plain_text)
    low, high = _ends(parts[1], parts[2], asked, to) if parts else _ends(plain_text, plain_text, asked, to)
    if low > high:
        raise Unreadable(to.gettext(UPSIDE_DOWN, range=f"{plain(high, to)}–{plain(low, to)}"))
    for number in (low, high):
        _check(number, asked, to)
    return Estimate(low, high)


def _ends(low: str, high: str, asked: Input, to: Translator) -> tuple[Decimal, Decimal]:
    """Both ends of a range; "4–5 miliar" means miliar twice."""
    if asked.unit is not Unit.RUPIAH:
        return _number(low, asked, to), _number(high, asked, to)
    amounts = [_MONEY.fullmatch(each) for each in (low, high)]
    numbers = [
        _number(found[1], asked, to, found[2] or "") if found else _number(text, asked, to)
        for found, text in zip(amounts, (low, high), strict=True)
    ]
    words = [(found[2] or "").casefold() if found else "" for found in amounts]
    first, last = (MULTIPLES.get(word, 1) for word in (words[0] or words[1], words[1]))
    return _simple(numbers[0] * first), _simple(numbers[1] * last)


def _number(text: str, asked: Input, to: Translator, word: str = "") -> Decimal:
    """A number; what a fault proposes instead keeps the *word* that was typed behind it."""
    number = _written(text, to.language)
    other = next(_written(text, each) for each in LANGUAGES if each != to.language)
    if number is None and other is not None:
        raise Unreadable(to.gettext(OTHER_MARKS[to.language], number=_worded(plain(other, to), word)))
    if number is None:
        example = Decimal("1234") if asked.whole else Decimal("1234.5")
        raise NoNumber(to.gettext(NOT_A_NUMBER, number=plain(example, to), range="3–6"))
    if -int(number.as_tuple().exponent) > MOST_DECIMALS:
        raise Unreadable(to.gettext(TOO_FINE))
    if other is not None and _is_two_things(number, other):
        whole, decimal = (_worded(each, word) for each in (plain(other, to), _shown(number, to)))
        raise Unreadable(to.gettext(TWO_WAYS, whole=whole, decimal=decimal))
    return _simple(number)


def _worded(number: str, word: str) -> str:
    return f"{number} {word}".rstrip()


def _is_two_things(number: Decimal, other: Decimal) -> bool:
    """Whether three decimals may be meant as thousands, as they are in the other language."""
    return other == number * 1000 and number.as_tuple().exponent == -3


def _check(number: Decimal, asked: Input, to: Translator) -> None:
    if not asked.least <= number <= asked.most:
        raise Unreadable(to.gettext(OUT_OF_RANGE, least=plain(asked.least, to), most=plain(asked.most, to)))
    if asked.whole and number != number.to_integral_value():
        nearest = max(asked.least, number.to_integral_value())
        raise Unreadable(to.gettext(NOT_WHOLE, number=plain(nearest, to)))


def _written(text: str, language: str) -> Decimal | None:
    """A number in the form of a language."""
    thousands, point = (re.escape(mark) for mark in MARKS[language])
    typed = without_blanks(text)
    found = re.fullmatch(rf"(-?(?:[1-9]\d{{0,2}}(?:{thousands}\d{{3}})+|\d+))(?:{point}(\d+))?", typed, re.ASCII)
    if found is None:
        return None
    whole = re.sub(thousands, "", found[1])
    return Decimal(f"{whole}.{found[2]}" if found[2] else whole)


def _without(text: str, unit: str) -> str:
    """The number without its unit behind it."""
    return text[: -len(unit)].rstrip() if unit and text.casefold().endswith(unit.casefold()) else text


def _simple(number: Decimal) -> Decimal:
    """The number without noughts at its end, and without a sign before nought."""
    written = f"{number:f}"
    return Decimal(written.rstrip("0").rstrip(".") if "." in written else written) + 0


def _shown(number: Decimal, to: Translator) -> str:
    """With a fourth decimal where three could be read as thousands."""
    said = plain(number, to)
    mark = re.escape(MARKS[to.language][1])
    return f"{said}0" if re.fullmatch(rf"[1-9]\d{{0,2}}{mark}\d{{3}}", said) else said
