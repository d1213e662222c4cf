"""Builders for the tests of files: a tiny questionnaire with some files replaced, and the faults to expect."""

import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assess.content.loader import Catalogue
from assess.resources import directory

HERE = Path(__file__).parents[1] / "questionnaires"
TINY = HERE / "tiny"
FULL = HERE / "more" / "full"
BAD_FILES = sorted((HERE / "bad" / "questionnaire").iterdir())
BAD_FULL_FILES = sorted((HERE / "bad" / "full").iterdir())
GOOD_FILES = sorted((HERE / "good").iterdir())
BAD_CASES = sorted((HERE / "bad" / "case").iterdir())
MARK = re.compile(r"# fault: (\w+)")


def a_folder(
    parent: Path, files: Mapping[str, str | bytes] | None = None, *, name: str = "", base: Path = TINY
) -> Path:
    """A copy of the tiny questionnaire, or of another, in which some files have another content."""
    folder = parent / (name or base.name)
    shutil.copytree(base, folder)
    for file, content in (files or {}).items():
        (folder / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def overlaid(parent: Path, overlay: Path, base: Path = TINY) -> Path:
    """A copy of a questionnaire in which ``<what it shows>.<file>.yaml`` stands for ``<file>.yaml``."""
    return a_folder(parent, {overlay.name.split(".", 1)[1]: overlay.read_bytes()}, base=base)


def expected(file: Path) -> list[tuple[int, str]]:
    """The lines of a bad file at which ``# fault: <message id>`` says that there is a fault."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(number, mark) for number, line in enumerate(lines, 1) for mark in MARK.findall(line)]


def tiny_text(file: str, *changes: tuple[str, str], base: Path = TINY) -> str:
    """A file of the tiny questionnaire, or of another, with the first of each old text replaced by a new one."""
    text = (base / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def full_text(file: str, *changes: tuple[str, str]) -> str:
    """The same of the questionnaire that uses everything there is."""
    return tiny_text(file, *changes, base=FULL)


@cache
def shipped() -> Catalogue:
    """The questionnaires that come with the product."""
    return Catalogue(directory("questionnaires"))


@cache
def tiny() -> Catalogue:
    """The tiny questionnaire."""
    return Catalogue(HERE)
