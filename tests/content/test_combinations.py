"""Every text reads right with every service, kind of region and language."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from assess.content.loader import load_questionnaire
from assess.core.questionnaire import Questionnaire, Text
from assess.core.wording import worded
from assess.resources import directory
from tests.content.build import FULL, a_folder, full_text
from tests.content.combinations import accidents
from tests.content.grammar import accidents_in, is_no_sentence, needed_article, starts_small

FOLDERS = sorted(home.parent for home in directory("questionnaires").glob("*/questionnaire.yaml"))


def texts(value: object) -> list[Text]:
    """Every text below a value."""
    if isinstance(value, Text):
        return [value]
    if isinstance(value, (tuple, list)):
        return [text for each in value for text in texts(each)]
    if isinstance(value, dict):
        return texts(list(value.values()))
    if is_dataclass(value):
        return texts([getattr(value, each.name) for each in fields(value) if each.name != "template"])
    return []


def every_wording(questionnaire: Questionnaire) -> list[Questionnaire]:
    services = [*questionnaire.service, "in other words"]
    return [worded(questionnaire, service, kind) for service in services for kind in questionnaire.place_kinds]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_shipped_questionnaire_reads_right_in_every_wording(folder: Path) -> None:
    assert [str(accident) for accident in accidents(folder)] == []


@pytest.mark.parametrize("folder", [*FOLDERS, FULL], ids=lambda path: path.name)
def test_no_placeholder_is_left_in_any_wording(folder: Path) -> None:
    for wording in every_wording(load_questionnaire(folder)):
        assert [text for text in texts(wording) if "{" in text.id + text.en] == []


def test_an_accident_of_one_wording_is_told_once_with_that_wording(tmp_path: Path) -> None:
    steps = full_text(
        "steps.yaml",
        ("Draft the {perkada} on {service}.", "Draft a {perkada} on the {service}."),
        ("Limits without {officers} are not kept.", "Limits without {officers}s are  kept"),
        ("Short S3", "The whole, long story of {cases}"),
        ("Susun rancangan", "{unknown} rancangan"),
    )
    folder = a_folder(tmp_path, {"steps.yaml": steps}, base=FULL)
    told = [(each.where, each.wording, each.what) for each in accidents(folder) if "S1" < each.where < "S4"]
    assert [each for each in told if "proof" not in each[0] and "form" not in each[0]] == [
        ("S2.actions[1].id", "complaints, kabupaten", "a brace is left"),
        ("S2.actions[1].en", "general, kabupaten", "two articles (the this)"),
        ("S2.pitfalls[1].en", "complaints, kabupaten", "a space too many"),
        ("S2.pitfalls[1].en", "complaints, kabupaten", "a placeholder is glued to a letter"),
        ("S2.pitfalls[1].en", "complaints, kabupaten", "does not end as a sentence"),
        ("S3.short.en", "complaints, kabupaten", "has 35 characters, more than 34"),
    ]


def test_a_service_is_read_in_its_own_words_alone(tmp_path: Path) -> None:
    services = full_text("services.yaml", ("Satu lembar untuk semua {cases}.", "Layanan {service}."))
    folder = a_folder(tmp_path, {"services.yaml": services}, base=FULL)
    assert [each for each in accidents(folder) if "bicycle" in each.where] == []


@pytest.mark.parametrize("word", ["hour", "SLA", "UKPBJ", "81", "unit", "officer", "one-off", "usual", "uninformed"])
def test_the_article_before_a_word(word: str) -> None:
    expected = {
        "hour": "an",
        "81": "an",
        "unit": "a",
        "officer": "an",
        "one-off": "a",
        "usual": "a",
        "uninformed": "an",
    }
    assert needed_article(word) == expected.get(word, "")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A officer comes.", "“a officer”"),
        ("Give an record.", "“an record”"),
        ("It is a the rule.", "two articles (a the)"),
        ("Each of the a rules.", "two articles (the a)"),
        ("The the rule.", "a word is doubled (The the)"),
        ("Rules  of it.", "a space too many"),
        ("Rules , of it.", "a space too many"),
        ("Rules,, of it.", "punctuation is doubled (,,)"),
        ("The end.. Then more.", "punctuation is doubled (..)"),
        ("The end. then more.", "a sentence begins with a small letter (end. t)"),
        ("A {case}.", "a brace is left"),
    ],
)
def test_an_accident_is_seen(text: str, what: str) -> None:
    assert what in list(accidents_in(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "An SLA, a UKPBJ and an hour at a unit: grade A evidence.",
        "The channels (SP4N-LAPOR!, telephone, e.g. a hotline) are open.",
        "From level 1 … to level 3. Half of them, an 8-hour shift.",
        "A user asks; an unanswered call waits.",
    ],
)
def test_what_reads_right_is_let_be(text: str) -> None:
    assert list(accidents_in(text, "en")) == []


def test_indonesian_knows_no_article() -> None:
    assert list(accidents_in("Ada a emas.", "id")) == []


def test_sentences_begin_large_and_end() -> None:
    assert [starts_small(text) for text in ("aduan", "“aduan”", "Aduan", "7 aduan", "…")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [is_no_sentence(text) for text in ("Selesai", "Selesai.", "Selesai (APBD).", "Selesai?”")] == [
        True,
        False,
        False,
        False,
    ]
