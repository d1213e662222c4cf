"""Every message is said in both languages with the same facts, and every one of them can be met."""

import re
from string import Formatter

import pytest

from assess.content.faults import Fault
from assess.content.messages import MESSAGES
from tests.content.build import BAD_CASES, BAD_FILES, BAD_FULL_FILES, MARK

NAMED = re.compile(r'"(\w+)"')
SHOWN_ELSEWHERE = {
    "asked_though_answered",
    "due_before_case",
    "baseline_too_short",
    "calendar_document_too_early",
    "calendar_document_too_late",
    "calendar_money_over_before_it_opens",
    "calendar_proposed_after_it_opens",
    "bicycle_twice",
    "bound_to_another_class",
    "check_missing",
    "check_of_other_classes",
    "contradiction_missing",
    "example_missing",
    "finding_malformed",
    "finding_not_filled",
    "findings_differ",
    "reason_missing",
    "unknown_check",
    "unknown_column",
    "unknown_contradiction",
    "unknown_field",
    "unknown_option",
    "unknown_part",
    "unknown_quick_fact",
    "unknown_reason",
    "words_of_fields_missing",
    "cannot_be_opened",
    "carried_too_much",
    "check_is_old",
    "checked_by_who_entered",
    "checker_unknown",
    "document_is_old",
    "class_is_requested",
    "class_without_purchase",
    "decides_a_requested_class",
    "did_you_mean",
    "file_for_a_folder",
    "file_too_large",
    "half_character",
    "json_constant",
    "json_syntax",
    "grade_of_unknown_check",
    "no_questionnaire",
    "no_such_file",
    "no_such_folder",
    "question_of_another_version",
    "service_unknown",
    "is_a_folder",
    "is_archive",
    "is_database",
    "is_excel",
    "is_image",
    "is_office",
    "is_pdf",
    "is_word",
    "not_a_file",
    "not_utf8",
    "nul_character",
    "null_value",
    "point_b_empty",
    "target_not_ahead",
    "too_many_parts",
    "yaml_alias",
}


def facts(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}


@pytest.mark.parametrize("message_id", MESSAGES)
def test_a_message_says_the_same_facts_in_both_languages(message_id: str) -> None:
    indonesian, english = MESSAGES[message_id]["id"], MESSAGES[message_id]["en"]
    assert facts(indonesian) == facts(english)
    assert indonesian != english


@pytest.mark.parametrize("message_id", MESSAGES)
def test_a_message_can_be_said_and_ends_as_a_sentence(message_id: str) -> None:
    params = {name: "x" for name in facts(MESSAGES[message_id]["en"])}
    for language in ("id", "en"):
        said = Fault("file.yaml", 1, 1, message_id, params).text(language)
        assert said.endswith((".", "?"))
        assert said[0] in "'{x" or said[0].isupper() or said.startswith("null")


def test_every_message_has_a_bad_file_or_a_test_that_meets_it() -> None:
    files = (*BAD_FILES, *BAD_FULL_FILES, *BAD_CASES)
    marked = {mark for file in files for mark in MARK.findall(file.read_text(encoding="utf-8"))}
    assert set(MESSAGES) - marked == SHOWN_ELSEWHERE
