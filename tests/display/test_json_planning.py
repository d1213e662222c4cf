"""What planning comes to as plain data: the same keys whatever is known, and every number exact and rounded."""

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from assess.content.case_file import read_case
from assess.core.case import Case
from assess.core.evaluation import evaluate
from assess.core.planning.models import SPECS
from assess.core.planning.planned import Planned
from assess.core.rounding import round_half_up
from assess.display.json_planning import planning_as_json
from assess.display.json_results import results_as_json
from assess.resources import directory
from tests.build import a_case
from tests.content.build import shipped

EXAMPLES = directory("questionnaires") / "smart-city" / "examples"
CLASSES = ("app", "cctv", "command", "sensor", "data")


def example(name: str) -> Case:
    return read_case(EXAMPLES / f"{name}.yaml", shipped())[0]


def an_empty_case(*requests: str) -> Case:
    return a_case({}, *requests, questionnaire="smart-city@2.0.0")


def planned(case: Case) -> dict[str, object]:
    return planning_as_json(Planned(evaluate(shipped().find(case.questionnaire), case)))


def numbers(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict) and "exact" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from numbers(each)


def cases() -> Iterator[object]:
    yield pytest.param(lambda: example("kota-contoh"), id="kota-contoh")
    yield pytest.param(lambda: example("jakarta-2016"), id="jakarta-2016")
    yield pytest.param(an_empty_case, id="nothing said and nothing wanted")
    for each in CLASSES:
        yield pytest.param(lambda each=each: an_empty_case(each), id=f"nothing said of {each}")
        yield pytest.param(lambda each=each: replace(example("kota-contoh"), requests=(each,)), id=f"wants {each}")


@pytest.mark.parametrize("case", list(cases()))
def test_every_case_has_the_same_parts_and_only_numbers_that_are_numbers(case) -> None:
    found = planned(case())
    assert list(found) == [
        *("staffing", "service_time", "cost", "scenarios", "budgets", "by_quarter", "ways", "find_out", "sureness")
    ]
    assert list(found["cost"]) == list(dict.fromkeys((*case().requests, *case().cost)))
    text = json.dumps(found, allow_nan=False)
    assert json.loads(text) == found
    for each in numbers(found):
        assert each["rounded"] == float(round_half_up(Fraction(each["exact"])))


def test_every_input_is_there_with_where_it_comes_from() -> None:
    found = planned(example("kota-contoh"))
    told = {"staffing": found["staffing"], "service_time": found["service_time"], "cost": found["cost"]["cctv"]}
    assert {model: list(each["inputs"]) for model, each in told.items()} == {
        model: list(spec) for model, spec in SPECS.items()
    }
    staffing = found["staffing"]["inputs"]
    assert staffing["hours_per_case"]["origin"] == "given"
    assert [staffing["hours_per_case"][end]["exact"] for end in ("low", "high")] == ["2", "3"]
    assert (staffing["areas"]["origin"], staffing["areas"]["low"]["exact"]) == ("derived", "40")
    assert staffing["effective_hours"]["origin"] == "assumed"
    assert staffing["way_field"] == {"origin": "given", "choice": "service_contract"}
    assert found["cost"]["cctv"]["inputs"]["exit"] == {"origin": "missing", "unit": "rupiah"}


def test_the_answers_are_those_of_the_models() -> None:
    case = example("kota-contoh")
    models, found = Planned(evaluate(shipped().find(case.questionnaire), case)), planned(case)
    posts = {each["kind"]: each for each in found["staffing"]["result"]["posts"]}
    assert posts["field"]["people"]["typical"]["exact"] == str(models.staffing.result.post["field"].people.typical)
    costs, priced = found["cost"]["cctv"]["result"], models.cost["cctv"].result
    assert costs["present_value"]["low"]["exact"] == str(priced.present.low)
    assert costs["five_years_undiscounted"]["low"]["exact"] == str(priced.total.low)
    assert priced.missing
    assert costs["shares_of_five_years_undiscounted"] is None
    assert found["scenarios"][0]["five_years_undiscounted"]["cctv"] == costs["five_years_undiscounted"]
    today = found["service_time"]["result"]["hours"][0]
    assert today["levers"] == []
    assert today["typical"]["total"]["exact"] == str(models.service_time.result.hours[0].typical.total)
    assert [each["name"] for each in found["scenarios"]] == [None, "Kamera yang ada saja", "500 kamera"]


def test_figures_that_contradict_each_other_have_no_result() -> None:
    case = example("kota-contoh")
    found = planned(replace(case, staffing={**case.staffing, "effective_hours": case.staffing["cases_per_year"]}))
    assert found["staffing"]["result"] is None
    assert [each["code"] for each in found["staffing"]["faults"]] == ["effective_above_attended"]


def test_every_document_carries_the_planning() -> None:
    case = an_empty_case("cctv")
    found = results_as_json(evaluate(shipped().find(case.questionnaire), case), "fingerprint")
    assert list(found) == ["score", "plan", "planning", "purchases"]
    assert found["planning"] == planned(case)
