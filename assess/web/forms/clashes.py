"""Two versions of the same details, in words beside each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assess.core.case import Baseline, Case, Target
from assess.core.errors import N_
from assess.core.keeping import DetailsConflict
from assess.display.words import CITY_KINDS
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class ClashLine:
    """One detail that two people changed."""

    name: str
    mine: str
    theirs: str


def clashing_details(conflict: DetailsConflict, to: Translator) -> list[ClashLine]:
    """The parts of the details that clash, as both sides have them."""
    return [
        ClashLine(to.gettext(name), shown(conflict.mine, to), shown(conflict.theirs, to))
        for part in conflict.parts
        for name, shown in [PARTS.get(part, PARTS["carried"])]
    ]


def both(conflict: DetailsConflict) -> Case:
    """What is kept, with what was typed where it clashes: what the form shows so that it can be saved again."""
    case = conflict.theirs
    for part in conflict.parts:
        holder, _, name = part.rpartition(".")
        if holder:
            case = replace(case, point_b=replace(case.point_b, **{name: getattr(conflict.mine.point_b, name)}))
        else:
            case = replace(case, **{name: getattr(conflict.mine, name)})
    return case


def _city(case: Case, to: Translator) -> str:
    city = case.city
    numbers = [to.number(n) for n in (city.population, city.kecamatan, city.kelurahan, city.desa) if n is not None]
    return " · ".join([city.name, to.gettext(CITY_KINDS[city.kind]), *numbers])


def _measured(value: Baseline | Target | None, to: Translator) -> str:
    if value is None:
        return "–"
    more = [value.source] if isinstance(value, Baseline) else [to.day(value.date)] if value.date else []
    return " · ".join([f"{to.measured(value.value)} {value.unit}", *filter(None, more)])


Shown = Callable[[Case, Translator], str]
PARTS: Mapping[str, tuple[str, Shown]] = {
    "city": (N_("The city or regency"), _city),
    "date": (N_("Day of the assessment"), lambda case, to: to.day(case.date)),
    "requests": (N_("What is wanted"), lambda case, to: ", ".join(case.requests) or "–"),
    "point_b.service": (N_("Service"), lambda case, to: case.point_b.service or "–"),
    "point_b.problem": (N_("Problem to solve"), lambda case, to: case.point_b.problem or "–"),
    "point_b.baseline": (
        N_("Point A: the state today, as measured"),
        lambda case, to: _measured(case.point_b.baseline, to),
    ),
    "point_b.target": (N_("Point B: the state to reach"), lambda case, to: _measured(case.point_b.target, to)),
    "point_b.owner": (N_("Who answers for it?"), lambda case, to: case.point_b.owner or "–"),
    "carried": (N_("Other parts of the case"), lambda case, to: "…"),
}
