"""Plants faults into a copy of a questionnaire and knows where each of them must be told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.content.build import HERE

HERE_IT_IS = "▸"
PLANTS: list[Mapping[str, Any]] = yaml.safe_load((HERE / "planted" / "faults.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True, order=True)
class Told:
    """A fault by its place."""

    file: str
    line: int
    column: int
    message_id: str


def planted(folder: Path) -> list[Told]:
    """The faults that are now in the copy, in order; its files are rewritten."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.yaml")}
    for number, plant in enumerate(PLANTS):
        for edit in plant["edits"]:
            texts[edit["file"]] = _edited(texts[edit["file"]], edit, _mark(number))
    expected = [told for file, text in texts.items() for told in _places(file, text)]
    for file, text in texts.items():
        (folder / file).write_text(_unmarked(text), encoding="utf-8")
    return sorted(expected)


def _mark(number: int) -> str:
    return f"{HERE_IT_IS}{number}{HERE_IT_IS}"


def _unmarked(text: str) -> str:
    return re.sub(rf"{HERE_IT_IS}\d+{HERE_IT_IS}", "", text)


def _edited(text: str, edit: Mapping[str, str], mark: str) -> str:
    """The text with the first match inside the entry replaced."""
    start, end = _entry(text, edit["entry"]) if "entry" in edit else (0, len(text))
    changed, count = re.subn(edit["replace"], edit["by"].replace(HERE_IT_IS, mark), text[start:end], count=1)
    assert count, edit
    return text[:start] + changed + text[end:]


def _entry(text: str, identifier: str) -> tuple[int, int]:
    found = re.search(rf"^- (?:{HERE_IT_IS}\d+{HERE_IT_IS})?id: {identifier}\n(?:(?!- ).*\n)*", text, re.MULTILINE)
    assert found, identifier
    return found.span()


def _places(file: str, text: str) -> Iterator[Told]:
    for number, line in enumerate(text.splitlines(), 1):
        for found in re.finditer(rf"{HERE_IT_IS}(\d+){HERE_IT_IS}", line):
            column = len(_unmarked(line[: found.start()])) + 1
            yield Told(file, number, column, PLANTS[int(found[1])]["fault"])
