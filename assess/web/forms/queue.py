"""The form that sifts the reviewer's queue; its boxes are in the address of the page."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from assess.core.desk.queue import Choices, DeskState, Filters
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.desk import state_words
from assess.display.purchases.words import class_words, word
from assess.language import Translator
from assess.web.forms.fields import ChoiceField, SpokenForm, TypedField
from assess.web.forms.reading import day_fault, read_day, show_day
from assess.web.languages import speaking

BOXES = ("text", "region", "year", "class_id", "office", "verdict", "due", "state")
"""The names of the boxes in an address."""


class OneDayField(TypedField):
    """A day in one box."""

    def read(self, text: str) -> date | None:
        day = read_day(text)
        if text and day is None:
            raise ValueError(speaking().gettext(day_fault(text)))
        return day

    def shown(self, data: Any) -> str:
        return show_day(data)


class SiftForm(SpokenForm):
    """What is empty does not matter. A box with a fault sifts nothing."""

    text = TypedField(N_("Words in title, office, region or place"))
    region = ChoiceField(N_("Region"))
    year = ChoiceField(N_("Budget year"))
    class_id = ChoiceField(N_("Class of purchase"))
    office = ChoiceField(N_("Office"))
    verdict = ChoiceField(N_("Verdict by the checks"))
    due = OneDayField(N_("Condition due before"))
    state = ChoiceField(N_("State"))

    def offer(self, choices: Choices, questionnaire: Questionnaire) -> None:
        """Set the choices: what there is in the queue."""
        to = speaking()
        self.region.choices = _same(choices.regions)
        self.year.choices = _same(map(str, choices.years))
        self.class_id.choices = [(each, class_words(each, questionnaire, to)) for each in choices.classes]
        self.office.choices = _same(choices.offices)
        self.verdict.choices = [(each.value, word(each, to)) for each in PurchaseVerdict]
        self.state.choices = [(each.value, state_words(each, to)) for each in DeskState]

    def filters(self) -> Filters:
        """What is wanted, by the boxes that can be read."""
        self.validate()
        found = {field.name: None if field.errors else field.data or None for field in self}
        year, verdict, state = found["year"], found["verdict"], found["state"]
        return Filters(
            region=found["region"] or "",
            year=int(year) if year else None,
            class_id=found["class_id"] or "",
            verdict=PurchaseVerdict(verdict) if verdict else None,
            state=DeskState(state) if state else None,
            office=found["office"] or "",
            text=found["text"] or "",
            due_before=found["due"],
        )


def address_of(filters: Filters) -> dict[str, Any]:
    """The filters as they stand in an address; what is empty is left out."""
    found: Mapping[str, object] = {
        "text": filters.text,
        "region": filters.region,
        "year": filters.year or "",
        "class_id": filters.class_id,
        "office": filters.office,
        "verdict": filters.verdict or "",
        "due": show_day(filters.due_before),
        "state": filters.state or "",
    }
    return {name: str(value) for name, value in found.items() if value}


def words_of(filters: Filters, questionnaire: Questionnaire, to: Translator) -> Mapping[str, str]:
    """What is wanted, in words, by the name of its box; the state is left out."""
    address = address_of(filters)
    told = {**address, "class_id": class_words(filters.class_id, questionnaire, to) if filters.class_id else ""}
    if filters.verdict:
        told["verdict"] = word(filters.verdict, to)
    if filters.due_before:
        told["due"] = to.day(filters.due_before)
    return {name: words for name, words in told.items() if words and name != "state"}


def _same(values: Iterable[str]) -> Sequence[tuple[str, str]]:
    return [(each, each) for each in values]
