"""What leans on which source is read from every text and list of a questionnaire."""

from dataclasses import replace

from assess.core.citing import EntryKind, Use, cited_in, uses
from assess.core.sources import Lesson, Term
from assess.core.texts import Text
from tests.build import a_question, a_questionnaire, a_step, a_text

PLAIN = a_text("plain")


def saying(*sources: str) -> Text:
    return replace(PLAIN, sources=sources)


def test_every_entry_that_cites_a_source_is_told_once() -> None:
    found = uses(
        a_questionnaire(
            a_question("Q1", why=saying("E1"), check=saying("E2", "L1")),
            steps=[a_step("S1", triggers=("Q1",), sources=("E2",), actions=(PLAIN, saying("E2")))],
            lessons=(Lesson("somewhere", PLAIN, "2017", PLAIN, saying("E2"), PLAIN, PLAIN, sources=("E2", "E1")),),
            terms=(Term("roster", PLAIN, saying("L1")),),
        )
    )
    question, step = Use(EntryKind.QUESTION, "Q1"), Use(EntryKind.STEP, "S1")
    lesson, term = Use(EntryKind.LESSON, "somewhere"), Use(EntryKind.TERM, "roster")
    assert found == {"E1": (question, lesson), "E2": (question, step, lesson), "L1": (question, term)}


def test_what_cites_nothing_has_no_uses() -> None:
    assert uses(a_questionnaire()) == {}


def test_a_text_cites_what_its_markers_said() -> None:
    assert list(cited_in((saying("E1"), {"x": saying("E2", "E1")}, "E3", None))) == ["E1", "E2", "E1"]
