"""What the five-year cost of one purchase is told (method 4). Money is in rupiah of today.

A line nobody has given is *missing*, not zero: the result names it and is then a lower bound.
"""

from collections.abc import Mapping

from assess.core.planning.inputs import Choice, Input, Unit, by_name, number

BUYING, RUNNING, STORING, ENDING, MEASURING = "buying", "running", "storing", "ending", "measuring"
MOST_RUPIAH = 10**15
YEARS = 5


SPEC: tuple[Input | Choice, ...] = (
    number("capex", BUYING, Unit.RUPIAH, MOST_RUPIAH),
    number("units", BUYING, Unit.NUMBER, 1_000_000, whole=True),
    number("maintenance", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("links", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("power", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("licences", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("staff", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("training", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("storage", STORING, Unit.RUPIAH, MOST_RUPIAH),
    number("retention_days", STORING, Unit.DAYS, 3_650),
    number("gigabytes_per_day", STORING, Unit.GIGABYTES, 10_000, 20),
    number("price_per_terabyte_month", STORING, Unit.RUPIAH, MOST_RUPIAH),
    number("renewal", ENDING, Unit.RUPIAH, MOST_RUPIAH),
    number("renewal_year", ENDING, Unit.YEARS, YEARS, 5, least=1, whole=True),
    number("exit", ENDING, Unit.RUPIAH, MOST_RUPIAH),
    number("residual", ENDING, Unit.RUPIAH, MOST_RUPIAH, enlarges=False),
    number("discount", MEASURING, Unit.PERCENT, 50, 10, enlarges=False),
    number("solved_per_year", MEASURING, Unit.PER_YEAR, 10_000_000, enlarges=False),
)

COST: Mapping[str, Input | Choice] = by_name(SPEC)
