"""What a case file names that another version of its questionnaire has: told with that version."""

from collections.abc import Iterable
from dataclasses import replace

from assess.content.faults import ContentError, Fault
from assess.content.loader import Catalogue
from assess.core.questionnaire import Questionnaire

UNKNOWN_QUESTION = "unknown_question"


def naming_versions(faults: list[Fault], catalogue: Catalogue, questionnaire: Questionnaire) -> list[Fault]:
    """The faults; an unknown question that another version asks is told with the versions that do."""
    if not any(fault.message_id == UNKNOWN_QUESTION for fault in faults):
        return faults
    others = list(_other_versions(catalogue, questionnaire))
    return [_naming(fault, others, questionnaire) for fault in faults]


def _other_versions(catalogue: Catalogue, questionnaire: Questionnaire) -> Iterable[Questionnaire]:
    for reference in catalogue.references():
        if reference.partition("@")[0] == questionnaire.id and reference != questionnaire.reference:
            try:
                yield catalogue.find(reference)
            except ContentError:
                continue


def _naming(fault: Fault, others: list[Questionnaire], questionnaire: Questionnaire) -> Fault:
    question = fault.params.get("found", "")
    asking = [each.reference for each in others if question in each.question]
    if fault.message_id != UNKNOWN_QUESTION or not asking:
        return fault
    params = {"found": question, "versions": ", ".join(asking), "named": questionnaire.reference}
    return replace(fault, message_id="question_of_another_version", params=params)
