"""The sentences of checks and contradictions, with what was found filled in as a reader expects it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from assess.core.appraising.findings import (
    FieldName,
    Figure,
    Listing,
    Month,
    NeedFrom,
    OptionName,
    Param,
    QuestionName,
    Rupiah,
    Share,
    Stated,
)
from assess.core.errors import N_
from assess.core.purchases.knowledge import PurchaseKnowledge
from assess.core.texts import Text
from assess.display.planning.inputs import lowered
from assess.display.planning.money import money
from assess.display.purchases.written import field_label, option_words
from assess.language import Translator

PLACEHOLDER = re.compile(r"%\(([a-z][a-z0-9_]*)\)s")
UNIT = re.compile(r" \([^()]+\)$")
"""What stands in brackets behind a label; a sentence does without."""
LONGEST_QUOTE = 160
LEFT_OUT = "…"
HUNDRED = 100
BY_MODEL = N_("by the staffing model of the assessment")
BY_POSTS = N_("posts: %(posts)s × %(relief)s")


def sentence(text: Text, params: Mapping[str, Param], knowledge: PurchaseKnowledge, to: Translator) -> str:
    """A sentence with each ``%(name)s`` filled in; one that nothing is told of becomes ``…``.

    Amounts that differ and would be said alike are said to the rupiah.
    """
    alike = _said_alike(params.values(), to)

    def word(found: re.Match[str]) -> str:
        param = params.get(found[1], LEFT_OUT)
        if isinstance(param, Rupiah) and param in alike:
            return to.rupiah(int(param.amount))
        return param_words(param, knowledge, to)

    said = PLACEHOLDER.sub(word, text[to.language])
    return said[:1].upper() + said[1:]


def param_words(param: Param, knowledge: PurchaseKnowledge, to: Translator) -> str:
    """One thing that a sentence holds, in words."""
    if isinstance(param, Listing):
        return to.listed([param_words(each, knowledge, to) for each in param.items])
    if isinstance(param, Stated):
        states = [param_words(each, knowledge, to) for each in (param.state, param.day) if each is not None]
        return f"{param_words(param.what, knowledge, to)} ({' '.join(states)})"
    if isinstance(param, NeedFrom):
        return _source(param, to)
    if isinstance(param, FieldName):
        return lowered(UNIT.sub("", field_label(param.name, knowledge, to, param.column)))
    if isinstance(param, OptionName):
        return lowered(option_words(param.name, param.option, knowledge, to, param.column))
    if isinstance(param, QuestionName):
        return param.id
    if isinstance(param, str):
        return _quoted(param)
    return _figure(param, to)


def _said_alike(params: Iterable[Param], to: Translator) -> set[Rupiah]:
    """The amounts that rounding would make look equal to another."""
    found = {each for each in params if isinstance(each, Rupiah)}
    said = Counter(money(each.amount, to) for each in found)
    return {each for each in found if said[money(each.amount, to)] > 1}


def _source(need: NeedFrom, to: Translator) -> str:
    if not need.posts:
        return to.gettext(BY_MODEL)
    return to.gettext(BY_POSTS, posts=_number(need.posts, to), relief=_number(need.relief, to))


def _figure(param: Figure, to: Translator) -> str:
    if isinstance(param, Rupiah):
        return money(param.amount, to)
    if isinstance(param, Share):
        return f"{_number(param.of_one * HUNDRED, to)}\N{NO-BREAK SPACE}%"
    if isinstance(param, Month):
        return to.month(param.first_day)
    if isinstance(param, date):
        return to.day(param)
    return to.measured(param) if isinstance(param, (int, Decimal)) else _number(param, to)


def _number(number: Fraction, to: Translator) -> str:
    """To one decimal, or none where it is whole; what would round to nothing keeps a second one."""
    if number.denominator == 1:
        return to.number(number)
    return to.number(number, 1 if abs(number) >= Fraction(1, 20) else 2)


def _quoted(words: str) -> str:
    """Words of the proposal on one line, and their beginning where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE].rstrip()}{LEFT_OUT}"
