"""The page for the head of the region is one page, whatever is wanted and whichever service it is for."""

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from assess.content.case_file import read_case
from assess.core.case import Case
from assess.core.evaluation import evaluate
from assess.core.wording import worded_for
from assess.documents.pool import Pool
from assess.documents.roadmap import SHEETS, roadmap_html
from assess.documents.wire import Job
from assess.resources import directory
from tests.content.build import shipped

CLASSES = ("app", "cctv", "command", "sensor", "data")
OTHERS = '<section class="chapter"'


@cache
def example() -> Case:
    file = directory("questionnaires") / "smart-city" / "examples" / "kota-contoh.yaml"
    return read_case(file.read_bytes(), shipped())[0]


def pages(pool: Pool, case: Case, language: str) -> int:
    """How many pages the chapter takes, set by itself."""
    evaluation = evaluate(worded_for(shipped().find("smart-city"), case), case)
    html = roadmap_html(evaluation, language, "9.9.9")
    head, chapter = html.partition("<body")[0], html.partition(f'{OTHERS} id="mayor">')[2].partition(OTHERS)[0]
    whole = f'{head}<body>{OTHERS} id="mayor">{chapter}</body></html>'
    pdf = pool.set(Job(whole, SHEETS, (), case.date.isoformat(), "00" * 16))
    return len(pikepdf.open(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("wanted", range(len(CLASSES) + 1))
def test_however_many_purchases_are_wanted(pool: Pool, wanted: int, language: str) -> None:
    assert pages(pool, replace(example(), requests=CLASSES[:wanted]), language) == 1


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("wanted", [2, 5])
def test_however_much_is_unanswered(pool: Pool, wanted: int, language: str) -> None:
    """What is sure all the same takes a line in the row of each class."""
    known = {each.question for each in shipped().find("smart-city").budget_conditions}
    answers = {id: answer for id, answer in example().answers.items() if id in known}
    case = replace(example(), requests=CLASSES[:wanted], answers=answers)
    assert pages(pool, case, language) == 1


@pytest.mark.parametrize("service", [each.id for each in shipped().find("smart-city").services])
def test_whichever_service_it_is_for(pool: Pool, service: str) -> None:
    case = replace(example(), point_b=replace(example().point_b, service=service), requests=CLASSES[1:3])
    assert [pages(pool, case, language) for language in ("id", "en")] == [1, 1]
