"""Every part of the details that two people can change has a name and words for both sides."""

from dataclasses import replace

import pytest

from assess.core.estimates import Scenario, exactly
from assess.core.keeping import DetailsConflict, SavedDetails
from assess.core.merging import DETAILS_PARTS
from assess.language import translator
from assess.web.forms.clashes import PARTS, both, clashing_details
from tests.build import a_case, a_class, a_questionnaire

ALWAYS_THE_SAME = {"questionnaire", "capacity"}
"""A move changes the one, which is a save of its own, and no page the other."""

BARE = a_case()
FILLED = replace(
    BARE,
    staffing={"areas": exactly(4), "cases_per_year": exactly(5)},
    service_time={"letters": exactly(3)},
    cost={"cctv": {"capex": exactly(9), "links": exactly(1)}, "app": {"capex": exactly(2)}},
    scenarios=(Scenario("Dua regu"), Scenario("500 kamera")),
    calendar={"apbd": 11},
)


def test_every_part_has_words() -> None:
    assert set(DETAILS_PARTS) - PARTS.keys() == ALWAYS_THE_SAME


@pytest.mark.parametrize(
    ("part", "mine", "theirs"),
    [
        pytest.param("staffing", "2 angka terisi", "–", id="staffing"),
        pytest.param("service_time", "1 angka terisi", "–", id="service time"),
        pytest.param("cost", "3 angka terisi", "–", id="costs of all classes"),
        pytest.param("scenarios", "Dua regu, 500 kamera", "–", id="scenarios"),
        pytest.param("calendar", "1 dokumen dengan bulan sendiri", "0 dokumen dengan bulan sendiri", id="calendar"),
    ],
)
def test_what_planning_was_told_is_shown_for_both_sides(part: str, mine: str, theirs: str) -> None:
    conflict = DetailsConflict((part,), FILLED, BARE, SavedDetails(1, 1))
    (line,) = clashing_details(conflict, a_questionnaire(classes=[a_class()]), translator("id"))
    assert (line.mine, line.theirs) == (mine, theirs)
    assert both(conflict) == replace(BARE, **{part: getattr(FILLED, part)})
