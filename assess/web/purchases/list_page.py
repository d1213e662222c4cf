"""The list of the purchase proposals of an assessment."""

from dataclasses import dataclass

from flask import url_for
from werkzeug.datastructures import MultiDict

from assess.core.purchases.purchase import Purchase
from assess.usecases.assessments import Opened
from assess.web.forms.new_purchase import NewPurchaseForm
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.moving import version_note
from assess.web.pages import page, save_state
from assess.web.purchases.notices import notice
from assess.web.purchases.parts import class_choices, facts_line, title_of
from assess.web.purchases.standing import Standing, standings
from assess.web.purchases.words import form_words

MOST_MISSING = 2


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    """One proposal; ``missing`` are the parts that its open checks need most."""

    title: str
    url: str
    sheet: str
    facts: tuple[str, ...]
    standing: Standing | None
    missing: tuple[tuple[str, str], ...]


def list_page(assessment: Opened, once: str, form: NewPurchaseForm | None = None) -> str:
    """The page; *form* as it was sent where it could not be taken."""
    words, found = form_words(assessment), standings(assessment)
    values = {
        "lines": [_line(assessment, each, words, found.get(each.id)) for each in assessment.kept.case.purchases],
        "form": form or new_form(assessment),
        "judged": bool(assessment.questionnaire.purchases.checks),
        "present": version_note(assessment).present,
        "notice": notice(),
        "state": save_state([assessment.kept.updated_at]),
        "once": once,
    }
    return page("purchases/list.html", assessment, **values)


def new_form(assessment: Opened, sent: MultiDict[str, str] | None = None) -> NewPurchaseForm:
    form = NewPurchaseForm(sent)
    form.offer(class_choices(assessment.questionnaire, speaking()))
    return form


def sheet_url(key: str, id: str) -> str:
    """The check sheet of a purchase."""
    return url_for("purchase_sheet.show", key=key, id=id)


def _line(assessment: Opened, purchase: Purchase, words: FormWords, standing: Standing | None) -> PurchaseLine:
    key = assessment.kept.key
    most = standing.missing_most()[:MOST_MISSING] if standing else ()
    return PurchaseLine(
        title_of(purchase),
        url_for("purchases.guide", key=key, id=purchase.id),
        sheet_url(key, purchase.id),
        facts_line(assessment, purchase, words),
        standing,
        tuple((words.part(part), url_for("purchases.part", key=key, id=purchase.id, part=part)) for part in most),
    )
