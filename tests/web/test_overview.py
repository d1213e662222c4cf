"""The headline of the overview says how far the filling in has come, and of what nobody knows yet."""

import pytest

from assess.core.case import UNKNOWN, Answer
from assess.core.keeping import Change
from tests.build import a_case, an_answer
from tests.storage.build import NOON
from tests.web.build import Visitor, words

UNKNOWNS = 5


@pytest.fixture
def path(visitor: Visitor, request: pytest.FixtureRequest) -> str:
    """Every question has an answer, five of them a don't-know."""
    questions = [each.id for each in visitor.services.catalogue.find("smart-city").questions]
    answers = dict.fromkeys(questions, an_answer(2)) | dict.fromkeys(questions[:UNKNOWNS], UNKNOWN)
    classes = visitor.services.catalogue.find("smart-city").technology_class
    case = a_case(answers, *classes, questionnaire="smart-city")
    return f"/assessments/{visitor.services.store.create(case, start_key=request.node.name, at=NOON)}"


def saved(visitor: Visitor, path: str, question: str, answer: Answer | None) -> None:
    kept = visitor.kept(path)
    change = Change(answer, kept.version(question))
    visitor.services.store.save_answers(kept.key, {question: change}, idempotency_key=question, at=NOON)


def test_the_headline_counts_what_is_not_known(visitor: Visitor, path: str) -> None:
    shown = words(visitor.get(path, "en").text)
    every = len(visitor.case(path).answers)
    assert f"{every - UNKNOWNS} of {every} answered" in shown
    assert "No question is left empty, but 5 are not known yet" in shown
    assert "Tidak ada pertanyaan yang masih kosong, tetapi 5 belum diketahui" in words(visitor.get(path).text)


def test_the_overview_leads_to_the_purchases(visitor: Visitor, path: str) -> None:
    assert "before it is handed in. Add a proposal" in words(visitor.get(path, "en").text)
    visitor.fill(f"{path}/purchases", {"title": "CCTV 60 simpang", "class_id": "cctv"})
    assert "before it is handed in. 1 proposal" in words(visitor.get(path, "en").text)


def test_one_that_is_empty_is_next(visitor: Visitor, path: str) -> None:
    saved(visitor, path, list(visitor.case(path).answers)[-1], None)
    shown = words(visitor.get(path, "en").text)
    assert "No question is left empty" not in shown
    assert "Next: question" in shown


def test_where_everything_is_known_nothing_more_is_said(visitor: Visitor, path: str) -> None:
    for question, answer in visitor.case(path).answers.items():
        if answer.is_unknown:
            saved(visitor, path, question, an_answer(1))
    shown = words(visitor.get(path, "en").text)
    assert "No question is left empty Check the answers, then read the result." in shown
