"""The form of a rule, and how what a proposal says stands in its sentence.

A rule is about two things that are both *shown*: what is left out contradicts nothing, it is for a check to miss it.
"""

from collections.abc import Callable
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted
from assess.core.appraising.findings import Conflicting, OptionName, Param, Rupiah
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import Field, FieldKind
from assess.core.purchases.proposal import PROPOSAL
from assess.core.rounding import round_half_up

Rule = Callable[[Proposed], Conflicting | None]


def conflict(id: str, *fields: str, **params: Param) -> Conflicting:
    """A contradiction between *fields*, with *params* in its sentence."""
    return Conflicting(id, params, fields)


def said(proposed: Proposed, name: str) -> Param | None:
    """What is written in a box, for a sentence; None where nothing is, or it is a table."""
    asked, found = PROPOSAL[name], proposed.purchase.fact(name)
    if not isinstance(asked, Field) or found in (None, "") or isinstance(found, tuple):
        return None
    number = proposed.number(name)
    if number is not None:
        return rupiah(number) if asked.kind is FieldKind.AMOUNT else counted(number)
    return OptionName(name, str(found)) if asked.kind is FieldKind.CHOICE else found


def rupiah(number: Fraction) -> Rupiah:
    """An amount, to the whole rupiah."""
    return Rupiah(round_half_up(number, 0))
