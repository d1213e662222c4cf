"""Every page of planning answers for every kind of case: much known, little known, nothing known."""

import re

import pytest

from assess.core.planning.models import SPECS
from assess.display.planning.words import WORDS
from assess.language import translator
from tests.web.build import elements, words

PAGES = sorted(
    {"", "/staffing", "/service-time", "/cost", "/calendar", "/readiness", "/way", "/scenarios"}
    | {"/staffing/workload-sheet"}
)
CLASSES = ("app", "cctv", "command", "sensor", "data")
PATHS = {"staffing": "/staffing", "service_time": "/service-time", "cost": "/cost"}
NO_NUMBER = re.compile(r"\b(NaN|nan|Infinity|inf|None(?! of)|null|undefined|Fraction|Decimal)\b|%\(|\{\{")
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])


def read(visitor, path, language) -> str:
    response = visitor.get(path, language)
    assert response.status_code == 200, path
    assert elements(response.text)
    assert not NO_NUMBER.search(words(response.text)), path
    return response.text


def test_the_pages_swept_are_all_there_are(app) -> None:
    served = {str(rule) for rule in app.url_map.iter_rules() if "GET" in rule.methods and "/planning" in str(rule)}
    swept = {f"/assessments/<key>/planning{path}" for path in PAGES} - {
        f"/assessments/<key>/planning{path}" for path in PATHS.values()
    }
    assert served == swept | {
        "/assessments/<key>/planning/<model>",
        "/assessments/<key>/planning/staffing/workload-sheet.pdf",
    }


@BOTH_LANGUAGES
@pytest.mark.parametrize("example", ["kota-contoh", "jakarta-2016"])
def test_every_page_answers_for_both_examples(visitor, example, language) -> None:
    city = visitor.open_example(f"smart-city/{example}")
    for page in PAGES:
        read(visitor, f"{city}/planning{page}", language)
    for each in CLASSES:
        read(visitor, f"{city}/planning/cost?class={each}", language)


@BOTH_LANGUAGES
def test_every_page_answers_where_nothing_is_known(visitor, language) -> None:
    for requests in ((), *((each,) for each in CLASSES), CLASSES):
        city = visitor.start(*requests)
        for page in PAGES:
            read(visitor, f"{city}/planning{page}", language)


@BOTH_LANGUAGES
@pytest.mark.parametrize("model", SPECS)
def test_every_input_has_a_box_with_its_label(visitor, contoh, model, language) -> None:
    html = read(visitor, f"{contoh}/planning{PATHS[model]}", language)
    boxes = {each.get("name") for each in elements(html) if each.tag in ("input", "select")}
    assert boxes >= SPECS[model].keys()
    shown, to = words(html), translator(language)
    assert [each.label for each in WORDS[model].labels.values() if to.gettext(each.label) not in shown] == []
