"""What a purchase takes a year and in five years, as values and as sentences that name what is not in them."""

from dataclasses import dataclass

from assess.core.appraising.checks.five_years import FiveYears
from assess.core.errors import N_
from assess.core.planning.cost import RATES
from assess.core.planning.cost_inputs import CAPEX
from assess.core.purchases.knowledge import PurchaseKnowledge
from assess.core.rounding import round_half_up
from assess.display.planning.inputs import lowered
from assess.display.purchases.written import field_label, option_words
from assess.language import Translator

TAKES = N_("A year takes %(yearly)s; five years with the purchase take %(total)s.")
WORTH = N_("In money of today that is %(values)s.")
AT = N_("%(amount)s at %(rate)s per cent a year")
WITHOUT = N_("This is without: %(lines)s.")
AS_ZERO = N_("%(line)s (written as zero)")


@dataclass(frozen=True, slots=True)
class CostsShown:
    """Amounts in words; ``present`` by rate, ``without`` the lines that are not shown or written as zero."""

    yearly: str
    total: str
    present: tuple[tuple[int, str], ...]
    without: tuple[str, ...]
    sentences: tuple[str, ...]


def show_costs(costs: FiveYears, knowledge: PurchaseKnowledge, to: Translator) -> CostsShown | None:
    """Nothing where no line but the price is shown."""
    if not set(costs.amounts) - {CAPEX}:
        return None
    total, *values = (to.rupiah(int(round_half_up(each, 0))) for each in costs.sums())
    yearly, present = to.rupiah(int(round_half_up(costs.yearly, 0))), tuple(zip(RATES, values, strict=True))
    zero = (to.gettext(AS_ZERO, line=_name(line, knowledge, to)) for line in costs.zero)
    without = (*zero, *(_name(line, knowledge, to) for line in costs.missing))
    worth = to.listed([to.gettext(AT, amount=amount, rate=rate) for rate, amount in present])
    sentences = [to.gettext(TAKES, yearly=yearly, total=total), to.gettext(WORTH, values=worth)]
    if without:
        sentences.append(to.gettext(WITHOUT, lines=to.listed(without)))
    return CostsShown(yearly, total, present, without, tuple(sentences))


def _name(line: str, knowledge: PurchaseKnowledge, to: Translator) -> str:
    if line == CAPEX:
        return lowered(field_label("total", knowledge, to))
    return lowered(option_words("cost_lines", line, knowledge, to, "line"))
