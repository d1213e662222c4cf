"""Numbers and ranges of the planning models with their units, in words."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from assess.core.errors import N_
from assess.core.planning.inputs import Estimate, Ranged, Unit
from assess.language import Translator

UNITS: Mapping[Unit, str] = {
    Unit.HOURS: N_("hours"),
    Unit.MINUTES: N_("minutes"),
    Unit.SECONDS: N_("seconds"),
    Unit.DAYS: N_("days"),
    Unit.YEARS: N_("years"),
    Unit.MONTHS: N_("months"),
    Unit.PERCENT: "%",
    Unit.RUPIAH: "Rp",
    Unit.NUMBER: "",
    Unit.PER_DAY: N_("a day"),
    Unit.PER_YEAR: N_("a year"),
    Unit.PER_AREA_YEAR: N_("an area and year"),
    Unit.PER_WEEK: N_("a week"),
    Unit.PER_MONTH: N_("a month"),
    Unit.GIGABYTES: "GB",
    Unit.TIMES: N_("times"),
}

ONE: Mapping[Unit, str] = {
    Unit.HOURS: N_("hour"),
    Unit.MINUTES: N_("minute"),
    Unit.SECONDS: N_("second"),
    Unit.DAYS: N_("day"),
    Unit.YEARS: N_("year"),
    Unit.MONTHS: N_("month"),
}
"""The units that have another form behind a one."""

DECIMALS = 2


def unit_words(unit: Unit, to: Translator) -> str:
    """What stands beside a box: ``hours``, ``%``, ``a day``; empty for plain numbers."""
    return to.gettext(UNITS[unit])


def amount(number: Decimal | Fraction | int, unit: Unit, to: Translator) -> str:
    """A number with its unit: ``5 minutes``, ``12.5 %``, ``Rp 4,000,000``."""
    said = plain(number, to)
    return _with_unit(said, ONE.get(unit, UNITS[unit]) if number == 1 else UNITS[unit], unit, to)


def amounts(estimate: Estimate, unit: Unit, to: Translator) -> str:
    """The same for what may be a range: ``3–6 hours``."""
    if not estimate.is_range:
        return amount(estimate.low, unit, to)
    return _with_unit(f"{plain(estimate.low, to)}–{plain(estimate.high, to)}", UNITS[unit], unit, to)


def between(ranged: Ranged, to: Translator, decimals: int = 1) -> str:
    """A result, or its range: ``24.1`` or ``20.4–31.0``."""
    if not ranged.is_range:
        return to.number(ranged.typical, decimals)
    return f"{to.number(ranged.low, decimals)}–{to.number(ranged.high, decimals)}"


def one_or_many(found: Ranged) -> int:
    """The number that picks the form of the words behind a result: a range has many."""
    return 1 if found.low == found.high == 1 else 2


def plain(number: Decimal | Fraction | int, to: Translator) -> str:
    """A number with the decimals it has; a fraction that has no end, with two."""
    if isinstance(number, Fraction):
        if number.denominator == 1:
            return to.number(number)
        number = Decimal(number.numerator) / Decimal(number.denominator)
        return to.measured(round(number, DECIMALS))
    return to.measured(number)


def _with_unit(said: str, words: str, unit: Unit, to: Translator) -> str:
    if unit is Unit.RUPIAH:
        return f"Rp\N{NO-BREAK SPACE}{said}"
    unit_said = to.gettext(words)
    return f"{said}\N{NO-BREAK SPACE}{unit_said}" if words else said
