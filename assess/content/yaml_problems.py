"""Says what keeps a text from being YAML: the problems that the parser knows, each in a sentence of our own."""

import re
from collections.abc import Sequence

import yaml

from assess.content.nodes import Place
from assess.content.reading import Unreadable
from assess.content.showing import missing_space

TABBED = re.compile(r"[ \-]*\t")
TIGHT_COLON = re.compile(r"\s*(?:- +)?(?P<key>[A-Za-z_][A-Za-z0-9_-]*):(?P<value>[^\s:/].*?)(?:\s+#.*)?\s*")

BY_PROBLEM = {
    "found a tab character that violates indentation": "yaml_tab",
    "found character that cannot start any token": "yaml_character",
    "mapping values are not allowed in this context": "yaml_colon",
    "could not find expected ':'": "yaml_no_colon",
    "did not find expected ',' or ']'": "yaml_open_bracket",
    "did not find expected ',' or '}'": "yaml_open_bracket",
    "found unexpected end of stream": "yaml_open_quote",
    "found unknown escape character": "yaml_backslash",
    "did not find expected key": "yaml_indentation",
    "did not find expected '-' indicator": "yaml_indentation",
}
MAY_BE_A_TIGHT_COLON = frozenset({"yaml_colon", "yaml_no_colon", "yaml_indentation"})
BEGINS_AT_ITS_CONTEXT = frozenset({"yaml_no_colon", "yaml_open_quote"})


def unreadable(error: yaml.YAMLError, text: str) -> Unreadable:
    """The fault that stands for an error of the parser in *text*."""
    if isinstance(error, yaml.reader.ReaderError):
        return Unreadable(_place_of(_first_bytes(text, error.position)), "control_character")
    if not isinstance(error, yaml.MarkedYAMLError):
        return Unreadable(Place(), "yaml_syntax")
    message_id = BY_PROBLEM.get(error.problem or "", "yaml_syntax")
    context, place = _place(error.context_mark), _place(error.problem_mark)
    lines = text.split("\n")
    if TABBED.match(_line(lines, place.line)):
        return Unreadable(place, "yaml_tab")
    if message_id in MAY_BE_A_TIGHT_COLON and (tight := _tight_colon(lines, place.line)):
        return tight
    if message_id == "yaml_character":
        return Unreadable(place, message_id, found=_line(lines, place.line)[place.column - 1 :][:1])
    if message_id == "yaml_open_bracket":
        return Unreadable(place, message_id, opened=f"{context.line}:{context.column}")
    return Unreadable(context if message_id in BEGINS_AT_ITS_CONTEXT else place, message_id)


def _tight_colon(lines: Sequence[str], number: int) -> Unreadable | None:
    """The key without a space after its colon, on the line where reading stopped or on the one before."""
    for at in (number - 1, number):
        found = TIGHT_COLON.fullmatch(_line(lines, at))
        if found:
            params = missing_space(found["key"], found["value"])
            return Unreadable(Place(at, found.end("key") + 1), "missing_space", **params)
    return None


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _place(mark: yaml.Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


def _first_bytes(text: str, count: int) -> str:
    """The parser counts in bytes of UTF-8."""
    return text.encode()[:count].decode(errors="ignore")


def _place_of(before: str) -> Place:
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
