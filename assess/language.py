"""One translator for pages, documents and the command line: catalogues, number, date and rupiah forms."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

LANGUAGES = ("id", "en")
CATALOGUES = Path(__file__).resolve().parent / "translations"
LOCALES: Mapping[str, str] = {"id": "id_ID", "en": "en_GB"}
UNGROUPED = 1_000
"""Whole numbers below this are written alike in every language, without a separator."""


class Translator:
    """Says things in one language. Source strings are English; a missing translation shows the English."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no language {language!r}; there are {', '.join(LANGUAGES)}")
        self.language = language
        self.locale = Locale.parse(LOCALES[language])
        self._messages = _messages(language)

    def gettext(self, message: str, **values: object) -> str:
        """The message in this language, with ``%(name)s`` filled in."""
        said = self._messages.ugettext(message) if message else ""
        return said % values if values else said

    def ngettext(self, one: str, many: str, n: int, **values: object) -> str:
        """The message for a number; ``%(n)s`` is the number in this language's form."""
        said = self._messages.ungettext(one, many, n)
        return said % {"n": self.number(n), **values}

    def number(self, value: int | float | Decimal | Fraction, decimals: int = 0) -> str:
        """A number with exactly so many decimals, rounded half up: ``35,9`` or ``35.9``."""
        if isinstance(value, int) and 0 <= value < UNGROUPED and not decimals:
            return str(int(value))
        exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value
        step = Decimal(1).scaleb(-decimals)
        rounded = Decimal(str(exact)).quantize(step, rounding=ROUND_HALF_UP)
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(rounded, format=pattern, locale=self.locale)

    def measured(self, value: Decimal | int) -> str:
        """A measured value with the decimals it came with, at most six."""
        return format_decimal(value, format="#,##0.######", locale=self.locale)

    def rupiah(self, amount: int) -> str:
        """Whole rupiah: ``Rp 1.250.000.000`` or ``Rp 1,250,000,000``, with a no-break space."""
        return f"Rp\N{NO-BREAK SPACE}{self.number(amount)}"

    def day(self, day: date) -> str:
        """A day in full: ``24 November 2026``."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def month(self, day: date) -> str:
        """A month in full: ``November 2026``."""
        return format_date(day, "MMMM y", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """A day with its time of day."""
        separator = "." if self.language == "id" else ":"
        return format_datetime(moment, f"d MMMM y, HH'{separator}'mm", locale=self.locale)

    def listed(self, items: Sequence[str]) -> str:
        """Words in a row: ``CCTV, aplikasi warga, dan pusat kendali``."""
        return format_list(list(items), locale=self.locale)


@cache
def translator(language: str) -> Translator:
    """The one translator of a language."""
    return Translator(language)


@cache
def _messages(language: str) -> Translations:
    """All catalogues of a language in one; English needs none."""
    merged = Catalog(locale=LOCALES[language])
    for path in sorted((CATALOGUES / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=LOCALES[language], abort_invalid=True):
                if message.id and message.string:
                    merged.add(message.id, _every_form(message.string, merged.num_plurals))
    compiled = BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return Translations(compiled)


def _every_form(string: str | Sequence[str], forms: int) -> str | tuple[str, ...]:
    """The plural forms the catalogue expects; Indonesian has one and says it for every number."""
    return string if isinstance(string, str) else tuple(string[min(form, len(string) - 1)] for form in range(forms))
