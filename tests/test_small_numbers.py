"""Small whole numbers are written without asking the locale, and come out as it would write them."""

import pytest
from babel.numbers import format_decimal

from assess.language import LANGUAGES, translator


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 42, 999, 1_000, 12_345, -7])
def test_a_whole_number_is_written_as_the_locale_writes_it(language: str, number: int) -> None:
    to = translator(language)
    assert to.number(number) == format_decimal(number, format="#,##0", locale=to.locale)
    assert to.number(number, 1) == format_decimal(number, format="#,##0.0", locale=to.locale)
