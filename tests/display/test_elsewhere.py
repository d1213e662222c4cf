"""Lessons stand where they bear on something, and the bicycle beside what is not to be bought yet."""

from assess.core.evaluation import evaluate
from assess.core.places import Service
from assess.core.sources import Lesson
from assess.display.elsewhere import bicycle, lessons_for, lessons_on, reported
from tests.build import a_case, a_class, a_question, a_questionnaire, a_text

PLAIN = a_text("plain")


def a_lesson(id: str, *questions: str, classes: tuple[str, ...] = ("cctv",), counter: bool = False) -> Lesson:
    return Lesson(id, PLAIN, "2017", PLAIN, PLAIN, PLAIN, PLAIN, questions, classes, counter)


def evaluated(*lessons: Lesson, level: int = 0):
    """A region that wants cameras, whose gate asks Q1 and Q2; both stand at *level*."""
    questionnaire = a_questionnaire(
        *(a_question(id, pillar) for id, pillar in (("Q1", "people"), ("Q2", "process"), ("Q3", "technology"))),
        classes=(a_class("cctv", "Q1", "Q2"), a_class("app")),
        lessons=lessons,
        services=(
            Service("other", PLAIN, {}, a_text("general"), fallback=True),
            Service("complaints", PLAIN, {}, a_text("a sheet")),
        ),
    )
    return evaluate(questionnaire, a_case({"Q1": level, "Q2": level, "Q3": level}, "cctv"))


def ids(lessons) -> list[str]:
    return [each.id for each in lessons]


def test_a_lesson_bears_on_the_questions_that_would_have_caught_it() -> None:
    found = evaluated(a_lesson("one", "Q1"), a_lesson("two", "Q2", "Q3"))
    assert ids(lessons_on(found.questionnaire, "Q3")) == ["two"]


def test_lessons_that_share_most_open_conditions_come_first() -> None:
    found = evaluated(
        a_lesson("none"), a_lesson("other class", "Q1", classes=("app",)), a_lesson("one", "Q1", "Q3"),
        a_lesson("both", "Q1", "Q2"),
    )  # fmt: skip
    assert ids(lessons_for(found.questionnaire, found.gates["cctv"])) == ["both", "one", "none"]


def test_evidence_against_the_rule_is_among_the_few() -> None:
    lessons = [a_lesson("a", "Q1"), a_lesson("b", "Q1"), a_lesson("c", "Q1"), a_lesson("against", counter=True)]
    found = evaluated(*lessons)
    assert ids(lessons_for(found.questionnaire, found.gates["cctv"])) == ["a", "b", "against"]


def test_only_requested_classes_with_lessons_are_told_of() -> None:
    assert [class_id for class_id, _ in reported(evaluated(a_lesson("a"), a_lesson("b", classes=("app",))))] == ["cctv"]
    assert reported(evaluated()) == []


def test_the_bicycle_is_that_of_the_service_until_everything_may_be_bought() -> None:
    found = bicycle(evaluated())
    assert found
    assert found.bicycle.en == "general"
    assert bicycle(evaluated(level=3)) is None
