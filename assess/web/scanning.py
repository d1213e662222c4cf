"""A quick scan as a request carries it: everything is in the form, and nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import abort
from werkzeug.datastructures import MultiDict

from assess.core.case import Case, City, PointB
from assess.core.questionnaire import Question, Questionnaire
from assess.core.quick_scan import asked, stated
from assess.core.wording import worded
from assess.display.places import region_kind
from assess.display.quick_scan import deciding_names
from assess.web.forms.quick_scan import AboutForm, Chosen, read_chosen
from assess.web.languages import speaking
from assess.web.pages import now
from assess.web.standard import ASKED, asked_questionnaire
from assess.web.words import FaultLink, named_fault


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the scan with what was chosen; ``decides`` names the wanted classes that it decides."""

    question: Question
    decides: str
    chosen: str
    fault: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a request says of a region, in the words of its service and kind."""

    questionnaire: Questionnaire
    case: Case
    chosen: Chosen

    @property
    def about_fields(self) -> list[tuple[str, str]]:
        """The first form as hidden fields."""
        about = [
            (ASKED, self.questionnaire.id),
            ("kind", self.case.city.kind),
            ("service", self.case.point_b.service),
        ]
        return [*about, *(("requests", each) for each in self.case.requests)]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """All of it as hidden fields."""
        return [*self.about_fields, *self.chosen.typed.items()]

    @property
    def asked(self) -> list[Asked]:
        to, wanted = speaking(), self.case.requests
        return [
            Asked(
                each,
                deciding_names(self.questionnaire, each.id, wanted, to),
                self.chosen.typed.get(each.id, ""),
                self.chosen.faults.get(each.id, ""),
            )
            for each in asked(self.questionnaire, wanted)
        ]

    @property
    def faults(self) -> list[FaultLink]:
        return [FaultLink(id, named_fault(id, fault)) for id, fault in self.chosen.faults.items()]

    def about(self) -> Mapping[str, str]:
        """Region, service and what is wanted, in words."""
        to, case = speaking(), self.case
        service = self.questionnaire.service.get(case.point_b.service)
        wanted = [self.questionnaire.technology_class[each].phrase[to.language] for each in case.requests]
        return {
            "kind": region_kind(self.questionnaire, case.city.kind, to),
            "service": service.name[to.language] if service else "",
            "wanted": to.listed(wanted),
        }

    def named(self, name: str) -> Case:
        """The case under the name of its region; a region that nobody named says so."""
        return replace(self.case, city=replace(self.case.city, name=name or speaking().gettext("Region not named")))


def scannable() -> Questionnaire:
    """The questionnaire that the request names; without a quick scan its pages are not there."""
    questionnaire = asked_questionnaire()
    return questionnaire if questionnaire.quick_scan else abort(404)


def about_form(questionnaire: Questionnaire, sent: "MultiDict[str, str]") -> AboutForm:
    """The first form with its choices, as it was sent."""
    form = AboutForm(sent)
    form.offer(questionnaire)
    return form


def read_scan(questionnaire: Questionnaire, about: AboutForm, sent: "MultiDict[str, str]") -> Scan:
    """The scan of a request whose first form is valid."""
    kind, service = str(about.kind.data), str(about.service.data or "")
    in_words = worded(questionnaire, service, kind)
    chosen = read_chosen(in_words, sent, speaking())
    case = Case(
        in_words.reference,
        City("", kind),
        now().astimezone().date(),
        about.requests.data,
        PointB(service),
        stated(chosen.levels),
    )
    return Scan(in_words, case, chosen)
