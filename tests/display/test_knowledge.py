"""Knowledge in the order and words of a page."""

import pytest

from assess.core.citing import EntryKind, Use
from assess.core.places import Service
from assess.core.sources import Law, LawStatus, Lesson, Source, SourceStatus, Term
from assess.core.texts import Text
from assess.display.knowledge import by_letter, law_status, source_status, use_groups
from assess.language import translator
from tests.build import a_questionnaire, a_text

PLAIN = a_text("plain")
TERMS = tuple(Term(id, Text(id, en), PLAIN) for id, en in (("bukti", "evidence"), ("Aduan", "complaint"), ("abk", "x")))


def test_terms_stand_under_their_first_letters_in_the_order_of_the_language() -> None:
    assert [(a, [t.id for t in b]) for a, b in by_letter(TERMS, "id")] == [("A", ["abk", "Aduan"]), ("B", ["bukti"])]
    assert [letter for letter, _ in by_letter(TERMS, "en")] == ["C", "E", "X"]


def test_uses_are_told_by_kind_under_the_names_that_readers_know() -> None:
    questionnaire = a_questionnaire(
        lessons=(Lesson("newark", Text("Newark", "Newark"), "2015", PLAIN, PLAIN, PLAIN, PLAIN),),
        services=(Service("flood", Text("Banjir", "Flooding"), {}, PLAIN, fallback=True),),
        terms=TERMS,
    )
    kinds = (EntryKind.QUESTION, "PE01"), (EntryKind.QUESTION, "PR01"), (EntryKind.LESSON, "newark")
    more = (EntryKind.TERM, "bukti"), (EntryKind.SERVICE, "flood")
    found = use_groups(questionnaire, [Use(*each) for each in (*kinds, *more)], translator("en"))
    assert [(each.name, each.page, each.entries) for each in found] == [
        ("Questions", "", (("PE01", "PE01"), ("PR01", "PR01"))),
        ("Lessons", "lessons", (("newark", "Newark, 2015"),)),
        ("Glossary", "glossary", (("bukti", "evidence"),)),
        ("Services", "", (("flood", "Flooding"),)),
    ]


@pytest.mark.parametrize("status", LawStatus)
def test_every_status_of_a_law_has_words(status: LawStatus) -> None:
    assert law_status(Law("l", PLAIN, PLAIN, status, PLAIN), translator("id"))


@pytest.mark.parametrize("status", SourceStatus)
def test_every_status_of_a_source_has_words(status: SourceStatus) -> None:
    assert source_status(Source("s", PLAIN, None, "A", status=status), translator("id"))
    assert source_status(Source("s", PLAIN, None, "A"), translator("id")) == ""
