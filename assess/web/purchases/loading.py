"""Purchase proposals on their way in from a case file: whose they are, which are new, and what to say of the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.core.case import Case, City
from assess.core.errors import N_
from assess.core.purchases.filled import filled_in
from assess.core.purchases.proposal import parts_of
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW
from assess.display.places import region_kind
from assess.display.purchases.words import class_words
from assess.usecases.assessments import Opened
from assess.web.languages import speaking
from assess.web.purchases.parts import amount_words, title_of
from assess.web.words import isolated

OTHER_CITY = N_(
    "This file is of %(theirs)s, and this assessment is of %(ours)s: a proposal stands on the answers of its own "
    "region. Open the assessment of %(theirs)s and load the file there, or load it as an assessment of its own."
)
NO_PURCHASES = N_("This file holds no purchase proposals. Choose another one, or begin a proposal in the list.")
OTHER_VERSION = N_(
    "The file answers %(theirs)s, and this assessment %(ours)s. The proposals come in whole; they are held to the "
    "checks of %(ours)s."
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One proposal of the file; ``is_new`` unless the assessment holds the same one already."""

    purchase: Purchase
    title: str
    class_name: str
    amount: str
    done: int
    all: int
    reviewed: bool
    is_new: bool


def why_refused(assessment: Opened, case: Case) -> str:
    """Why nothing of the file can come in; nothing where it can."""
    ours, theirs, to = assessment.kept.case.city, case.city, speaking()
    if _same(ours) != _same(theirs):
        names = {"ours": _named(ours, theirs, assessment), "theirs": _named(theirs, ours, assessment)}
        return to.gettext(OTHER_CITY, **names)
    return "" if case.purchases else to.gettext(NO_PURCHASES)


def incoming(assessment: Opened, purchases: Sequence[Purchase]) -> list[Incoming]:
    """The proposals of the file as they would come in."""
    there = [(each.class_id, each.facts) for each in assessment.kept.case.purchases]
    return [_incoming(each, assessment, (each.class_id, each.facts) not in there) for each in purchases]


def version_words(assessment: Opened, case: Case) -> str:
    """What to say where the file answers another version of the questionnaire; nothing where it does not."""
    ours, theirs = assessment.kept.case.questionnaire, case.questionnaire
    return "" if ours == theirs else speaking().gettext(OTHER_VERSION, ours=ours, theirs=theirs)


def _incoming(purchase: Purchase, assessment: Opened, is_new: bool) -> Incoming:
    to, filled = (
        speaking(),
        [filled_in(purchase.class_id, part, purchase.facts) for part in parts_of(purchase.class_id)],
    )
    return Incoming(
        purchase,
        title_of(purchase),
        class_words(purchase.class_id, assessment.questionnaire, to),
        amount_words(purchase, to),
        sum(each.done for each in filled),
        sum(each.all for each in filled),
        purchase.review != NO_REVIEW,
        is_new,
    )


def _same(city: City) -> tuple[str, str]:
    return " ".join(city.name.split()).casefold(), city.kind


def _named(city: City, other: City, assessment: Opened) -> str:
    """The name; with the kind of region where only that tells the two apart."""
    name, kind = isolated(city.name), region_kind(assessment.questionnaire, city.kind, speaking())
    return f"{name} ({kind})" if _same(city)[0] == _same(other)[0] else name
