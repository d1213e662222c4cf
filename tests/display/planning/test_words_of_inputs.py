"""Every input of every planning model is in the words of both languages, in the schema and in its limits the same."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.content.json_schema import schema_text
from assess.core import planning
from assess.core.planning.inputs import Choice, Unit
from assess.core.planning.models import SPECS
from assess.display.planning.amounts import unit_words
from assess.display.planning.labels import ModelWords
from assess.display.planning.service_time_words import REMARKS
from assess.display.planning.words import WORDS
from assess.language import LANGUAGES, translator

EVERY_MODEL = pytest.mark.parametrize("model", SPECS)
CORE = Path(planning.__file__).parent
FAULT = re.compile(r'Fault\(\s*(?:\((?:[^()]|\([^()]*\))*\)|[\w\[\]:]+),\s*"(\w+)"')
ENTRIES = {"staffing": "StaffingEntry", "service_time": "ServiceTimeEntry", "cost": "CostEntry"}


def sentences(words: ModelWords) -> Iterator[str]:
    yield from words.parts.values()
    yield from (each.label for each in words.labels.values())
    yield from (each.help for each in words.labels.values() if each.help)
    yield from (*words.options.values(), *words.faults.values(), *words.derived.values())


@EVERY_MODEL
def test_each_input_and_option_has_its_words_and_no_words_are_left_over(model: str) -> None:
    spec, words = SPECS[model], WORDS[model]
    assert words.labels.keys() == spec.keys()
    assert set(words.parts) == {each.part for each in spec.values()}
    assert set(words.options) == {
        option for each in spec.values() if isinstance(each, Choice) for option in each.options
    }
    assert set(words.derived) <= spec.keys()
    assert set(words.seldom) <= words.parts.keys()


@EVERY_MODEL
def test_the_words_are_said_in_both_languages(model: str) -> None:
    for each in sentences(WORDS[model]):
        indonesian = translator("id").gettext(each)
        assert each.strip()
        assert indonesian.strip()
        assert indonesian != each or " " not in each, each


@EVERY_MODEL
def test_labels_of_one_part_can_be_told_apart(model: str) -> None:
    for language in LANGUAGES:
        said = [(SPECS[model][name].part, translator(language).gettext(each.label)) for name, each in labels(model)]
        assert len(said) == len(set(said))


def labels(model: str) -> Iterator[tuple[str, object]]:
    yield from WORDS[model].labels.items()


def test_every_unit_has_words_in_both_languages() -> None:
    for each in Unit:
        assert all(unit_words(each, translator(language)) or each is Unit.NUMBER for language in LANGUAGES), each


def test_every_fault_that_a_model_can_find_has_a_sentence_and_no_sentence_waits_for_a_fault() -> None:
    found = {code for file in CORE.glob("*.py") for code in FAULT.findall(file.read_text(encoding="utf-8"))}
    worded = {code for words in WORDS.values() for code in words.faults}
    assert worded | REMARKS.keys() == found


@EVERY_MODEL
def test_the_schema_of_a_case_file_has_each_input_with_its_limits(model: str) -> None:
    entry = json.loads(schema_text("case"))["$defs"][ENTRIES[model]]
    assert list(entry["properties"]) == sorted(SPECS[model])
    assert entry["additionalProperties"] is False
    for name, asked in SPECS[model].items():
        written = entry["properties"][name]
        if isinstance(asked, Choice):
            assert written["enum"] == list(asked.options)
        else:
            assert (written["minimum"], written["maximum"]) == (float(asked.least), float(asked.most))
            assert written["properties"]["low"]["maximum"] == float(asked.most)
            assert ("integer" in written["type"]) is asked.whole
