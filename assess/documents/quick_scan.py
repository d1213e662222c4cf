"""The quick scan as two pages: what is decided and what comes first, then every answer."""

from assess.core.case import Case
from assess.core.questionnaire import Questionnaire
from assess.core.wording import service_of
from assess.display.places import region_kind
from assess.display.quick_scan import tell_scan
from assess.display.story import class_names
from assess.documents.templating import environment
from assess.language import translator

TEMPLATE = "pdf/quick_scan.html"
SHEETS = ("style.css", "quick_scan.css")


def quick_scan_html(questionnaire: Questionnaire, case: Case, language: str, software: str) -> str:
    """The document of a case that answers the quick scan; *software* is the version printed at its end."""
    to = translator(language)
    service = service_of(questionnaire, case.point_b.service)
    return (
        environment(to)
        .get_template(TEMPLATE)
        .render(
            case=case,
            questionnaire=questionnaire,
            software=software,
            kind=region_kind(questionnaire, case.city.kind, to),
            service=service.name[to.language] if service else "",
            wanted=class_names(questionnaire, case.requests, to),
            told=tell_scan(questionnaire, case, to),
        )
    )
