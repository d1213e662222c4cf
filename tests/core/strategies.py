"""Random questionnaires and cases for the properties of scoring and gates."""

from hypothesis import strategies as st

from assess.core.case import UNKNOWN, Answer, Case
from assess.core.questionnaire import HIGHEST_LEVEL, SCORED_PILLARS, Condition, Pillar, Question, Questionnaire
from tests.build import a_case, a_class, a_decision, a_question, a_questionnaire, an_answer, an_objection

levels = st.integers(0, HIGHEST_LEVEL)
grades = st.integers(0, 4)
weights = st.integers(1, 3)
known = st.builds(an_answer, levels, grades)
answers = st.one_of(known, known, st.just(UNKNOWN))
scores = st.fractions(0, 100, max_denominator=60)
three_scores = st.tuples(scores, scores, scores)


@st.composite
def section(draw: st.DrawFn, pillar: Pillar, most: int = 4) -> list[Question]:
    """One to *most* questions of a section."""
    drawn = draw(st.lists(weights, min_size=1, max_size=most))
    return [a_question(f"{pillar[:2]}{number}", pillar, weight) for number, weight in enumerate(drawn)]


@st.composite
def scored(draw: st.DrawFn) -> tuple[Questionnaire, Case]:
    """A questionnaire with questions in each of the four sections, and answers to them, some unknown."""
    questions = [question for pillar in Pillar for question in draw(section(pillar))]
    given_answers = {question.id: draw(answers) for question in questions}
    return a_questionnaire(*questions), a_case(given_answers)


@st.composite
def contested(draw: st.DrawFn) -> Answer:
    """An answer that may have objections, and a decision about them."""
    objections = tuple(an_objection(level) for level in draw(st.lists(levels, max_size=2)))
    decision = a_decision(draw(levels)) if objections and draw(st.booleans()) else None
    level = draw(st.one_of(levels, levels, levels, st.none()))
    return an_answer(level, draw(grades), objections=objections, decision=decision)


proven_answers = st.builds(an_answer, st.integers(3, HIGHEST_LEVEL), st.integers(3, 4))
gate_answers = st.one_of(proven_answers, proven_answers, contested())


@st.composite
def gated(draw: st.DrawFn) -> tuple[Questionnaire, Case]:
    """Two requested classes behind a budget gate, often open, beside questions that decide nothing."""
    questions = [a_question(f"Q{number}", draw(st.sampled_from(SCORED_PILLARS))) for number in range(8)]
    thresholds = st.sampled_from([3, 3, 3, 1, 2, 4, 5])
    condition = st.builds(Condition, st.sampled_from([f"Q{number}" for number in range(6)]), thresholds)
    some = st.lists(condition, min_size=1, max_size=3, unique_by=lambda each: each.question)
    classes = [a_class(name, *draw(some)) for name in ("cctv", "command")]
    questionnaire = a_questionnaire(*questions, budget=draw(some), classes=classes)
    given_answers = {question.id: draw(gate_answers) for question in questions}
    return questionnaire, a_case(given_answers, "cctv", "command")
