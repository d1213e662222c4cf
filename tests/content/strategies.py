"""Any case that can be written: of the tiny questionnaire, with texts of all kinds."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from assess.core.case import (
    FIRST_DAY,
    LAST_DAY,
    Answer,
    Baseline,
    Capacity,
    Case,
    City,
    Decision,
    Evidence,
    Objection,
    PointB,
    Target,
)
from assess.core.estimates import Estimate, Given, Scenario
from assess.core.planning.contradictions import contradictions
from assess.core.planning.inputs import Choice, Input
from assess.core.planning.keeping_scenarios import folded
from assess.core.planning.models import SPECS
from assess.core.proof_rules import proof_faults
from tests.content.build import tiny
from tests.content.purchase_strategies import purchases_of

CHARACTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
LOOKS_LIKE_YAML = [
    "yes",
    "017",
    "~",
    "null",
    "-",
    "#",
    "a:b",
    "'",
    '"',
    "{",
    "[",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    "?",
    "%",
    "@",
    "`",
    "2026-11-24",
    "1_000",
    "...",
    "---",
]
LOOKS_EMPTY = [" a", "a ", "a: b", "- a", "a\nb", "\n", "\n a", "a\r\nb", "\t"]
LOOKS_ODD = ["\u2028", "\x85", "\ufeff", "\u202e", "🏙", "\x07", "\x7f", "\ufffe"]
AWKWARD = st.sampled_from([*LOOKS_LIKE_YAML, *LOOKS_EMPTY, *LOOKS_ODD])
texts = AWKWARD | st.text(CHARACTERS, max_size=20)
said = texts.filter(str.strip)
days = st.dates(FIRST_DAY, date(2050, 12, 31))
later_days = st.dates(date(2051, 1, 1), LAST_DAY)
levels = st.integers(0, 5)
counts = st.none() | st.integers(0, 10**9)
amounts = st.decimals(-(10**14), 10**14, places=6, allow_nan=False, allow_infinity=False)
rupiah = st.integers(0, 10**15)


def checked(grade: int, document: str, checker: str, days: list[date]) -> Evidence:
    return Evidence(grade, document, min(days), checker, max(days))


def is_told_well(answer: Answer) -> bool:
    return not any(proof_faults(tiny().find("tiny"), "PB1", answer, None))


evidence = (
    st.builds(Evidence, st.integers(0, 2), texts, st.none() | days)
    | st.builds(Evidence, st.integers(3, 4), said, st.none(), said, days)
    | st.builds(checked, st.integers(0, 4), said, said, st.lists(days, min_size=1, max_size=2))
)
levelled = {
    "evidence": evidence,
    "ask": texts,
    "by": st.none() | days,
    "note": texts,
    "private_note": texts,
    "office": texts,
    "entered_by": texts,
    "objections": st.lists(st.builds(Objection, said, levels, texts), max_size=2).map(tuple),
}
decisions = st.none() | st.builds(Decision, levels, said, days, said)
answers = st.builds(Answer, level=st.none() | levels, decision=decisions, **levelled).filter(is_told_well)
plain = st.recursive(texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3))
mappings = st.dictionaries(texts, plain, max_size=3)
carried = st.fixed_dictionaries({}, optional={"earlier": mappings})


def figures(asked: Input | Choice) -> st.SearchStrategy[Given]:
    """Anything a city may write for one input."""
    if isinstance(asked, Choice):
        return st.sampled_from(asked.options)
    places = 0 if asked.whole else 6
    numbers = st.decimals(asked.least, asked.most, places=places, allow_nan=False, allow_infinity=False)
    return st.lists(numbers, min_size=1, max_size=2).map(lambda ends: Estimate(min(ends), max(ends)))


def told(model: str) -> st.SearchStrategy[dict[str, Given]]:
    """Some inputs of a model, the same ones more often than all of them."""
    names = st.lists(st.sampled_from(sorted(SPECS[model])), max_size=4, unique=True)
    return names.flatmap(lambda few: st.fixed_dictionaries({name: figures(SPECS[model][name]) for name in few}))


planning = {
    "staffing": told("staffing"),
    "service_time": told("service_time"),
    "cost": st.dictionaries(st.just("cctv"), told("cost").filter(bool)),
}
scenarios = st.lists(st.builds(Scenario, said, **planning), max_size=2, unique_by=lambda each: folded(each.name))


def holds_together(case: Case) -> bool:
    return not any(contradictions(case))


cases = st.builds(
    Case,
    questionnaire=st.just("tiny@1.0.0"),
    city=st.builds(City, said, st.sampled_from(["kota", "kabupaten"]), counts, counts, counts, counts),
    date=later_days,
    requests=st.sampled_from([(), ("cctv",)]),
    point_b=st.builds(
        PointB,
        texts,
        texts,
        st.none() | st.builds(Baseline, amounts, texts, st.none() | st.integers(0, 600), texts),
        st.none() | st.builds(Target, amounts | st.just(Decimal("24.50")), texts, st.none() | days),
        texts,
    ),
    answers=st.fixed_dictionaries({}, optional={"PB1": answers, "PE1": answers, "PR1": answers, "TE1": answers}),
    capacity=st.builds(
        Capacity,
        st.integers(1, 1000),
        st.dictionaries(st.sampled_from(["bappeda", "dishub"]), st.integers(0, 1000)),
        st.dictionaries(st.sampled_from(["2027-Q1", "2030-Q4"]), rupiah),
        st.dictionaries(st.sampled_from(["S1", "S5"]), rupiah),
    ),
    scenarios=scenarios.map(tuple),
    purchases=purchases_of(texts, days),
    carried=carried,
    **planning,
).filter(holds_together)
