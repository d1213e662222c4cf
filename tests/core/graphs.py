"""Random networks of jobs, and random questionnaires with a case."""

from hypothesis import strategies as st

from assess.core.case import Answer, Capacity, Case
from assess.core.placement import Job, Limits
from assess.core.questionnaire import BudgetWindow, Funding, Pillar, Questionnaire, Step
from tests.build import (
    a_case,
    a_class,
    a_purchase,
    a_question,
    a_questionnaire,
    a_step,
    a_text,
    an_answer,
    an_objection,
)

APBD = BudgetWindow(a_text("APBD"), propose_by=7, propose_year_before=True, opens=1, closes=12)
REVISED = BudgetWindow(a_text("Perubahan APBD"), propose_by=7, propose_year_before=False, opens=10, closes=12)
WINDOWS = (APBD, REVISED)
OFFICES = ("bkpsdm", "diskominfo", "hukum")


@st.composite
def some_jobs(draw: st.DrawFn, most: int = 9) -> tuple[Job, ...]:
    """Jobs that require only earlier ones, so that there is no circle."""
    ids = [f"J{number}" for number in range(draw(st.integers(0, most)))]
    return tuple(
        Job(
            id,
            months=draw(st.integers(0, 5)),
            requires=tuple(sorted(draw(st.sets(st.sampled_from(ids[:number]), max_size=3)))) if number else (),
            rank=draw(st.integers(0, 2)),
            owner=draw(st.sampled_from(OFFICES)),
            cost=draw(st.integers(0, 60)),
            cost_of_delay=draw(st.integers(1, 9)),
        )
        for number, id in enumerate(ids)
    )


@st.composite
def some_limits(draw: st.DrawFn) -> Limits:
    """Room for one to four jobs, perhaps less by owner, perhaps money by half year."""
    return Limits(
        at_once=draw(st.integers(1, 4)),
        per_owner=draw(st.dictionaries(st.sampled_from(OFFICES), st.integers(1, 2))),
        money=draw(st.dictionaries(st.integers(0, 12).map(str), st.integers(0, 100), max_size=8)),
        period=lambda month: str(month // 6),
    )


@st.composite
def some_questionnaire(draw: st.DrawFn) -> Questionnaire:
    """Up to seven steps on as many questions, and two classes bought after some of them, all gates curable.

    Some of the questions decide the budget, and both purchases come after their steps.
    """
    numbers = range(1, draw(st.integers(2, 7)) + 1)
    questions = [a_question(f"Q{number}", Pillar.PROCESS) for number in numbers]
    steps = [_some_step(draw, number) for number in numbers]
    budget = draw(st.sets(st.sampled_from([f"S{number}" for number in numbers]), max_size=2))
    purchases, classes = [], []
    for class_id in ("app", "cctv"):
        before = sorted(draw(st.sets(st.sampled_from([step.id for step in steps]), min_size=1)) | budget)
        purchases.append(a_purchase(class_id, *before, months=draw(st.integers(1, 4))))
        classes.append(a_class(class_id, *(f"Q{id[1:]}" for id in before if id not in budget)))
    return a_questionnaire(
        *questions,
        steps=draw(st.permutations([*steps, *purchases])),
        budget=[f"Q{id[1:]}" for id in sorted(budget)],
        classes=classes,
        budget_windows=draw(st.sampled_from([(), WINDOWS, (APBD,)])),
    )


def _some_step(draw: st.DrawFn, number: int) -> Step:
    earlier = [f"S{each}" for each in range(1, number)]
    others = draw(st.sets(st.integers(1, number), max_size=1))
    questions = sorted({number, *others})
    return a_step(
        f"S{number}",
        *(sorted(draw(st.sets(st.sampled_from(earlier), max_size=2))) if earlier else ()),
        months=draw(st.integers(1, 4)),
        triggers=tuple(f"Q{each}" for each in questions),
        lifts={f"Q{each}": 3 for each in questions},
        owners=(draw(st.sampled_from(OFFICES)),),
        funding=draw(st.sampled_from([Funding.NONE, Funding.OPERATING])),
    )


@st.composite
def some_case(draw: st.DrawFn, questionnaire: Questionnaire) -> Case:
    """Any answers, disputed or not, and any capacity without money."""
    answers = {each.id: draw(_some_answer()) for each in questionnaire.questions}
    requests = draw(st.sampled_from([(), ("app",), ("cctv",), ("app", "cctv"), ("cctv", "app")]))
    return a_case(answers, *requests, capacity=Capacity(steps_at_once=draw(st.integers(1, 4))))


def _some_answer() -> st.SearchStrategy[Answer]:
    level = st.one_of(st.none(), st.integers(0, 5))
    objections = st.one_of(st.just(()), st.integers(0, 5).map(lambda level: (an_objection(level),)))
    return st.builds(
        lambda level, grade, objected: an_answer(level, grade, objections=objected),
        level,
        st.integers(0, 4),
        objections,
    )
