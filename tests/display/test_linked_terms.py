"""Terms of the glossary are found in texts as a reader would find them."""

from hypothesis import given
from hypothesis import strategies as st

from assess.core.sources import Term
from assess.core.texts import Text
from assess.display.linked_terms import Finder, Segment, linked_terms, terms_in

WORDS = {
    "assessment": ("assessment", "assessments"),
    "impact": ("impact assessment",),
    "follow-up": ("follow-up",),
    "circular": ("SE", "circular"),
}
FINDER = Finder([Term(id, Text(id, id), Text(id, id), {"en": words}) for id, words in WORDS.items()], "en")


def links(text: str, *seen: str) -> list[tuple[str, str]]:
    return [(each.text, each.term) for each in linked_terms(text, FINDER, frozenset(seen)) if each.term]


def test_a_term_is_linked_where_it_first_occurs_whatever_its_case() -> None:
    assert linked_terms("Assessments and an assessment.", FINDER) == (
        Segment("Assessments", "assessment"),
        Segment(" and an assessment."),
    )


def test_the_longest_term_wins_also_where_it_was_linked_before() -> None:
    assert links("An impact assessment is no assessment.") == [
        ("impact assessment", "impact"),
        ("assessment", "assessment"),
    ]
    assert links("An impact assessment.", "impact") == []


def test_only_whole_words_are_terms() -> None:
    assert links("A reassessment, an assessment-like paper, a follow-up: se-kota.") == [("follow-up", "follow-up")]


def test_what_was_seen_on_the_page_is_not_linked_again() -> None:
    assert links("A circular and an assessment.", "circular") == [("assessment", "assessment")]


def test_without_terms_a_text_is_one_piece() -> None:
    assert linked_terms("Anything.", Finder([], "en")) == (Segment("Anything."),)
    assert linked_terms("", FINDER) == ()


def test_terms_are_told_in_the_order_of_their_first_use() -> None:
    assert terms_in(["A follow-up, a circular.", "A circular, an assessment."], FINDER) == (
        "follow-up",
        "circular",
        "assessment",
    )


@given(st.lists(st.sampled_from([*sum(WORDS.values(), ()), "and", "x", "-", "ASSESSMENT"])).map(" ".join))
def test_no_text_is_lost_and_no_term_is_linked_twice(text: str) -> None:
    pieces = linked_terms(text, FINDER)
    terms = [each.term for each in pieces if each.term]
    assert "".join(each.text for each in pieces) == text
    assert len(terms) == len(set(terms))
    assert set(terms) == set(terms_in([text], FINDER))
