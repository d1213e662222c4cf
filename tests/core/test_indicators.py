"""Which indicators a step helps, and which lean on the evidence of a question."""

from assess.core.crosswalks import Aspect, Framework, Help, Indicator
from assess.core.indicators import helped_by, shared_evidence
from tests.build import a_purchase, a_step, a_text

FRAMEWORK = Framework(
    "index",
    a_text("An index"),
    a_text("note"),
    (
        Aspect("one", a_text("one"), (Indicator("1", a_text("1"), helps=(Help("Q1", (0, 1)), Help("Q2"))),)),
        Aspect("two", a_text("two"), (Indicator("2", a_text("2"), helps=(Help("Q2"),)), Indicator("3", a_text("3")))),
    ),
)


def ids(found: tuple[Indicator, ...]) -> list[str]:
    return [each.id for each in found]


def test_a_step_helps_the_indicators_of_all_questions_it_lifts() -> None:
    assert ids(helped_by(FRAMEWORK, a_step(triggers=("Q1",), lifts={"Q1": 3}))) == ["1"]
    assert ids(helped_by(FRAMEWORK, a_step(triggers=("Q2", "Q1"), lifts={"Q2": 3, "Q1": 3}))) == ["1", "2"]


def test_a_step_that_lifts_nothing_related_helps_none() -> None:
    assert helped_by(FRAMEWORK, a_step(triggers=("Q9",), lifts={"Q9": 3})) == ()
    assert helped_by(FRAMEWORK, a_purchase("cctv")) == ()


def test_evidence_serves_every_indicator_that_is_paired_with_its_question() -> None:
    assert ids(shared_evidence(FRAMEWORK, "Q1")) == ["1"]
    assert ids(shared_evidence(FRAMEWORK, "Q2")) == ["1", "2"]
    assert shared_evidence(FRAMEWORK, "Q9") == ()
