"""What is to be mended follows from why a check came out as it did: mending that alone betters it."""

from datetime import date

import pytest

from assess.core.appraising.findings import FieldName, OptionName, Result
from tests.core.appraising.build import GENERAL as GOOD
from tests.core.appraising.build import OF_CLASS, cells, outcome
from tests.core.appraising.class_examples import EXAMPLES as OF_CLASSES
from tests.core.appraising.general_examples import EXAMPLES as GENERAL

OPEN = [each for each in (*GENERAL, *OF_CLASSES) if each.outcome.result is not Result.PASS]
MENDED = {
    "repair": "repair_first",
    "first_lot_share": 20,
    "sites_with_data": 100,
    "viewed_share": 0,
    "face_law": "UU 1/2030",
    "exercise_on": date(2020, 1, 1),
    "sensor_types": OF_CLASS["sensor"]["sensor_types"] * 5,
}
"""What meets a check whatever else an example changes, where the good proposal does not hold it."""


@pytest.mark.parametrize("example", OPEN, ids=lambda each: each.name)
def test_only_boxes_that_decided_are_to_be_mended(example):
    found = example.outcome
    assert {each.name for each in found.cure} <= set(found.fields)


@pytest.mark.parametrize(
    "example",
    [each for each in OPEN if not each.before and each.check != "G02"],
    ids=lambda each: each.name,
)
def test_mending_what_is_named_betters_it(example):
    found = example.outcome
    assert found.cure
    good = {**GOOD, **OF_CLASS[example.class_id], **MENDED}
    mended = {**example.changes, **{each.name: good.get(each.name) for each in found.cure}}
    assert outcome(example.check, example.class_id, **mended).result.rank > found.result.rank, found.cure


def test_a_zero_is_mended_in_its_own_line():
    found = outcome("G05", cost_lines=cells("cost_lines", "maintenance", amount=0))
    assert found.cure == (OptionName("cost_lines", "maintenance", "line"),)


def test_cameras_without_faces_are_not_asked_for_a_law_on_faces():
    found = outcome("C4", access_log="no", camera_rule_state="none")
    assert found.cure == (FieldName("access_log"), FieldName("camera_rule_state"))


def test_a_plan_is_put_right_by_repair_first_and_repair_first_by_its_document():
    assert outcome("G08", uptime=58).cure == (FieldName("repair"),)
    assert outcome("G08", uptime=58, repair="repair_first", repair_plan=None).cure == (FieldName("repair_plan"),)
    assert outcome("G08", uptime=90, repair_plan=None).cure == (FieldName("repair_plan"),)


def test_few_operators_for_few_streams_need_no_reason():
    assert outcome("C2", relief_factor=1).cure == (FieldName("relief_factor"),)


def test_a_pass_has_nothing_to_mend():
    assert outcome("C2", mode="recorded").cure == ()
