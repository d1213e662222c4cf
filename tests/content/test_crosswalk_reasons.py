"""`docs/crosswalks.md` gives a reason for every pair of the crosswalks, with the levels they really suggest."""

import re
from collections import Counter
from pathlib import Path

from tests.content.build import shipped

DOCUMENT = Path(__file__).parents[2] / "docs" / "crosswalks.md"
HEADING = re.compile(r"## .*: `([a-z0-9-]+)`")
ROW = re.compile(r"\| (\S+) [^|]+ \| (\S+) \| ([^|]+) \| \S[^|]+\. \|")


def explained() -> list[tuple[str, str, str, str]]:
    """Framework, indicator, question and levels of each row of the tables."""
    found, framework = [], ""
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if heading := HEADING.fullmatch(line):
            framework = heading[1]
        elif row := ROW.fullmatch(line):
            found.append((framework, *row.groups()))
    return found


def test_every_pair_is_explained_once_and_no_other() -> None:
    frameworks = shipped().find("smart-city").frameworks
    pairs = [
        (framework.id, indicator.id, helped.question, " ".join(map(str, helped.levels)) or "related")
        for framework in frameworks
        for indicator in framework.indicators
        for helped in indicator.helps
    ]
    alone = [(f.id, each.id, "–", "–") for f in frameworks for each in f.indicators if not each.helps]
    assert Counter(explained()) == Counter(pairs + alone)
