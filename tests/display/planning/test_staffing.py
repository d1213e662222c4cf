"""Posts in plain words and tables."""

from dataclasses import replace

from hypothesis import given, settings

from assess.core.evaluation import evaluate
from assess.core.planning.filling import fillings
from assess.core.planning.inputs import Input, Inputs
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.planning.staffing_inputs import STAFFING
from assess.core.questionnaire import PostKind, Questionnaire
from assess.core.sources import Law, LawStatus, Source, SourceStatus
from assess.display.planning.staffing import StaffingShown, show_staffing
from assess.display.planning.workload_sheet import workload_sheet
from assess.language import translator
from tests.build import a_case, a_questionnaire, a_text
from tests.core.planning.staffing_inputs import Written, any_inputs, of_staffing, written
from tests.core.planning.test_filling import ANALYSIS, POSTING, a_bank

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
        "6 of them have yet to be found; in the ways chosen they are moved from other units, with "
        "Rp\N{NO-BREAK SPACE}257.4\N{NO-BREAK SPACE}million a year that is paid already.",
        "All of them together cost Rp\N{NO-BREAK SPACE}729.3\N{NO-BREAK SPACE}million a year in wages.",
    )
    assert found.missing == ()


def test_one_person_is_told_in_the_singular():
    one = {"cases_per_year": 200, "minutes_per_routing": 0, "calls_per_day": 0, "devices": 0}
    assert shown(**one, existing_field=0).headline == ("The work takes 1 person.", "1 of them has yet to be found.")
    dear = {**one, "minimum_wage": 3_000_000, "existing_field": 0}
    assert shown(**dear).headline[1].startswith("1 of them has yet to be found; in the way chosen this person is moved")
    new = shown(**dear, way_field="formation").headline[1]
    assert new.startswith("1 of them has yet to be found, for")
    assert shown(cases_per_year=200, minutes_per_routing=0).headline[0].endswith("so far takes 1 person.")
    ranged = shown(**{**one, "cases_per_year": (0, 600)}, existing_field=0).headline
    assert ranged[1:] == (
        "0–2 of them have yet to be found.",
        "With the middle of each range it is 1 person, as on the workload sheet (ABK).",
    )


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
    assert (found.rows[0].short, found.rows[0].over) == ("0", "1")
    assert found.enough == ("Command-centre staff: 7 today, 6 needed; nobody is lacking.",)


def test_a_step_is_only_about_placing_people_where_none_of_its_posts_lacks_anyone():
    said = {"cases_per_year": 1250, "minutes_per_routing": 60, "existing_field": ("3", "5"), "existing_routing": 1}
    alone = shown(a_bank(), **said)
    assert alone.enough == (
        "Field officers: 3–5 today, 4 needed; lacking only where the work is at the top of its ranges. Step S2 (S2) "
        "may then be only a matter of placing people.",
    )
    shared = a_bank(ANALYSIS, replace(POSTING, staffs=(PostKind.FIELD, PostKind.ROUTING)))
    assert not any("Step" in each for each in shown(shared, **said).enough)


def test_the_money_for_people_who_are_lacking_tells_new_wages_from_those_paid_already():
    work = {"cases_per_year": 5000, "calls_per_day": 0, "devices": 0, "minimum_wage": 3_000_000}
    both = shown(**work, existing_field=10, existing_routing=0, way_field="service_contract").headline[1]
    assert "257.4\N{NO-BREAK SPACE}million a year in new wages, and" in both
    assert both.endswith("42.9\N{NO-BREAK SPACE}million for people who are moved and paid already.")
    new = shown(**work, existing_field=10, existing_routing=1, way_field="formation").headline[1]
    assert new.endswith("for Rp\N{NO-BREAK SPACE}257.4\N{NO-BREAK SPACE}million a year in new wages.")
    assert shown(cases_per_year=5000, existing_field=10).headline[1] == "6 of them have yet to be found."


def test_page_and_sheet_lack_the_same_number_of_people():
    said = {"cases_per_year": (4000, 6000), "existing_field": 12, "existing_routing": 5}
    found, sheet = shown(**said), workload_sheet(staffing(of_staffing(**said)), EN)
    assert found.total is not None
    assert (found.total.short, found.total.over) == ("1–8", "4")
    assert found.headline[2] == "With the middle of each range it is 4 people, as on the workload sheet (ABK)."
    assert (sheet.people, sheet.existing, sheet.short, sheet.over) == ("17", "17", "4", "4")
    assert sheet.ranges == "cases a year 4,000–6,000\N{NO-BREAK SPACE}a year"


def test_the_sheet_names_the_first_ranges_only_as_it_is_one_page():
    ranges = {name: (1, 2) for name, asked in STAFFING.items() if isinstance(asked, Input) and asked.part == "desk"}
    sheet = workload_sheet(staffing(of_staffing(**{**ranges, "routing_load": (80, 85)})), EN)
    assert sheet.ranges.count(";") == 8
    assert sheet.ranges.endswith(f"; and {len(ranges) - 8} more")


def test_the_sheet_says_where_the_hours_of_a_person_come_from():
    sheet = workload_sheet(staffing(of_staffing(cases_per_year=5000, command_seats=1)), EN)
    assert sheet.notes == (
        "1,250: the effective hours of a year, for tasks.",
        "1,062.5: 85 % of the 1,250 effective hours, the load that is planned for.",
        "1,621.5: the 1,762.5 hours a person attends, less 8 % for training and sickness. The volume is turns of duty.",
    )
    assert [task.note for post in sheet.posts for task in post.tasks] == [1, 2, 3]


def test_the_sheet_says_which_part_of_a_norm_time_is_assumed():
    given = {"cases_per_year": 5000, "hours_per_case": 3, "minutes_per_routing": 5}
    field, routing = workload_sheet(staffing(of_staffing(**given)), EN).posts
    assert [task.assumed for post in (field, routing) for task in post.tasks] == ["a", ""]
    sheet = workload_sheet(staffing(of_staffing(**given, command_seats=1)), EN)
    assert sheet.assumed == (
        (
            "a",
            "6 hours come from 2 (people who go out for one case, assumption) × 3\N{NO-BREAK SPACE}hours (hours on "
            "site and on the way for one case, own figure).",
        ),
        ("b", "The norm time is an assumption of this tool."),
    )
    own = {**given, "officers_per_case": 2, "command_seats": 1, "command_hours": 24}
    assert workload_sheet(staffing(of_staffing(**own)), EN).assumed == ()


def test_tables_whose_rounded_rows_miss_their_sum_say_so():
    exact = {"cases_per_year": 5000, "calls_per_day": 0, "devices": 0, "minimum_wage": 3_000_000}
    found = shown(**exact, minutes_per_routing=0)
    assert found.field is not None
    assert (found.rounding, found.wages_rounding, found.field.rounding) == ("", "", "")
    missed = shown(**exact, areas=100, rounds_per_area=1, hours_per_round=1, repairs_per_area=1, hours_per_repair=1)
    assert missed.total is not None
    assert missed.field is not None
    assert [each.fte for each in missed.field.rows] == ["16.0", "4.2", "0.1"]
    assert missed.rows[0].fte == "20.2"
    assert missed.field.rounding.startswith("Because of rounding")
    assert [each.fte for each in (*missed.rows, missed.total)] == ["20.2", "0.2", "20.5"]
    assert missed.rounding.startswith("Because of rounding")
    odd = shown(cases_per_year=5000, minimum_wage=3_123_456)
    assert odd.total is not None
    monthly = [each.monthly.split("\N{NO-BREAK SPACE}")[1] for each in (*odd.rows, odd.total)]
    assert monthly == ["59.55", "3.72", "63.28"]
    assert odd.wages_rounding.startswith("Because of rounding")


def test_the_sheet_says_where_its_rounded_rows_miss_their_sum():
    cameras = {"requests_per_month": 8, "live_posts": 2, "cameras_live": 100}
    post, _ = workload_sheet(staffing(of_staffing(**cameras)), EN).posts
    assert ([each.fte for each in post.tasks], post.fte) == (["10.80", "0.12"], "10.92")
    assert workload_sheet(staffing(of_staffing(**cameras)), EN).rounding == ""
    more = staffing(of_staffing(**{**cameras, "requests_per_month": 12}))
    assert workload_sheet(more, EN).rounding.startswith("Because of rounding")


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
        "Of the live cameras 4.8\N{NO-BREAK SPACE}% are actually watched at any moment; of what happens before them, "
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
    assert (field.people, field.existing, field.short, field.over) == ("16", "12", "4", "0")
    assert [(each.volume, each.norm) for each in desk.tasks] == [
        ("2,190", "8"),
        ("1,095", "8"),
        ("730", "8"),
    ]
    assert (desk.hours, desk.fte, desk.people, desk.short) == ("32,120", "19.81", "20", "")
    assert (sheet.people, sheet.existing, sheet.short, sheet.over) == ("37", "12", "4", "0")
    assert sheet.unknown == "desk staff and routing staff"
    assert sheet.without == "maintenance staff"
    assert not sheet.ranges


@given(any_inputs())
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_is_told_in_both_languages(inputs: Inputs):
    if faults_of_staffing(inputs):
        return
    bank, case = a_questionnaire(), a_case(staffing=dict(inputs.given))
    for to in (EN, ID):
        found = show_staffing(staffing(inputs), (), bank, case, to)
        told = " ".join(
            [*found.headline, *(" ".join((e.fte, e.people, e.short, e.over, e.yearly)) for e in found.rows)]
        )
        assert not any(word in told.lower().split() for word in WORDS_OF_NO_ONE)
        if found.chart:
            assert all(
                0 <= part.x + part.width <= found.chart.width for row in found.chart.rows for part in row.segments
            )
        workload_sheet(staffing(inputs), to)
