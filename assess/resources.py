"""Finds the templates and questionnaires: inside an installed wheel, or beside the package in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
HOMES = (PACKAGE / "_bundle", PACKAGE.parent)


def directory(name: str) -> Path:
    """The folder *name*, from the bundle first: beside an installed package another project's may lie."""
    for home in HOMES:
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(f"no {name!r} folder in " + " or ".join(map(str, HOMES)))
