"""Posts in plain words and tables."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from assess.core.evaluation import evaluate
from assess.core.planning.filling import fillings
from assess.core.planning.inputs import Inputs, Ranged
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law, LawStatus, Source, SourceStatus
from assess.display.planning.staffing import StaffingShown, show_staffing, signed
from assess.display.planning.workload_sheet import workload_sheet
from assess.language import translator
from tests.build import a_case, a_questionnaire, a_text
from tests.core.planning.staffing_inputs import Written, any_inputs, of_staffing, written
from tests.core.planning.test_filling import a_bank

EN, ID = translator("en"), translator("id")
WORDS_OF_NO_ONE = ("erlang", "nan", "infinity", "none", "inf")


def shown(bank: Questionnaire | None = None, to=EN, **given: Written) -> StaffingShown:
    bank = bank or a_questionnaire()
    case = a_case(staffing={name: written(value) for name, value in given.items()})
    found = staffing(inputs_of_staffing(case))
    plan = evaluate(bank, case).plan
    return show_staffing(found, fillings(bank, case, plan, found), bank, case, to)


def test_the_headline_says_people_then_who_is_lacking_then_wages():
    work = {"cases_per_year": 5000, "calls_per_day": 0, "devices": 0, "minimum_wage": 3_000_000}
    found = shown(**work, existing_field=10, existing_routing=1)
    assert found.headline == (
        "The work takes 17 people.",
        "6 of them have yet to be found, for Rp\N{NO-BREAK SPACE}257.4\N{NO-BREAK SPACE}million a year.",
        "All of them together cost Rp\N{NO-BREAK SPACE}729.3\N{NO-BREAK SPACE}million a year in wages.",
    )
    assert found.missing == ()


def test_too_little_said_is_named_and_the_rest_stands():
    found = shown(command_seats=1)
    assert found.headline == ("What could be worked out so far takes 6 people.",)
    assert found.missing == ("cases_per_year", "calls_per_day", "devices", "minimum_wage")


def test_nothing_said_has_no_headline_and_nothing_to_do_has_one():
    assert shown().headline == ()
    assert shown(cases_per_year=0, calls_per_day=0, devices=0).headline == (
        "The figures that were filled in take no one.",
    )


def test_posts_enough_are_said_to_be():
    found = shown(command_seats=1, existing_command=7)
    assert found.headline[1] == "The posts of today are enough for it."
    assert (found.rows[0].gap, found.rows[0].state) == ("−1", "enough")


def test_cases_alone_justify_no_norm_and_another_city_is_named_only_with_its_source():
    held = Source("E5", a_text("40 to 70"), a_text("Tribun"), "D", status=SourceStatus.VERIFIED)
    found = shown(a_questionnaire(sources=(held,)), cases_per_year=365_000, areas=267, existing_field=70 * 267).field
    assert found is not None
    assert "Cases alone take 1,168.0 people; all the work takes 4.37 for each area." in found.sentences
    assert any("do not justify a fixed number" in each for each in found.sentences)
    assert "The work fills 6.2\N{NO-BREAK SPACE}% of the hours of the field officers there are." in found.sentences
    assert found.norm is not None
    assert "no norm for another region" in found.elsewhere
    alone = shown(cases_per_year=365_000).field
    assert alone is not None
    assert (alone.elsewhere, alone.norm) == ("", None)


def test_the_desk_is_told_in_people_and_not_in_its_mathematics():
    desk = shown(calls_per_day=300).desk
    assert desk is not None
    assert desk.sentences[0] == (
        "6 people at the desk in the busiest hour, so that 80\N{NO-BREAK SPACE}% of the callers wait no longer than "
        "20 seconds."
    )
    assert [(each.calls, each.seats) for each in desk.shifts] == [("36", "6"), ("12", "3"), ("3", "2")]


def test_cameras_are_told_by_what_is_seen():
    camera = shown(cameras_live=500, live_posts=4, training_share=0).camera
    assert camera is not None
    assert camera.sentences == (
        "Of the live cameras 4.8\N{NO-BREAK SPACE}% are looked at in any moment; of what happens before them, "
        "2.8\N{NO-BREAK SPACE}% would be expected to be noticed.",
        "Watching live in that way takes 19.9 people.",
        "Watching 25\N{NO-BREAK SPACE}% of them would take 21 operators at the same time, which is 105 people.",
    )
    unwatched = shown(cameras_live=500, command_seats=1).camera
    assert unwatched is not None
    assert unwatched.sentences[0] == "Nobody watches the live cameras: no operator is planned for them."
    crowded = shown(cameras_live=500, live_posts=4, streams_per_operator=16).camera
    assert crowded is not None
    assert "at most 53\N{NO-BREAK SPACE}% is noticed then" in crowded.sentences[-1]


def test_a_way_is_told_with_its_day_and_the_bar_on_honorary_staff_with_its_law():
    law = Law("uu-20-2023", a_text("civil service"), a_text("bars"), LawStatus.VERIFIED, a_text("read"))
    bank = a_bank(laws=(law,))
    found = shown(bank, cases_per_year=1250, way_field="formation", way_routing="formation", minimum_wage=1000)
    assert found.barred is not None
    assert found.barred.id == "uu-20-2023"
    row = found.fillings[0]
    assert (row.name, row.way, row.step, row.filled) == ("Field officers", "New formation", "S2", "May 2028")
    assert row.remark == "Workload analysis handed in by 31 March 2027 for the posts of 2028."
    assert shown(cases_per_year=1250).barred is None


def test_people_who_are_moved_ask_for_no_new_wages():
    moved = shown(a_bank(), cases_per_year=1250, minimum_wage=1000, way_field="redeployment")
    bought = shown(a_bank(), cases_per_year=1250, minimum_wage=1000, way_field="service_contract")
    assert (moved.fillings[0].money, bought.fillings[0].money) == ("", "Rp\N{NO-BREAK SPACE}57,200")


@pytest.mark.parametrize(
    ("ends", "words"), [((4, 4, 4), "+4"), ((-2, 0, 3), "−2 to +3"), ((0, 0, 0), "0"), ((-1, -1, -1), "−1")]
)
def test_a_difference_has_its_sign(ends: tuple[int, int, int], words: str):

    assert signed(Ranged(*map(Fraction, ends)), EN) == words


def test_the_sheet_adds_up():
    sheet = workload_sheet(staffing(of_staffing(cases_per_year=5000, calls_per_day=300, existing_field=12)), EN)
    assert [each.name for each in sheet.posts] == ["Field officers", "Desk staff", "Routing staff"]
    field, desk, _routing = sheet.posts
    (cases,) = field.tasks
    assert (cases.volume, cases.norm, cases.hours, cases.per_person, cases.fte) == (
        "5,000",
        "4",
        "20,000",
        "1,250",
        "16.00",
    )
    assert (field.people, field.existing, field.gap) == ("16", "12", "4")
    assert [(each.volume, each.norm, each.manned) for each in desk.tasks] == [
        ("2,190", "8", True),
        ("1,095", "8", True),
        ("730", "8", True),
    ]
    assert (desk.hours, desk.fte, desk.people, desk.gap) == ("32,120", "19.81", "20", "")
    assert (sheet.people, sheet.existing, sheet.gap) == ("37", "", "")
    assert sheet.without == "maintenance staff"
    assert not sheet.is_range


@given(any_inputs())
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_is_told_in_both_languages(inputs: Inputs):
    if faults_of_staffing(inputs):
        return
    bank, case = a_questionnaire(), a_case(staffing=dict(inputs.given))
    for to in (EN, ID):
        found = show_staffing(staffing(inputs), (), bank, case, to)
        told = " ".join([*found.headline, *(" ".join((e.fte, e.people, e.gap, e.yearly)) for e in found.rows)])
        assert not any(word in told.lower().split() for word in WORDS_OF_NO_ONE)
        if found.chart:
            assert all(
                0 <= part.x + part.width <= found.chart.width for row in found.chart.rows for part in row.segments
            )
        workload_sheet(staffing(inputs), to)
