"""Every reason of a check is a whole sentence in both languages, with the numbers it was decided by."""

import re

import pytest

from assess.display.purchases.sentences import LEFT_OUT, PLACEHOLDER, sentence
from assess.language import translator
from tests.core.appraising.class_examples import EXAMPLES as OF_CLASSES
from tests.core.appraising.general_examples import EXAMPLES as GENERAL
from tests.core.bank import the_bank

KNOWN = the_bank().purchases
REASONS = {check.id: check.reasons for check in KNOWN.checks}

EACH_ONCE = {(each.check, each.code): each for each in (*GENERAL, *OF_CLASSES)}
"""One example of every reason."""
ENDS = re.compile(r"[.?]$")


@pytest.mark.parametrize("example", EACH_ONCE.values(), ids=lambda each: f"{each.check} {each.code}")
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_reason_is_said_in_full(example, language):
    text, params = REASONS[example.check][example.code], example.outcome.params
    said = sentence(text, params, KNOWN, translator(language))
    assert "%(" not in said
    assert LEFT_OUT not in said
    assert "  " not in said
    assert ENDS.search(said)
    assert set(PLACEHOLDER.findall(text[language])) <= set(params)


def test_there_is_an_example_of_every_reason():
    assert EACH_ONCE.keys() == {(check, code) for check, reasons in REASONS.items() for code in reasons}


@pytest.mark.parametrize("check", REASONS)
def test_both_languages_use_the_same_numbers(check):
    for code, text in REASONS[check].items():
        assert sorted(PLACEHOLDER.findall(text.id)) == sorted(PLACEHOLDER.findall(text.en)), code
