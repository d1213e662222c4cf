"""Builds the inputs of a five-year cost, and draws them."""

from decimal import Decimal

from hypothesis import strategies as st

from assess.core.planning.cost_inputs import COST, LINES, RETENTION
from assess.core.planning.inputs import Estimate, Inputs, exactly

METHOD = {"capex": 1000, "maintenance": 120, "links": 80, "licences": 100, "staff": 300}
"""The fixed test of the method; links and power are one line there, as are licences and storage."""

ALL = dict.fromkeys(LINES, 100)


def of_cost(given, derived=None):
    """Inputs from plain numbers, or pairs for ranges."""
    return Inputs(COST, {name: _estimate(value) for name, value in given.items()}, derived or {})


def _estimate(value):
    return Estimate(*map(Decimal, value)) if isinstance(value, tuple) else exactly(value)


amounts = st.decimals(0, 10**14, places=2)
estimates = st.tuples(amounts, amounts).map(lambda ends: Estimate(min(ends), max(ends)))
small = st.integers(0, 1000).map(exactly)
counts = st.integers(1, 100_000).map(exactly)


@st.composite
def costs(draw, residual=True):
    """Inputs without a fault; some lines are left out."""
    given = draw(st.dictionaries(st.sampled_from(LINES), estimates))
    for name in draw(st.sets(st.sampled_from((*RETENTION, "solved_per_year")))):
        given[name] = draw(counts if name in ("units", "solved_per_year") else small)
    given["discount"] = exactly(draw(st.integers(0, 50)))
    if "renewal" in given and draw(st.booleans()):
        given["renewal_year"] = exactly(draw(st.integers(1, 5)))
    if residual and "capex" in given:
        given["residual"] = exactly(draw(st.decimals(0, given["capex"].low, places=2)))
    if "units" not in given:
        given.pop("retention_days", None)
    return Inputs(COST, given)
