"""A paper as HTML for the typesetter."""

from assess.core.case import Case
from assess.documents.papers.blocks import Paper
from assess.documents.roadmap import grouped
from assess.documents.templating import environment
from assess.language import Translator

TEMPLATE = "pdf/paper.html"
SHEETS = ("style.css", "paper.css")
DIGITS_AT_FOOT = 16


def paper_html(paper: Paper, case: Case, to: Translator) -> str:
    """The whole document; *case* is the one that the purchase belongs to."""
    return (
        environment(to)
        .get_template(TEMPLATE)
        .render(
            case=case,
            paper=paper,
            blocks=[(type(each).__name__, each) for each in paper.blocks],
            fingerprint=grouped(paper.fingerprint[:DIGITS_AT_FOOT]),
        )
    )
