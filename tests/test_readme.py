"""What the README says is true."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from assess.cli.commands import build_commands
from assess.cli.tool import Tool
from assess.content.case_file import read_case
from assess.content.loader import Catalogue
from assess.core.date_robustness import earliest_under
from assess.core.evaluation import Evaluation, evaluate
from assess.core.questionnaire import Pillar
from assess.core.results import Status
from assess.display.calendar import day_of
from assess.display.story import steps_before, tell
from assess.language import translator
from assess.resources import directory
from assess.settings import NAMES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
TOLD = " ".join(README.split())
EN = translator("en")
NUMBERS = {18: "eighteen", 19: "nineteen", 20: "twenty", 21: "twenty-one"}


def example(name: str) -> Evaluation:
    catalogue = Catalogue(directory("questionnaires"))
    case, _ = read_case(directory("questionnaires") / "smart-city" / "examples" / f"{name}.yaml", catalogue)
    return evaluate(catalogue.find(case.questionnaire), case)


def rows() -> Mapping[str, tuple[str, str]]:
    """The table of the examples: both cells by the head of the row."""
    found = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", README, re.MULTILINE)
    return {head.strip(): (city, jakarta) for head, city, jakarta in found}


@pytest.mark.parametrize(("name", "column"), [("kota-contoh", 0), ("jakarta-2016", 1)])
def test_the_numbers_of_the_examples_are_those_that_come_out(name, column):
    card, table = example(name).scorecard, rows()
    assert card.overall is not None
    proven, possible = EN.number(card.overall.proven, 1), EN.number(card.overall.possible, 1)
    assert table["Overall: proven / possible"][column] == f"**{proven}** / {possible}"
    for pillar, interval in card.pillars.items():
        assert interval is not None
        assert table[pillar.value.capitalize()][column] == EN.number(interval.proven, 1)
    assert table["Answered"][column] == f"{card.coverage.answered} of {card.coverage.applicable}"


def test_what_is_told_of_the_example_city_is_what_comes_out():
    found = example("kota-contoh")
    bought, lifted = re.findall(r"\d+\.\d", tell(found, EN).meaning)
    assert f"raising it to 100 would add only {bought}" in TOLD
    assert f"bringing process to level 3 throughout adds {lifted}" in TOLD
    assert f"Its technology stands at {EN.number(found.scorecard.pillars[Pillar.TECHNOLOGY].proven, 1)}" in TOLD
    cctv_steps, command_steps = (NUMBERS[len(steps_before(found, each))] for each in ("cctv", "command"))
    assert f"{cctv_steps.capitalize()} steps come before CCTV and {command_steps} before a command centre" in TOLD
    cctv, command = (found.plan.earliest[each] for each in ("cctv", "command"))
    assert cctv.budget == command.budget
    assert found.questionnaire.budget_windows[cctv.budget.window].name.id == "APBD"
    assert f"command centre month {command.month}, CCTV month {cctv.month}, APBD {cctv.budget.year}" in TOLD
    opened, first, second = (
        EN.month(day_of(found.case.date, month)) for month in (cctv.ready_to_budget, command.month, cctv.month)
    )
    assert f"opens the budget gate in {opened}" in TOLD
    assert "the command centre from {}, CCTV from {}".format(*(each.split()[0] for each in (first, second))) in TOLD


def test_how_the_dates_of_the_example_city_hang_on_the_capacity_is_what_comes_out():
    found = example("kota-contoh")
    months = {each.id: each.months_by_class for each in earliest_under(found.questionnaire, found.case, found.gates)}
    (slipped,) = set(months["at_once:3"].values())
    assert f"both slip to {EN.month(day_of(found.case.date, slipped))}" in TOLD


def test_what_is_told_of_jakarta_is_what_comes_out():
    found = example("jakarta-2016")
    conditions = found.gates["app"].conditions
    unanswered = sum(each.status is Status.UNKNOWN for each in conditions)
    assert f"no date: {unanswered} of {len(conditions)} conditions have no answer yet" in TOLD
    assert found.scorecard.overall
    assert f"{EN.number(found.scorecard.overall.possible, 1)} is what the same city could show" in TOLD


def test_the_number_of_questions_is_that_of_the_questionnaire():
    asked = len(Catalogue(directory("questionnaires")).find("smart-city").questions)
    assert f"**Fill** {asked} questions" in TOLD


def test_every_setting_is_explained():
    assert [name for name in NAMES if f"| `{name}` |" not in README] == []


def test_every_command_is_named():
    commands = build_commands(Tool({}, EN), EN).commands
    assert [name for name in commands if not re.search(rf"\b{name}\b", README)] == []


def test_every_file_and_picture_it_points_to_is_there():
    named = re.findall(r"`((?:docs|questionnaires)/[\w/.-]*|[A-Z]+\.md)`|\]\(([^)#]+)\)", README)
    paths = [first or second for first, second in named if not (second or "").startswith("http")]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_sample_case_is_one():
    sample = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert sample
    case, _ = read_case(sample.group(1).encode(), Catalogue(directory("questionnaires")))
    assert case.city.name == "Kabupaten Contoh"
