"""What to look at again in a whole proposal, each with the address of its box."""

from flask import url_for

from assess.core.purchases.doubts import doubts_about
from assess.core.purchases.proposal import PROPOSAL
from assess.core.purchases.purchase import Purchase
from assess.usecases.assessments import Opened
from assess.web.forms.proposal import kept_part
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.purchases.boxes import boxes_of
from assess.web.purchases.parts import part_asked
from assess.web.words import FaultLink


def doubt_links(assessment: Opened, purchase: Purchase, words: FormWords, only: str = "") -> list[FaultLink]:
    """In the order of the parts; *only* names one of them."""
    doubts = doubts_about(purchase.facts, assessment.kept.case.date)
    parts = dict.fromkeys(PROPOSAL[each.field].part for each in doubts)
    links = []
    for part in (each for each in parts if only in ("", each)):
        asked = part_asked(purchase, part)
        boxes = boxes_of(asked, kept_part(asked, purchase.facts, speaking()), words, doubts)
        address = url_for("purchases.part", key=assessment.kept.key, id=purchase.id, part=part)
        links += [FaultLink(f"{address}#{each.id}", each.words) for each in boxes.doubts]
    return links
