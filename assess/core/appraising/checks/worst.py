"""Claims that can be read in more than one way: what is left out is read in the way that asks most."""

from collections.abc import Iterable

from assess.core.appraising.findings import Outcome


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome of lowest rank, so that leaving out which reading is meant never helps; the first of equals."""
    return min(outcomes, key=lambda each: each.result.rank)
