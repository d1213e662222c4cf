"""Whose figures stand behind the hours: the city's, or this tool's."""

from assess.core.case import City
from assess.core.planning.assumed import Assumed, assumed_levers, assumed_today
from assess.core.planning.service_time import inputs_of_service_time
from assess.core.planning.service_time_inputs import SERVICE_TIME, TODAY
from assess.core.planning.stages import Lever
from tests.build import a_case
from tests.core.planning.service_time_inputs import METHOD, of_service_time
from tests.core.planning.staffing_inputs import written


def test_a_city_that_gives_its_reports_and_zones_alone_has_assumed_the_rest() -> None:
    found = assumed_today(of_service_time(**METHOD))
    assert (found, found.is_most) == (Assumed(9, 11), True)


def test_what_follows_from_the_figures_of_the_city_is_its_own() -> None:
    case = a_case(staffing={"cases_per_year": written(5136)}, city=City("Kota", kelurahan=40))
    assert assumed_today(inputs_of_service_time(case)).assumed == 9


def test_most_of_todays_figures_may_be_the_citys_own() -> None:
    own = {name: 1 for name, asked in SERVICE_TIME.items() if asked.part == TODAY}
    found = assumed_today(of_service_time(**own))
    assert (found.assumed, found.is_most) == (0, False)


def test_a_lever_counts_as_given_only_where_the_city_says_it() -> None:
    levers = assumed_levers(of_service_time(**METHOD, crews=6, app_intake_hours=1, app_demand=20))
    assert levers[Lever.APP] == Assumed(0, 1)
    assert levers[Lever.STAFF] == Assumed(5, 5)
    assert levers[Lever.REGULATION] == Assumed(3, 3)
