"""Two versions of the same details, in words beside each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assess.core.case import Baseline, Case, Target
from assess.core.errors import N_
from assess.core.keeping import DetailsConflict
from assess.core.planning.giving import BY_CLASS, given_in
from assess.core.questionnaire import Questionnaire
from assess.display.measures import service_name
from assess.display.places import region_kind
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class ClashLine:
    """One detail that two people changed."""

    name: str
    mine: str
    theirs: str


def clashing_details(conflict: DetailsConflict, questionnaire: Questionnaire, to: Translator) -> list[ClashLine]:
    """The parts of the details that clash, as both sides have them."""
    return [
        ClashLine(to.gettext(name), shown(conflict.mine, questionnaire, to), shown(conflict.theirs, questionnaire, to))
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


def _city(case: Case, questionnaire: Questionnaire, to: Translator) -> str:
    city = case.city
    numbers = [to.number(n) for n in (city.population, city.kecamatan, city.kelurahan, city.desa) if n is not None]
    return " · ".join([city.name, region_kind(questionnaire, city.kind, to), *numbers])


def _service(case: Case, questionnaire: Questionnaire, to: Translator) -> str:
    return service_name(case.point_b.service, questionnaire, to) or "–"


def _measured(value: Baseline | Target | None, to: Translator) -> str:
    if value is None:
        return "–"
    more = [value.source] if isinstance(value, Baseline) else [to.day(value.date)] if value.date else []
    return " · ".join([f"{to.measured(value.value)} {value.unit}", *filter(None, more)])


def _figures(case: Case, model: str, to: Translator) -> str:
    """How many figures a planning model is told: which ones, its own page says."""
    told = [given_in(case, model, each) for each in (case.cost if model == BY_CLASS else ("",))]
    count = sum(map(len, told))
    return to.ngettext("%(n)s figure filled in", "%(n)s figures filled in", count) if count else "–"


def _scenarios(case: Case) -> str:
    return ", ".join(each.name for each in case.scenarios) or "–"


def _months(case: Case, to: Translator) -> str:
    count = len(case.calendar)
    return to.ngettext("%(n)s document with its own month", "%(n)s documents with their own months", count)


Shown = Callable[[Case, Questionnaire, Translator], str]
PARTS: Mapping[str, tuple[str, Shown]] = {
    "city": (N_("The region"), _city),
    "date": (N_("Day of the assessment"), lambda case, _, to: to.day(case.date)),
    "requests": (N_("What is wanted"), lambda case, _, to: ", ".join(case.requests) or "–"),
    "point_b.service": (N_("Service"), _service),
    "point_b.problem": (N_("Problem to solve"), lambda case, _, to: case.point_b.problem or "–"),
    "point_b.baseline": (
        N_("Point A: the state today, as measured"),
        lambda case, _, to: _measured(case.point_b.baseline, to),
    ),
    "point_b.target": (N_("Point B: the state to reach"), lambda case, _, to: _measured(case.point_b.target, to)),
    "point_b.owner": (N_("Who answers for it?"), lambda case, _, to: case.point_b.owner or "–"),
    "staffing": (N_("Staffing needs"), lambda case, _, to: _figures(case, "staffing", to)),
    "service_time": (N_("Service time"), lambda case, _, to: _figures(case, "service_time", to)),
    "cost": (N_("Five-year cost"), lambda case, _, to: _figures(case, BY_CLASS, to)),
    "scenarios": (N_("Scenarios"), lambda case, _, to: _scenarios(case)),
    "calendar": (N_("The region's own budget timetable"), lambda case, _, to: _months(case, to)),
    "carried": (N_("Other parts of the case"), lambda case, _, to: "…"),
}
