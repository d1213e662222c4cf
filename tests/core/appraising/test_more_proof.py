"""More proof never worsens: neither what a proposal shows more of, nor a better answer of the assessment behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.proposed import Background
from assess.core.purchases.fields import YES_OR_NO, Fact, Facts, Field, Row, Value
from assess.core.purchases.proposal import PROPOSAL
from assess.core.questionnaire import HIGHEST_LEVEL
from tests.build import an_answer
from tests.core.appraising.build import CITIES, VERDICTS, a_proposal, ready_city, standing
from tests.core.appraising.strategies import some_purchase
from tests.core.bank import the_bank

WORDS: Mapping[str, tuple[str, ...]] = {
    "rule_state": ("none", "draft", "signed_draft", "in_force"),
    "impact_assessment": ("none", "screening", "signed"),
    "data_owner": ("vendor", "region"),
    "pilot": ("none", "first_lot", "compared"),
    "repair": ("none", "plan", "repair_first"),
    "specification": ("brand", "functional"),
    "response": ("none", "draft", "signed"),
    "camera_rule_state": ("none", "draft", "signed_draft", "in_force"),
    "face_recognition": ("without_law", "with_law", "none"),
    "mandate_state": ("none", "promised", "in_force"),
    "liaisons": ("none", "part_time", "full_time"),
    "channel": ("separate", "joined"),
    "papers.state": ("missing", "announced", "attached"),
}
"""The words of a choice, from the least proof to the most."""
A_PROMISE = "round_the_clock"
"""Says what is promised, and proves nothing."""
NUMBERS = frozenset(
    {
        "baseline_months",
        "posts_funded",
        "posts_filled",
        "uptime",
        "makers",
        "catalogue_products",
        "evaluation_money",
        "sites_with_data",
        "relief_factor",
        "seat_relief_factor",
        "capacity_per_month",
        "incidents",
        "running_money.amount",
    }
)
"""Numbers that prove the more, the larger they are."""
cities = st.sampled_from(tuple(CITIES)).map(standing)


@settings(max_examples=60, deadline=None)
@given(some_purchase(), cities)
def test_a_better_word_or_a_larger_number_in_a_proposal_never_worsens(purchase, before):
    found = appraise(before, purchase)
    for what, facts in with_more(purchase.facts):
        more = appraise(before, replace(purchase, facts=facts))
        for was, now in zip(found.checks, more.checks, strict=True):
            assert now.result.rank >= was.result.rank, f"{now.check.id} with {what}"
        assert VERDICTS.index(more.verdict) >= VERDICTS.index(found.verdict), what


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_higher_level_or_better_evidence_of_an_answer_never_worsens(data):
    """The questions of S13 aside: adopting it makes the gate binding, which is no proof but another rule."""
    class_id = data.draw(st.sampled_from(("cctv", "app", "other")))
    asked = sorted({each.question for each in the_bank().budget_conditions} | {"PR13", "PR14", "PE08"})
    some = data.draw(st.dictionaries(st.sampled_from(asked), st.tuples(levels, grades), max_size=3))
    question = data.draw(st.sampled_from(asked))
    low, high = sorted(data.draw(st.tuples(levels, levels)))
    weak, strong = sorted(data.draw(st.tuples(grades, grades)))
    stage = data.draw(st.sampled_from(("rka", "perubahan")))
    proposal = a_proposal(class_id, stage=stage)
    before, after = (
        appraise(Background(the_bank(), ready_city({**answers(some), question: answer})), proposal)
        for answer in (an_answer(low, weak), an_answer(high, strong))
    )
    for was, now in zip(before.checks, after.checks, strict=True):
        assert now.result.rank >= was.result.rank, now.check.id
    assert VERDICTS.index(after.verdict) >= VERDICTS.index(before.verdict)


def test_every_choice_of_yes_or_no_but_a_promise_is_a_proof_when_yes():
    choices = {name for name, asked in PROPOSAL.items() if isinstance(asked, Field) and asked.options == YES_OR_NO}
    assert {name for name in choices if ladder(name)} == choices - {A_PROMISE}


levels = st.integers(0, HIGHEST_LEVEL)
grades = st.integers(0, 4)


def answers(drawn: Mapping[str, tuple[int, int]]) -> dict[str, object]:
    return {question: an_answer(level, grade) for question, (level, grade) in drawn.items()}


def with_more(facts: Facts) -> Iterator[tuple[str, Facts]]:
    """The proposal with each word a step better, each number larger, in turn."""
    for name, fact in facts.items():
        if not isinstance(fact, tuple):
            yield from ((f"{name} = {better}", {**facts, name: better}) for better in _better(name, fact))
            continue
        for place, row in enumerate(fact):
            for column, value in row.items():
                for better in _better(f"{name}.{column}", value):
                    yield f"{name}.{column} = {better}", {**facts, name: _with(fact, place, column, better)}


def ladder(name: str) -> tuple[str, ...]:
    """The words of a choice that prove more and more; none for one that proves nothing."""
    asked = PROPOSAL.get(name)
    is_proof = isinstance(asked, Field) and asked.options == YES_OR_NO and name != A_PROMISE
    return ("no", "yes") if is_proof else WORDS.get(name, ())


def _better(name: str, value: Value) -> Iterator[Value]:
    if name in NUMBERS and isinstance(value, Decimal):
        most = Decimal(100) if name == "uptime" else value * 100 + 100
        yield from (value + (most - value) / 2, most)
    steps = ladder(name)
    if value in steps:
        yield from steps[steps.index(str(value)) + 1 :]


def _with(rows: tuple[Row, ...], place: int, column: str, value: Value) -> Fact:
    return (*rows[:place], {**rows[place], column: value}, *rows[place + 1 :])
