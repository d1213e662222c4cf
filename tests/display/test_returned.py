"""What came back from offices, in words."""

import pytest

from assess.core.bringing import Brought, Together
from assess.core.case import Answer, Objection
from assess.core.returned import Field
from assess.display.returned import Line, differences
from assess.language import translator
from tests.build import a_question, a_questionnaire, an_answer

BANK = a_questionnaire(a_question("PE01"))
EN = translator("en")


def told(**changes: object):
    given = {"before": None, "after": None, **changes}
    brought = Brought("PE01", **given)  # type: ignore[arg-type]
    (difference,) = differences(Together((brought,)), BANK, EN)
    return difference


def test_each_field_is_told_before_and_after():
    after = Answer(3, an_answer(3, 3).evidence, note="new")
    changed = (Field.CHOICE, Field.GRADE, Field.DATED, Field.NOTE)
    difference = told(before=Answer(note="old"), after=after, changed=changed)
    assert difference.lines == (
        Line("Answer", "Not known yet", "3. level 3"),
        Line(
            "Evidence",
            "No evidence yet",
            "In force or filled, and checked against the original or on site by someone outside the answering office",
        ),
        Line("Date of the document", "", "24 November 2026"),
        Line("Note", "old", "new"),
    )
    assert difference.writes


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param(
            {"objecting": (Objection("Dishub", 1, "seen otherwise"),)},
            "Dishub objects and holds this level: 1. level 1 – seen otherwise",
            id="an objection",
        ),
        pytest.param({"agreeing": ("Dishub",)}, "Dishub holds the same level; that is no objection.", id="agreement"),
        pytest.param(
            {"unheard": ("Dishub",)},
            "Dishub does not answer this question, and names no other level; nothing is kept.",
            id="no level",
        ),
        pytest.param(
            {"meanwhile": ("note",)},
            "This was changed here since the workbook was made. What comes back replaces it.",
            id="changed here",
        ),
        pytest.param(
            {"kept": (Field.NOTE, Field.ASK)}, "Left blank, so it stays as it is: Note and Who knows?.", id="blank"
        ),
    ],
)
def test_what_deserves_a_look_is_said(changes, words):
    difference = told(**changes)
    assert difference.remarks == (words,)
    assert not difference.writes
