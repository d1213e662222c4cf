"""The papers of a purchase: the list of them, and each as a PDF or as a Word file."""

from flask import Blueprint, Response, abort, request

from assess.core.appraising.binding import binding_fingerprint
from assess.core.purchases.purchase import Purchase
from assess.documents.drafts.word_file import MEDIA_TYPE
from assess.documents.errors import PdfUnavailable
from assess.documents.pango import available
from assess.documents.papers.kinds import KINDS, PDF, PROPOSER, REVIEWER, WORD, PaperKind
from assess.documents.papers.subject import subject_of
from assess.documents.papers.word import word_paper
from assess.language import LANGUAGES, Translator, translator
from assess.usecases.assessments import Opened
from assess.usecases.purchases import find_purchase
from assess.web.downloads import download, file_name
from assess.web.languages import speaking
from assess.web.pages import opened, page
from assess.web.reviewing.judged import judged, knows_checks
from assess.web.reviewing.standing import short, stands
from assess.web.views.documents import without_pdf
from assess.web.wiring import here

pages = Blueprint("purchase_papers", __name__, url_prefix="/assessments/<key>/purchases/<id>/papers")


@pages.get("")
def show(key: str, id: str) -> str:
    assessment = opened(key)
    if not knows_checks(assessment.questionnaire):
        return page("reviewing/no_checks.html", assessment, purchase=find_purchase(assessment.kept, id))
    found = judged(assessment, id)
    values = {
        "purchase": found.purchase,
        "writers": {each: [kind for kind in KINDS.values() if kind.writer == each] for each in (PROPOSER, REVIEWER)},
        "decision": found.review.decision,
        "stands": stands(found.review.decision, found.version),
        "fingerprint": found.version.short,
        "pdf": available(),
    }
    return page("reviewing/papers.html", assessment, **values)


@pages.get("/<kind>.pdf")
def pdf(key: str, id: str, kind: str) -> Response:
    assessment, purchase, asked = _asked(key, id, kind, PDF)
    to = _language()
    made = here().renderer.paper(assessment.questionnaire, assessment.kept.case, purchase, asked.id, to.language)
    return download(made, "application/pdf", _file_name(assessment, purchase, asked, to, PDF))


@pages.get("/<kind>.docx")
def word(key: str, id: str, kind: str) -> Response:
    assessment, purchase, asked = _asked(key, id, kind, WORD)
    to, case = _language(), assessment.kept.case
    paper = asked.build(subject_of(assessment.questionnaire, case, purchase, to))
    return download(word_paper(paper, case, to), MEDIA_TYPE, _file_name(assessment, purchase, asked, to, WORD))


pages.register_error_handler(PdfUnavailable, without_pdf)


def _asked(key: str, id: str, kind: str, form: str) -> tuple[Opened, Purchase, PaperKind]:
    assessment = opened(key)
    purchase, asked = find_purchase(assessment.kept, id), KINDS.get(kind)
    if asked is None or form not in asked.formats or not knows_checks(assessment.questionnaire):
        abort(404)
    return assessment, purchase, asked


def _language() -> Translator:
    """The language asked for, else that of the pages."""
    asked = request.args.get("lang", "")
    return translator(asked) if asked in LANGUAGES else speaking()


def _file_name(assessment: Opened, purchase: Purchase, kind: PaperKind, to: Translator, ending: str) -> str:
    """Language and version stand first, where no system cuts a long name: papers do not overwrite each other."""
    case = assessment.kept.case
    version = short(binding_fingerprint(case, purchase))
    return file_name(to.gettext(kind.name), to.language, version, purchase.id, case.city.name, ending=ending)
