"""What a five-year cost assumes, in one sentence."""

from collections.abc import Iterator

from assess.core.planning.cost import Cost
from assess.core.planning.cost_inputs import RENEWAL, RESIDUAL, STAFF, STORAGE
from assess.core.planning.inputs import Inputs, Origin
from assess.display.planning.amounts import plain
from assess.language import Translator

SPACE = "\N{NO-BREAK SPACE}"


def assumed_words(found: Cost, inputs: Inputs, carries_upkeep: bool, to: Translator) -> str:
    """The sentence; empty where nothing is assumed. *carries_upkeep*: its staff looks after devices too."""
    parts = list(_parts(found, inputs, carries_upkeep, to))
    return to.gettext("Assumed: %(parts)s.", parts="; ".join(parts)) if parts else ""


def _parts(found: Cost, inputs: Inputs, carries_upkeep: bool, to: Translator) -> Iterator[str]:
    def assumes(name: str) -> bool:
        return inputs.origin(name) is Origin.ASSUMED

    if assumes("discount"):
        yield to.gettext("a rate of %(rate)s a year", rate=f"{plain(found.rate, to)}{SPACE}%")
    if assumes(RESIDUAL):
        yield to.gettext("nothing comes back at the end")
    if RENEWAL in found.lines and assumes("renewal_year"):
        yield to.gettext("the renewal falls in year 5")
    if inputs.origin(STORAGE) is Origin.DERIVED and assumes("gigabytes_per_day"):
        yield to.gettext("every unit records 20 GB a day")
    if inputs.origin(STAFF) is Origin.DERIVED:
        yield to.gettext(
            "every post of the staffing page is paid the minimum wage, 13 months a year with %(share)s on-costs "
            "unless that page says otherwise",
            share=f"10{SPACE}%",
        )
        if carries_upkeep:
            yield to.gettext("the maintenance staff looks after all devices of the region, not only those bought")
