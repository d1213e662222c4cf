"""The page of one part of a proposal: its form, what the assessment says beside it, and the checks it feeds."""

from dataclasses import dataclass

from assess.core.planning.inputs import Unit
from assess.core.purchases.doubts import doubts_about, sum_of_lines, sums_of
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import PurchaseConflict
from assess.core.purchases.purchase import Purchase
from assess.display.planning.amounts import amount
from assess.display.purchases.words import class_words
from assess.usecases.assessments import Opened
from assess.web.forms.proposal import ReadPart, kept_part
from assess.web.languages import speaking
from assess.web.pages import SaveState, page, save_state
from assess.web.purchases.beside import beside
from assess.web.purchases.boxes import boxes_of
from assess.web.purchases.clashing import differing
from assess.web.purchases.doubts import doubt_links
from assess.web.purchases.list_page import sheet_url
from assess.web.purchases.notices import notice
from assess.web.purchases.parts import part_asked, part_lines, title_of
from assess.web.purchases.standing import standings
from assess.web.purchases.words import form_words


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was not kept, or only in part: its boxes, the version it started from, and why it is shown again.

    ``more`` names the table that is to have more rows.
    """

    read: ReadPart
    version: int
    state: SaveState
    more: str = ""
    conflict: PurchaseConflict | None = None


def part_page(assessment: Opened, purchase: Purchase, part: str, once: str, sent: Sent | None = None) -> str:
    """The page with what is kept, or with what was *sent*."""
    kept, to, words = assessment.kept, speaking(), form_words(assessment, purchase.class_id)
    asked = part_asked(purchase, part)
    read = sent.read if sent else kept_part(asked, purchase.facts, to)
    facts = {**purchase.facts, **read.facts}
    doubts = () if read.faults else doubts_about(facts, kept.case.date)
    lines = part_lines(assessment, purchase, words, standings(assessment).get(purchase.id))
    at = next(at for at, each in enumerate(lines) if each.name == part)
    told = notice()
    values = {
        "purchase": purchase,
        "title": title_of(purchase),
        "class_name": class_words(purchase.class_id, assessment.questionnaire, to),
        "part": lines[at],
        "at": at + 1,
        "lines": lines,
        "before": lines[at - 1] if at else None,
        "after": lines[at + 1] if at + 1 < len(lines) else None,
        "boxes": boxes_of(asked, read, words, doubts, sent.more if sent else ""),
        "beside": beside(assessment, part, purchase.class_id),
        "sums": _sums(facts),
        "state": sent.state if sent else save_state([kept.updated_at]),
        "version": sent.version if sent else kept.purchase_versions[purchase.id].proposal,
        "conflicts": differing(sent.conflict, words) if sent and sent.conflict else (),
        "sheet": sheet_url(kept.key, purchase.id),
        "notice": told,
        "label": words.part,
        "elsewhere": doubt_links(assessment, purchase, words, told.part) if told.part not in ("", part) else [],
        "once": once,
    }
    return page("purchases/part.html", assessment, **values)


def _sums(facts: Facts) -> tuple[tuple[str, str], ...]:
    """What the lines come to, beside the total where both are written."""
    to, lines, sums = speaking(), sum_of_lines(facts), sums_of(facts)
    if lines is None:
        return ()
    told = [(to.gettext("Sum of the lines"), lines)]
    told += [(to.gettext("Total as written"), sums.total), (to.gettext("Difference"), sums.difference)] if sums else []
    return tuple((name, amount(each, Unit.RUPIAH, to)) for name, each in told)
