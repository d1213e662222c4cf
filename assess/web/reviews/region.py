"""Of which class and region a quick review is: an assessment that there is, or a new one."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort
from werkzeug.datastructures import MultiDict

from assess.core.case import Case, City
from assess.core.desk.regions import kind_said, same_region
from assess.core.errors import N_, AssessError
from assess.core.keeping import Listed
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.display.places import kinds_of_region
from assess.usecases.assessments import Opened
from assess.web.forms.quick_review import RegionForm
from assess.web.languages import speaking
from assess.web.pages import filling_of, now, opened
from assess.web.purchases.parts import class_choices
from assess.web.standard import standard_id
from assess.web.wiring import here
from assess.web.words import isolated

NEW = "new"
NO_NAME = N_("Write the name of the region, or choose its assessment.")
OTHER_REGION = N_(
    "The papers name %(theirs)s, and this assessment is of %(ours)s. Choose the assessment of %(theirs)s, or choose "
    "none to begin one."
)
NO_CHECKS = N_(
    "The assessment of %(region)s answers %(questionnaire)s, which has no checks of purchases. Move it to the current "
    "version first, or choose none to begin another one."
)


@dataclass(frozen=True)
class Where:
    """The class and the region, which is new without an ``assessment``; ``questionnaire`` is in the region's words."""

    class_id: str
    city: City
    questionnaire: Questionnaire
    assessment: Opened | None = None

    @property
    def key(self) -> str:
        return self.assessment.kept.key if self.assessment else ""

    @property
    def answered(self) -> tuple[int, int]:
        """How many questions are answered, of how many that are asked."""
        if self.assessment is None:
            return 0, 0
        filling = filling_of(self.assessment)
        progress = filling.progress(filling.asked)
        return progress.answered, progress.asked

    @property
    def carried(self) -> Mapping[str, str]:
        """What the form of the facts carries along."""
        if self.assessment:
            return {"class_id": self.class_id, "region": self.key}
        return {"class_id": self.class_id, "name": self.city.name, "kind": self.city.kind, NEW: "1"}


@dataclass(frozen=True, slots=True)
class Unclear:
    """The form as it was sent, and the assessments that there are of the region that it names."""

    form: RegionForm
    same: tuple[Listed, ...] = ()


def reviewing_questionnaire() -> Questionnaire:
    """The one that new regions answer: the standard one, or the first that has checks of purchases."""
    found = next((each for each in _questionnaires() if each.purchases.checks), None)
    return found or abort(404)


def desk_questionnaire() -> Questionnaire:
    """The one whose words the lists of purchases of all assessments use."""
    known = _questionnaires()
    return next((each for each in known if each.purchases.checks), known[0])


def can_review() -> bool:
    """Whether any questionnaire has checks of purchases."""
    return any(each.purchases.checks for each in _questionnaires())


def region_form(sent: MultiDict[str, str]) -> RegionForm:
    """The form with its choices, and with what was *sent*."""
    to, questionnaire = speaking(), reviewing_questionnaire()
    form = RegionForm(sent)
    listed = [(each.key, _called(each)) for each in here().store.list_assessments()]
    form.offer(class_choices(questionnaire, to), listed, kinds_of_region(questionnaire, to))
    return form


def read_where(sent: MultiDict[str, str]) -> Where | Unclear:
    """The class and region that a request names; the form with a sentence at its fields where it does not."""
    form = region_form(sent)
    if not form.validate():
        return Unclear(form)
    return _chosen(form) if form.region.data else _named(form, is_new=NEW in sent)


def _chosen(form: RegionForm) -> Where | Unclear:
    assessment, name = opened(form.region.data), form.name.data
    city, questionnaire = assessment.kept.case.city, assessment.questionnaire
    if name and not same_region(name, "", city.name, city.kind):
        words = {"theirs": isolated(name), "ours": isolated(city.name)}
        form.say("region", speaking().gettext(OTHER_REGION, **words))
    elif not questionnaire.purchases.checks:
        words = {"region": isolated(city.name), "questionnaire": questionnaire.reference}
        form.say("region", speaking().gettext(NO_CHECKS, **words))
    return Unclear(form) if form.errors else Where(form.class_id.data, city, questionnaire, assessment)


def _named(form: RegionForm, *, is_new: bool) -> Where | Unclear:
    name, to = form.name.data, speaking()
    kind = form.kind.data or kind_said(name)
    if not name:
        form.say("name", to.gettext(NO_NAME))
        return Unclear(form)
    same = [each for each in here().store.list_assessments() if same_region(name, kind, each.city.name, each.city.kind)]
    if same and not is_new:
        return Unclear(form, tuple(same))
    questionnaire = reviewing_questionnaire()
    if kind not in questionnaire.place_kinds:
        form.say("kind", to.gettext("Choose the kind of region."))
        return Unclear(form)
    city = City(name, kind)
    return Where(form.class_id.data, city, worded_for(questionnaire, case_of(questionnaire, city, form.class_id.data)))


def case_of(questionnaire: Questionnaire, city: City, class_id: str) -> Case:
    """The case of a new region: what is bought, and nothing answered."""
    requests = (class_id,) if class_id in questionnaire.technology_class else ()
    return Case(questionnaire.reference, city, now().astimezone().date(), requests)


def _questionnaires() -> list[Questionnaire]:
    """The standard one first; those with faults are left out, unless there is no other: then its faults are told."""
    found: list[Questionnaire] = []
    for id in dict.fromkeys((standard_id(), *here().catalogue.ids())):
        try:
            found.append(here().catalogue.find(id))
        except AssessError:
            continue
    return found or [here().catalogue.find(standard_id())]


def _called(listed: Listed) -> str:
    return f"{isolated(listed.city.name)} · {speaking().day(listed.date)}"
