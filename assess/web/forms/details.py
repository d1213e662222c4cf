"""The details of an assessment: the region, the day, what is wanted, and point B."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from assess.core.case import Baseline, Case, City, PointB, Target
from assess.core.errors import N_
from assess.core.places import Measure
from assess.core.questionnaire import Questionnaire
from assess.display.measures import measures_of, services_to_choose, usual_units
from assess.display.places import kinds_of_region
from assess.web.forms.fields import (
    LONG,
    ChoiceField,
    ChoicesField,
    CountField,
    DayField,
    NumberField,
    OfferedField,
    SpokenForm,
    TypedField,
)
from assess.web.languages import speaking

LINE = 1_000
ELSEWHERE: Mapping[str, str] = {"kecamatan": N_("Districts"), "kelurahan": N_("Wards"), "desa": N_("Villages")}
"""What the parts of a region are called where the questionnaire is not of Indonesia."""


class DetailsForm(SpokenForm):
    """Everything about a case but its answers, in the order of the page; a ``description`` names the part of it."""

    name = TypedField(N_("Name of the region"), required=N_("Write the name of the region."))
    kind = ChoiceField(N_("What kind of region is it?"), required=N_("Choose the kind of region."))
    date = DayField(N_("Day of the assessment"), required=N_("Write the day of the assessment."))
    population = CountField(N_("Population"), example=350_000)
    kecamatan = CountField(N_("Districts (kecamatan)"), example=20)
    kelurahan = CountField(N_("Urban wards (kelurahan)"), example=12)
    desa = CountField(N_("Villages (desa)"), example=180)
    service = OfferedField(N_("Which service is the programme for?"), most=LINE)
    problem = TypedField(N_("Which problem should it solve?"), most=LONG)
    baseline_value = NumberField(N_("Value measured"), description=N_("Point A"))
    baseline_unit = TypedField(N_("Unit"), most=LINE, description=N_("Point A"))
    baseline_months = CountField(N_("Months measured"), example=3, description=N_("Point A"))
    baseline_source = TypedField(N_("Source of the figure"), most=LONG, description=N_("Point A"))
    target_value = NumberField(N_("Value to reach"), description=N_("Point B"))
    target_unit = TypedField(N_("Unit"), most=LINE, description=N_("Point B"))
    target_date = DayField(N_("Day to reach it"), description=N_("Point B"))
    owner = TypedField(N_("Who answers for it?"), most=LINE)
    requests = ChoicesField(N_("What does the regional government want to buy?"))

    measures: tuple[Measure, ...] = ()
    units: Sequence[str] = ()

    def offer(self, questionnaire: Questionnaire, written: str = "") -> None:
        """Set what can be chosen, in the language of the request; *written* is the service that is kept."""
        to = speaking()
        self.service.choices = services_to_choose(questionnaire, written, to)
        self.measures = measures_of(questionnaire, written)
        self.units = usual_units(questionnaire, written, to)
        self.kind.choices = list(kinds_of_region(questionnaire, to).items())
        self.requests.choices = [(each.id, each.name[to.language]) for each in questionnaire.classes]
        if not questionnaire.is_written_in("id"):
            for name, words in ELSEWHERE.items():
                self[name].label.text = words

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """A measured value needs its unit, and what belongs to a value needs the value."""
        is_valid = bool(super().validate(extra_validators))
        whole = [
            self._complete(self.baseline_value, self.baseline_unit, self.baseline_months, self.baseline_source),
            self._complete(self.target_value, self.target_unit, self.target_date),
        ]
        return is_valid and all(whole)

    def case(self, base: Case) -> Case:
        """*base* with these details."""
        city = City(
            *(getattr(self, each).data for each in ("name", "kind", "population", "kecamatan", "kelurahan", "desa"))
        )
        return replace(base, city=city, date=self.date.data, requests=self.requests.data, point_b=self._point_b())

    def _point_b(self) -> PointB:
        baseline = self.baseline_value.data is not None and Baseline(
            self.baseline_value.data, self.baseline_unit.data, self.baseline_months.data, self.baseline_source.data
        )
        target = self.target_value.data is not None and Target(
            self.target_value.data, self.target_unit.data, self.target_date.data
        )
        return PointB(self.service.data, self.problem.data, baseline or None, target or None, self.owner.data)

    def _complete(self, value: NumberField, unit: TypedField, *rest: Any) -> bool:
        if value.errors:
            return False
        if value.data is None and any(field.data for field in (unit, *rest)):
            value.errors = [speaking().gettext("Write the value these details belong to, or empty them.")]
        elif isinstance(value.data, Decimal) and not unit.data:
            unit.errors = [speaking().gettext("Write the unit of the value, for example hours.")]
        return not value.errors and not unit.errors


def details_of(case: Case) -> dict[str, Any]:
    """The values of a DetailsForm for a case."""
    city, point_b = case.city, case.point_b
    counts = {name: getattr(city, name) for name in ("name", "kind", "population", "kecamatan", "kelurahan", "desa")}
    values = {"date": case.date, "requests": case.requests, "owner": point_b.owner}
    purpose = {"service": point_b.service, "problem": point_b.problem}
    for name in ("baseline", "target"):
        measured = getattr(point_b, name)
        parts = ("value", "unit", "months", "source", "date")
        purpose |= {f"{name}_{part}": getattr(measured, part) for part in parts if hasattr(measured, part)}
    return {**counts, **values, **purpose}
