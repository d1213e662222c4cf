"""The guide of one proposal: its parts in order, what is filled in, and which checks are still open."""

from assess.core.purchases.purchase import Purchase
from assess.usecases.assessments import Opened
from assess.web.moving import version_note
from assess.web.pages import page, save_state
from assess.web.purchases.beside import purpose
from assess.web.purchases.doubts import doubt_links
from assess.web.purchases.list_page import sheet_url
from assess.web.purchases.notices import notice
from assess.web.purchases.parts import facts_line, next_part, part_lines, title_of
from assess.web.purchases.standing import standings
from assess.web.purchases.words import form_words


def guide_page(assessment: Opened, purchase: Purchase) -> str:
    kept, words = assessment.kept, form_words(assessment)
    standing = standings(assessment).get(purchase.id)
    lines = part_lines(assessment, purchase, words, standing)
    values = {
        "purchase": purchase,
        "title": title_of(purchase),
        "facts": facts_line(assessment, purchase, words),
        "lines": lines,
        "next": next_part(purchase, lines, standing),
        "standing": standing,
        "elsewhere": tuple(each for each in standing.open if not each.parts) if standing else (),
        "sheet": sheet_url(kept.key, purchase.id),
        "purpose": purpose(assessment),
        "doubts": doubt_links(assessment, purchase, words),
        "present": version_note(assessment).present,
        "notice": notice(),
        "label": words.part,
        "state": save_state([kept.updated_at]),
    }
    return page("purchases/guide.html", assessment, **values)
