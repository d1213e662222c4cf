"""A paper as HTML for the typesetter."""

from assess.core.case import Case
from assess.documents.digits import SHOWN, grouped
from assess.documents.papers.blocks import Paper
from assess.documents.templating import environment
from assess.language import Translator

TEMPLATE = "pdf/paper.html"
SHEETS = ("style.css", "paper.css")


def paper_html(paper: Paper, case: Case, to: Translator) -> str:
    """The whole document; *case* is the one that the purchase belongs to."""
    return (
        environment(to)
        .get_template(TEMPLATE)
        .render(
            case=case,
            paper=paper,
            blocks=[(type(each).__name__, each) for each in paper.blocks],
            fingerprint=grouped(paper.fingerprint[:SHOWN]),
        )
    )
