"""What is in a case file, shown before it becomes an assessment."""

from assess.content.loader import Catalogue
from assess.core.wording import worded_for
from assess.display.filling import Filling
from assess.display.overview import Overview, overview
from assess.web.languages import speaking
from assess.web.loading import Judged


def preview(judged: Judged, catalogue: Catalogue) -> dict[str, object]:
    """The case with its sections, what it wants to buy, and what to look at again."""
    assert judged.case is not None
    questionnaire = worded_for(catalogue.find(judged.case.questionnaire), judged.case)
    shown: Overview = overview(Filling(questionnaire, judged.case), speaking())
    language = speaking().language
    wanted = [questionnaire.technology_class[each].name[language] for each in judged.case.requests]
    warnings = [fault.text(language) for fault in judged.warnings]
    return {
        "case": judged.case,
        "questionnaire": questionnaire,
        "overview": shown,
        "wanted": wanted,
        "warnings": warnings,
        "private_notes": sum(bool(answer.private_note) for answer in judged.case.answers.values()),
    }
