"""What a form held that could not be kept, to be shown and sent again."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import request

from assess.core.errors import AssessError
from assess.core.purchases.knowledge import NO_PURCHASE_KNOWLEDGE
from assess.display.planning.words import WORDS
from assess.web.forms.boxes import NAMES, box_name
from assess.web.forms.details import DetailsForm
from assess.web.forms.fields import visible
from assess.web.forms.proposal_typed import typed_lines
from assess.web.forms.proposal_words import FormWords
from assess.web.forms.review import SHOWN, typed_name
from assess.web.forms.sheet import BETWEEN
from assess.web.languages import speaking
from assess.web.standard import standard_id
from assess.web.wiring import here

TOKEN, RESTORE = "csrf_token", "restore"
ANSWERED = "questionnaire"
"""The box of a form that says which version its questions are of."""
PROPOSAL_FORMS = ("purchases.save", "quick_review.save")
UNTYPED = ("once", "stay", "version", ANSWERED, SHOWN)


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields of the form as they came, and those that a person typed, by the names of the page."""

    fields: tuple[tuple[str, str], ...]
    typed: tuple[tuple[str, str], ...]


def sent_form() -> Sent:
    """The form of this request without its token."""
    fields = [(name, visible(value)) for name, value in request.form.items(multi=True) if name not in (TOKEN, RESTORE)]
    typed = typed_lines(fields, _words()) if request.endpoint in PROPOSAL_FORMS else _typed(fields)
    return Sent(tuple(fields), tuple(typed))


def _words() -> FormWords:
    """Those of the questionnaire that comes with the software: the assessment may be one that cannot be opened."""
    try:
        known = here().catalogue.find(standard_id()).purchases
    except AssessError:
        known = NO_PURCHASE_KNOWLEDGE
    return FormWords(known, speaking())


def _typed(fields: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    labels = {field.name: speaking().gettext(field.label.text) for field in DetailsForm()}
    labels |= {name: speaking().gettext(each.label) for words in WORDS.values() for name, each in words.labels.items()}
    for name, value in fields:
        question, between, box = name.partition(BETWEEN)
        if not value or (box or name) in UNTYPED:
            continue
        if between and _is_box(box):
            yield f"{question}, {box_name(box, speaking())}", value
        else:
            yield labels.get(name.partition("-")[0]) or typed_name(name, speaking()), value


def _is_box(box: str) -> bool:
    kind = box.split("-")
    return box in NAMES or (len(kind) == 3 and kind[1].isdecimal() and f"{kind[0]}-{kind[2]}" in NAMES)
