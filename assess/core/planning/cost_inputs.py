"""What the five-year cost of one purchase is told (method 4). Money is in rupiah of today.

A line nobody has given is *missing*, not zero: the result names it and is then a lower bound. What is left over after
five years is taken to be worth nothing unless the city says otherwise.
"""

from collections.abc import Mapping

from assess.core.planning.inputs import Choice, Input, Unit, by_name, number

BUYING, RUNNING, STORING, ENDING, MEASURING = "buying", "running", "storing", "ending", "measuring"
MOST_RUPIAH = 10**14
YEARS = 5

CAPEX, RENEWAL, EXIT, RESIDUAL = "capex", "renewal", "exit", "residual"
STORAGE, STAFF, MAINTENANCE = "storage", "staff", "maintenance"
EACH_YEAR = (STAFF, MAINTENANCE, "links", "power", "licences", STORAGE, "training")
"""What is paid in every year after the purchase."""

LINES = (CAPEX, *EACH_YEAR, RENEWAL, EXIT)
"""What a purchase costs; a line that is missing is named."""

RETENTION = ("units", "retention_days", "gigabytes_per_day", "price_per_terabyte_month")
"""From these the storage follows where its yearly price is not given."""


SPEC: tuple[Input | Choice, ...] = (
    number(CAPEX, BUYING, Unit.RUPIAH, MOST_RUPIAH),
    number("units", BUYING, Unit.NUMBER, 1_000_000, whole=True),
    number(STAFF, RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number(MAINTENANCE, RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("links", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("power", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("licences", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number("training", RUNNING, Unit.RUPIAH, MOST_RUPIAH),
    number(STORAGE, STORING, Unit.RUPIAH, MOST_RUPIAH),
    number("retention_days", STORING, Unit.DAYS, 3_650),
    number("gigabytes_per_day", STORING, Unit.GIGABYTES, 10_000, 20),
    number("price_per_terabyte_month", STORING, Unit.RUPIAH, MOST_RUPIAH),
    number(RENEWAL, ENDING, Unit.RUPIAH, MOST_RUPIAH),
    number("renewal_year", ENDING, Unit.YEARS, YEARS, 5, least=1, whole=True),
    number(EXIT, ENDING, Unit.RUPIAH, MOST_RUPIAH),
    number(RESIDUAL, ENDING, Unit.RUPIAH, MOST_RUPIAH, 0, enlarges=False),
    number("discount", MEASURING, Unit.PERCENT, 50, 10, enlarges=False),
    number("solved_per_year", MEASURING, Unit.PER_YEAR, 10_000_000, enlarges=False),
)

COST: Mapping[str, Input | Choice] = by_name(SPEC)
