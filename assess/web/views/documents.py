"""What an assessment can be taken along as: the roadmap document and the results as data."""

import json

from flask import Blueprint, Response, request

from assess.core.evaluation import evaluate
from assess.core.fingerprint import fingerprint, questionnaire_checksum
from assess.display.json_results import results_as_json
from assess.display.reasons import sentence
from assess.documents.errors import PdfUnavailable
from assess.documents.pango import available
from assess.language import LANGUAGES, translator
from assess.web.downloads import download
from assess.web.languages import speaking
from assess.web.pages import filling_of, opened, page
from assess.web.wiring import here

pages = Blueprint("documents", __name__, url_prefix="/assessments/<key>")


@pages.get("/documents")
def show(key: str) -> str:
    assessment = opened(key)
    offices = [assessment.questionnaire.office[each] for each in filling_of(assessment).offices]
    marks = {
        "fingerprint": fingerprint(assessment.kept.case),
        "checksum": questionnaire_checksum(assessment.questionnaire),
    }
    parked = len(here().store.load_parked(key))
    return page("results/documents.html", assessment, pdf=available(), offices=offices, parked=parked, **marks)


@pages.get("/roadmap.pdf")
def roadmap(key: str) -> Response:
    """The roadmap document in the language asked for, else in that of the pages."""
    assessment = opened(key)
    case, asked = assessment.kept.case, request.args.get("lang", "")
    language = asked if asked in LANGUAGES else speaking().language
    pdf = here().renderer.roadmap(evaluate(assessment.questionnaire, case), language)
    title = translator(language).gettext("Roadmap")
    return download(pdf, "application/pdf", f"{title} {case.city.name} {case.date.isoformat()}.pdf")


@pages.get("/results.json")
def results(key: str) -> Response:
    assessment = opened(key)
    case = assessment.kept.case
    plain = results_as_json(evaluate(assessment.questionnaire, case), fingerprint(case))
    text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return download(text, "application/json", f"{case.city.name} {case.date.isoformat()}.json")


@pages.errorhandler(PdfUnavailable)
def without_pdf(error: PdfUnavailable) -> tuple[str, int]:
    """No PDF for now: why, the way out, and the pages to print instead."""
    reason = sentence(error, speaking())
    return page("results/no_pdf.html", opened((request.view_args or {})["key"]), reason=reason), 503
