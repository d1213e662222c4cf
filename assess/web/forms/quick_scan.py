"""The forms of the quick scan: what it is about, its answers, and the name of the region to keep it under."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.display.places import kinds_of_region
from assess.language import Translator
from assess.web.forms.answers import DONT_KNOW, LEVELS
from assess.web.forms.fields import ChoiceField, ChoicesField, SpokenForm, TypedField
from assess.web.languages import speaking


class AboutForm(SpokenForm):
    """Which region, which service, and what is wanted; a questionnaire without services asks for none."""

    kind = ChoiceField(N_("What kind of region is it?"), required=N_("Choose the kind of region."))
    service = ChoiceField(N_("Which service is the programme for?"))
    requests = ChoicesField(N_("What does the regional government want to buy?"))

    def offer(self, questionnaire: Questionnaire) -> None:
        """Set the choices, in the language of the request."""
        to = speaking()
        self.kind.choices = list(kinds_of_region(questionnaire, to).items())
        self.service.choices = [(each.id, each.name[to.language]) for each in questionnaire.services]
        self.requests.choices = [(each.id, each.name[to.language]) for each in questionnaire.classes]

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        is_valid = bool(super().validate(extra_validators))
        missing = {
            self.service: bool(self.service.choices) and not self.service.data and N_("Choose the service."),
            self.requests: not self.requests.data and N_("Choose at least one."),
        }
        for field, fault in missing.items():
            if fault and not field.errors:
                field.errors = [speaking().gettext(fault)]
        return is_valid and not any(missing.values())


class NameForm(SpokenForm):
    """The name of the region; only what is kept needs one."""

    name = TypedField(N_("Name of the region"))

    def has_name(self) -> bool:
        if self.validate() and not self.name.data:
            self.name.errors = [speaking().gettext("Write the name of the region.")]
        return not self.name.errors


@dataclass(frozen=True, slots=True)
class Chosen:
    """The answers as they were sent, as levels (None: not known), and what is wrong with them, by question."""

    typed: Mapping[str, str]
    levels: Mapping[str, int | None]
    faults: Mapping[str, str]


def read_chosen(questionnaire: Questionnaire, sent: "MultiDict[str, str]", to: Translator) -> Chosen:
    """What was chosen for each question of the scan; one that nobody touched is left out."""
    typed = {each: sent.get(each, "") for each in questionnaire.quick_scan if sent.get(each)}
    known = {id: choice for id, choice in typed.items() if choice in (*LEVELS, DONT_KNOW)}
    levels = {id: None if choice == DONT_KNOW else int(choice) for id, choice in known.items()}
    return Chosen(typed, levels, {id: to.gettext("Choose one of these.") for id in typed if id not in known})
