"""Writes the table of the checks in ``docs/purchases.md`` anew from the questionnaire.

python -m tests.tools.check_table
"""

from pathlib import Path

from assess.core.purchases.knowledge import Basis, Check
from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law, LawStatus
from assess.display.citations import law_name
from tests.content.build import shipped

DOCUMENT = Path(__file__).parents[2] / "docs" / "purchases.md"
BEGIN, END = "<!-- checks -->\n", "<!-- end of checks -->\n"
HEAD = "| Check and question | For | Basis | Met when | Met with a condition when |\n|---|---|---|---|---|\n"


def check_table(questionnaire: Questionnaire) -> str:
    """One row a check; mandatory ones have an asterisk."""
    return HEAD + "".join(_row(each, questionnaire) for each in questionnaire.purchases.checks)


def with_table(document: str, table: str) -> str:
    """The document, in which *table* stands between the marks."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{table}{END}{after}"


def _row(check: Check, questionnaire: Questionnaire) -> str:
    mark = " \\*" if check.mandatory else ""
    classes = ", ".join(questionnaire.technology_class[each].name.en for each in check.classes) or "all"
    laws = ", ".join(_law(each) for each in questionnaire.laws if each.id in check.laws)
    basis = f"criterion: {laws}" if check.basis is Basis.CRITERION else "good practice"
    asked = f"**{check.id}**{mark} {check.title.en}: {check.question.en}"
    cells = (asked, classes, basis, check.passes.en, check.conditions.en)
    return f"| {' | '.join(cells)} |\n"


def _law(law: Law) -> str:
    return law_name(law) if law.status is LawStatus.VERIFIED else f"{law_name(law)} (to be checked)"


if __name__ == "__main__":
    bank = shipped().find("smart-city")
    DOCUMENT.write_text(with_table(DOCUMENT.read_text(), check_table(bank)))
