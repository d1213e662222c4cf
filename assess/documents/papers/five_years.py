"""The cost of five years beside what is asked for, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assess.core.appraising.checks.five_years import FiveYears, told_costs
from assess.core.errors import N_
from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, LINES, YEARS
from assess.core.rounding import round_half_up
from assess.display.planning.inputs import lowered
from assess.display.planning.money import money
from assess.display.purchases.written import field_label, option_words
from assess.documents.papers.subject import Subject
from assess.language import Translator

TECHNOLOGY = "technology"
BUYING = N_("Buying it")
TIMES_OFF = Fraction(1, 20)
NOTHING_SHOWN = N_("Only the price of buying is shown; what it costs to run it for five years is not shown.")
NO_PRICE = N_("Neither the price nor the cost of five years is shown.")
WHOLE = N_(
    "Asked for is %(price)s. Over five years it costs %(total)s, and %(yearly)s in every year after the purchase."
)
LOWER_BOUND = N_(
    "Asked for is %(price)s. Over five years it costs at least %(total)s, as these lines are not shown: %(lines)s."
)
PRICE_OPEN = N_("The price is not shown. What is shown comes to %(total)s over five years.")
TIMES = N_("That is %(times)s times what is asked for.")
FROM_PLANNING = N_("The figures are those of the planning of the assessment.")
FROM_PROPOSAL = N_("The figures are those of the proposal.")
APART = N_("“%(box)s” says %(stated)s: a difference of %(difference)s.")
HUNDREDTH = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of the cost in rupiah; ``yearly`` is empty for what is paid once, both where it is not shown."""

    name: str
    yearly: str
    total: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class FiveYearsTold:
    """``sentences`` say what it comes to; ``lines`` are all of them, ``total`` their sum, empty where there is none."""

    sentences: tuple[str, ...]
    lines: tuple[CostLine, ...]
    total: str
    has_running: bool


def five_years_told(subject: Subject) -> FiveYearsTold:
    """By the figures that a proposal says count; where it does not say, by those that show more."""
    to = subject.to
    cost = told_costs(subject.proposed)
    total = cost.sums()[0]
    return FiveYearsTold(
        tuple(_sentences(cost, total, subject)),
        tuple(_line(line, cost, subject) for line in LINES),
        _rupiah(total, to) if cost.amounts else "",
        any(line in cost.amounts for line in LINES if line != CAPEX),
    )


def _sentences(cost: FiveYears, total: Fraction, subject: Subject) -> list[str]:
    to, price = subject.to, cost.amounts.get(CAPEX)
    if not cost.amounts:
        return [to.gettext(NO_PRICE)]
    if set(cost.amounts) == {CAPEX}:
        return [to.gettext(NOTHING_SHOWN)]
    where = to.gettext(FROM_PLANNING if cost.is_planned else FROM_PROPOSAL)
    if price is None:
        return [to.gettext(PRICE_OPEN, total=money(total, to)), where]
    told = {"price": money(price, to), "total": money(total, to)}
    missing = [lowered(_name(line, subject)) for line in cost.missing]
    first = (
        to.gettext(LOWER_BOUND, lines=to.listed(missing), **told)
        if missing
        else to.gettext(WHOLE, yearly=money(cost.yearly, to), **told)
    )
    times = total / price if price else Fraction()
    more = [to.gettext(TIMES, times=to.number(times, 1))] if times > 1 + TIMES_OFF else []
    return [first, *more, where, *_apart(cost, subject)]


def _apart(cost: FiveYears, subject: Subject) -> Iterator[str]:
    """The other figures that the proposal tells for the same five years, where they are more than a hundredth apart."""
    to, proposed, knowledge = subject.to, subject.proposed, subject.questionnaire.purchases
    told = {
        field_label("five_year_total", knowledge, to): proposed.number("five_year_total"),
        option_words("options", TECHNOLOGY, knowledge, to, "option"): proposed.cell("options", TECHNOLOGY, "cost"),
    }
    sums = cost.sums()
    for box, stated in told.items():
        if stated is not None and all(abs(stated - each) > HUNDREDTH * each for each in sums):
            apart = money(abs(stated - sums[0]), to)
            yield to.gettext(APART, box=box, stated=money(stated, to), difference=apart)


def _line(line: str, cost: FiveYears, subject: Subject) -> CostLine:
    amount, to = cost.amounts.get(line), subject.to
    is_yearly = line in EACH_YEAR
    return CostLine(
        _name(line, subject),
        _rupiah(amount, to) if amount is not None and is_yearly else "",
        _rupiah(amount * (YEARS if is_yearly else 1), to) if amount is not None else "",
        amount is not None,
    )


def _name(line: str, subject: Subject) -> str:
    if line == CAPEX:
        return subject.to.gettext(BUYING)
    return option_words("cost_lines", line, subject.questionnaire.purchases, subject.to, "line")


def _rupiah(amount: Fraction, to: Translator) -> str:
    return to.rupiah(int(round_half_up(amount, 0)))
