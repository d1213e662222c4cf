"""The workload sheet (ABK) on one page, to be signed and handed to the personnel agency."""

from assess.core.case import Case
from assess.core.fingerprint import fingerprint
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.questionnaire import Questionnaire
from assess.display.planning.staffing_filling import is_held
from assess.display.planning.workload_sheet import workload_sheet
from assess.documents.digits import SHOWN, grouped
from assess.documents.templating import environment
from assess.language import translator

TEMPLATE = "pdf/workload_sheet.html"
SHEETS = ("style.css", "workload_sheet.css")
GUIDELINE = "permenpanrb-1-2020"


def workload_sheet_html(questionnaire: Questionnaire, case: Case, language: str) -> str:
    """The sheet of a case whose figures for staffing hold no contradiction."""
    to = translator(language)
    held = is_held(GUIDELINE, questionnaire)
    return (
        environment(to)
        .get_template(TEMPLATE)
        .render(
            case=case,
            questionnaire=questionnaire,
            sheet=workload_sheet(staffing(inputs_of_staffing(case)), to),
            guideline=questionnaire.law[GUIDELINE].title[to.language] if held else "",
            fingerprint=grouped(fingerprint(case)[:SHOWN]),
        )
    )
