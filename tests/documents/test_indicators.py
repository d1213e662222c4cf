"""The annex on other frameworks: which indicators the steps of the roadmap help, and no page where they help none."""

from dataclasses import replace

from assess.core.crosswalks import Aspect, Framework, Help, Indicator, Scale
from assess.core.evaluation import evaluate
from assess.core.questionnaire import Questionnaire, Text
from assess.documents.chapters.indicators import Column, HelpedRow, indicators
from assess.documents.chapters.names import Names
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from tests.build import a_text
from tests.documents.build import a_bank, an_evaluation

HEADING = "Annex: what these steps help in other frameworks"
NAME, SHORT = Text("Indeks digital (rekaan)", "Digital index (invented)"), Text("Indeks", "Index")


def a_framework(scale: Scale | None = None, *helped: str) -> Framework:
    """A framework of which each indicator is paired with one question."""
    paired = tuple(Indicator(str(at), a_text(f"indicator {at}"), helps=(Help(id),)) for at, id in enumerate(helped, 1))
    aspects = (Aspect("all", a_text("all"), paired),)
    return Framework("index", NAME, a_text("note"), aspects, scale, sources=("E2",), short=SHORT)


def with_framework(framework: Framework) -> Questionnaire:
    return replace(a_bank(), frameworks=(framework,))


def told(bank: Questionnaire) -> Names:
    return Names(evaluate(bank, an_evaluation().case), translator("en"))


def html(bank: Questionnaire) -> str:
    return roadmap_html(told(bank).evaluation, "en", "9.9.9")


def test_each_step_that_helps_stands_with_the_indicators_it_helps_by_number_and_name() -> None:
    shown = indicators(told(with_framework(a_framework(Scale(1, 5), "PR01", "TE01", "PR01"))))
    assert shown.columns == (Column("Index", ("E2",)),)
    assert shown.rows == (HelpedRow("S3 S3", ("1 indicator 1, 3 indicator 3",)), HelpedRow("S4 S4", ("2 indicator 2",)))


def test_the_page_is_in_the_document_with_what_the_framework_rests_on() -> None:
    page = html(with_framework(a_framework(Scale(1, 5), "PR01")))
    assert HEADING in page
    assert "<td>S3 S3</td><td>1 indicator 1</td>" in page
    assert "nobody cites this" in page
    assert "nobody cites this" not in html(a_bank())


def test_there_is_no_page_where_no_step_helps_or_the_framework_has_no_levels() -> None:
    assert HEADING not in html(a_bank())
    assert HEADING not in html(with_framework(a_framework(Scale(1, 5), "PR02")))
    assert HEADING not in html(with_framework(a_framework(None, "PR01")))
