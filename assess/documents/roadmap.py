"""The roadmap document as HTML: an evaluation told in chapters."""

from collections.abc import Mapping

from assess.core.evaluation import Evaluation
from assess.core.fingerprint import fingerprint, questionnaire_checksum
from assess.core.questionnaire import Questionnaire
from assess.display.citations import citations
from assess.display.story import Story, tell
from assess.documents.chapters.annex import annex
from assess.documents.chapters.budget_calendar import budget_calendar
from assess.documents.chapters.by_quarter import readiness_by_quarter
from assess.documents.chapters.certainty import certainty
from assess.documents.chapters.cost import costs, scenarios
from assess.documents.chapters.gates import gates
from assess.documents.chapters.indicators import indicators
from assess.documents.chapters.least import least
from assess.documents.chapters.mayor import mayors_page
from assess.documents.chapters.method import method
from assess.documents.chapters.names import Names
from assess.documents.chapters.plans import plans_by_year
from assess.documents.chapters.point_b import way
from assess.documents.chapters.purchases import purchases
from assess.documents.chapters.readiness import readiness
from assess.documents.chapters.service_time import service_time_chapter
from assess.documents.chapters.sources import printed_sources
from assess.documents.chapters.staffing import staffing_plan
from assess.documents.chapters.timeline import timeline
from assess.documents.chapters.work import work
from assess.documents.digits import SHOWN, grouped
from assess.documents.templating import environment
from assess.language import Translator, translator

TEMPLATE = "pdf/roadmap.html"
SHEETS = ("style.css", "roadmap.css")


def roadmap_html(evaluation: Evaluation, language: str, software: str) -> str:
    """The whole document of an evaluation; *software* is the version printed beside the fingerprint."""
    to = translator(language)
    return environment(to).get_template(TEMPLATE).render(_context(evaluation, to, software))


def _context(evaluation: Evaluation, to: Translator, software: str) -> Mapping[str, object]:
    names = Names(evaluation, to)
    chapters = _chapters(names, tell(evaluation, to))
    return {
        "case": evaluation.case,
        "questionnaire": evaluation.questionnaire,
        "software": software,
        "fingerprint": grouped(fingerprint(evaluation.case)),
        "checksum": grouped(questionnaire_checksum(evaluation.questionnaire)[:SHOWN]),
        "offices": names.glossary(),
        "marks_by_id": _marks(evaluation.questionnaire),
        **chapters,
        "sources": printed_sources(names, chapters),
    }


def _marks(questionnaire: Questionnaire) -> Mapping[str, str]:
    """The words that stand for each source and law, by its id."""
    return {each.id: each.words for each in citations((*questionnaire.source, *questionnaire.law), questionnaire)}


def _chapters(names: Names, story: Story) -> Mapping[str, object]:
    """The values of all chapters but the last, which lists what these cite."""
    return {
        "story": story,
        "mayor": mayors_page(names, story),
        "way": way(names),
        "readiness": readiness(names),
        "gates": gates(names, story),
        "timeline": timeline(names),
        "by_quarter": readiness_by_quarter(names),
        "calendar": budget_calendar(names),
        "plans": plans_by_year(names),
        "work": work(names),
        "costs": costs(names),
        "scenarios": scenarios(names),
        "purchases": purchases(names),
        "hours": service_time_chapter(names),
        "staffing": staffing_plan(names),
        "least": least(names),
        "certainty": certainty(names),
        "method": method(names),
        "indicators": indicators(names),
        "annex": annex(names),
    }
