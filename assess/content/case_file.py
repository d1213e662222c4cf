"""Reads a case file, whole or not at all, and writes one that reads back to the same case."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from assess.content.case_rules import case_faults, case_warnings
from assess.content.case_schema import CASE
from assess.content.faults import CaseFault, Fault, in_order
from assess.content.json_reader import read_json
from assess.content.loader import Catalogue, NoSuchQuestionnaire
from assess.content.nodes import Document
from assess.content.other_versions import naming_versions
from assess.content.outline import text_at
from assess.content.planning_faults import planning_faults, planning_warnings
from assess.content.purchase_rules import purchase_faults, purchase_warnings
from assess.content.reading import BOM, CASE_LIMITS, Unreadable, bytes_of, document_of
from assess.content.sample import Known
from assess.content.showing import shortened
from assess.content.validation import checked
from assess.content.yaml_reader import read_yaml
from assess.core.appraising.binding import with_seen
from assess.core.case import Case
from assess.core.fingerprint import canonical
from assess.core.purchases.proposal import PURCHASE_CLASSES
from assess.core.questionnaire import Questionnaire

UNNAMED = "case"
OF_A_CASE = {"empty_file": "empty_case"}
"""What is said in other words of a case than of another file."""
LINE_ENDS = frozenset("\r\x85\u2028\u2029\ufeff")


def read_case(source: Path | bytes, catalogue: Catalogue, *, name: str = "") -> tuple[Case, list[Fault]]:
    """The case in a file or in its bytes, and warnings; raises :class:`CaseFault` with all faults at once.

    What begins with ``{`` is read as JSON, everything else as YAML. *name* stands for the file in messages. The case
    names its questionnaire with the version that was found. A decision on it as it stands need only name the
    fingerprint.
    """
    path = name or (str(source) if isinstance(source, Path) else UNNAMED)
    document = _document(source, path)
    faults = list(document.faults)
    questionnaire = _questionnaire(document, catalogue, faults)
    entry, found = checked(CASE, document, _known(questionnaire) if questionnaire else None)
    faults += found
    faults += case_faults(document, questionnaire)
    faults += purchase_faults(document)
    if questionnaire is not None:
        faults = naming_versions(faults, catalogue, questionnaire)
    if faults or entry is None or questionnaire is None:
        raise CaseFault(dict.fromkeys(faults))
    case = entry.value(questionnaire)
    if faults := list(planning_faults(document, case)):
        raise CaseFault(faults)
    warnings = (
        *case_warnings(document, case, questionnaire),
        *planning_warnings(document, case),
        *purchase_warnings(document, case, questionnaire),
    )
    return with_seen(case), in_order(warnings)


def write_case(case: Case, *, private: bool) -> str:
    """The case as YAML; private notes only where asked for."""
    plain = canonical(case, private=private)
    return str(yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1))


class _Dumper(yaml.CSafeDumper):
    """Writes days without quotes, as the format shows them, and no anchors, which are not read."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    """A text in quotes where it holds a character that would be read as the end of a line."""
    style = '"' if LINE_ENDS.intersection(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}


def _document(source: Path | bytes, path: str) -> Document:
    try:
        content = source if isinstance(source, bytes) else bytes_of(source, CASE_LIMITS)
        is_json = content[:64].decode("utf-8", "replace").lstrip(BOM + " \t\r\n").startswith("{")
        return document_of(content, path, read_json if is_json else read_yaml, CASE_LIMITS)
    except Unreadable as error:
        fault = error.as_fault(path)
        raise CaseFault([replace(fault, message_id=OF_A_CASE.get(fault.message_id, fault.message_id))]) from error


def _questionnaire(document: Document, catalogue: Catalogue, faults: list[Fault]) -> Questionnaire | None:
    reference = text_at(document.root, "questionnaire")
    if not reference:
        return None
    try:
        return catalogue.find(reference)
    except NoSuchQuestionnaire as error:
        params = {"found": shortened(reference), "allowed": ", ".join(error.available), "suggestion": error.suggestion}
        faults.append(document.fault(("questionnaire",), "no_such_questionnaire", params))
        return None


def _known(questionnaire: Questionnaire) -> Known:
    return {
        "question": frozenset(questionnaire.question),
        "step": frozenset(questionnaire.step),
        "office": frozenset(questionnaire.office),
        "class": frozenset(questionnaire.technology_class),
        "place": frozenset(questionnaire.place_kinds),
        "purchase_class": frozenset((*questionnaire.technology_class, *PURCHASE_CLASSES)),
    }
