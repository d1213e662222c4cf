"""Amounts of a proposal that do not add up, or that leave out what cannot cost nothing."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted
from assess.core.appraising.conflicts.rule import Rule, conflict, rupiah
from assess.core.appraising.findings import Conflicting
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import YEARLY_LINES

HUNDREDTH = Fraction(1, 100)
PEOPLE_BOXES = ("operators", "seats", "posts_needed")


def sum_of_lines(proposed: Proposed, money: str = "") -> Fraction | None:
    """The lines of the RAB, or those of one kind of money; None unless each line says what the sum needs."""
    needed = ("amount", "money") if money else ("amount",)
    rows = proposed.rows("lines")
    if not rows or not all(name in row for row in rows for name in needed):
        return None
    amounts = (row["amount"] for row in rows if not money or row["money"] == money)
    return sum((Fraction(each) for each in amounts if isinstance(each, Decimal)), Fraction())


def _lines_not_total(proposed: Proposed) -> Conflicting | None:
    lines, total = sum_of_lines(proposed), proposed.number("total")
    if lines is None or total is None or lines == total:
        return None
    told = {"lines": rupiah(lines), "total": rupiah(total), "difference": rupiah(abs(lines - total))}
    return conflict("lines_not_total", "lines", "total", **told)


def _maintenance_zero(proposed: Proposed) -> Conflicting | None:
    total = proposed.number("total")
    if not total or not _is_zero(proposed, "maintenance"):
        return None
    return conflict("maintenance_zero", "cost_lines", "total", total=rupiah(total))


def _staff_zero(proposed: Proposed) -> Conflicting | None:
    name = next((each for each in PEOPLE_BOXES if proposed.number(each)), "")
    people = proposed.number(name)
    if not people or not _is_zero(proposed, "staff"):
        return None
    return conflict("staff_zero", "cost_lines", name, people=counted(people))


def _watch_unpaid(proposed: Proposed) -> Conflicting | None:
    """Somebody is promised at every hour of the day, and people cost nothing."""
    if not proposed.says_yes("round_the_clock") or not _is_zero(proposed, "staff"):
        return None
    return conflict("watch_unpaid", "round_the_clock", "cost_lines")


def _do_nothing_free(proposed: Proposed) -> Conflicting | None:
    if proposed.cell("options", "do_nothing", "cost") != 0:
        return None
    return conflict("do_nothing_free", "options")


def _five_years_below_price(proposed: Proposed) -> Conflicting | None:
    five, total = proposed.number("five_year_total"), proposed.number("total")
    if five is None or total is None or five >= total:
        return None
    told = {"five": rupiah(five), "total": rupiah(total), "difference": rupiah(total - five)}
    return conflict("five_years_below_price", "five_year_total", "total", **told)


def _option_below_price(proposed: Proposed) -> Conflicting | None:
    compared, total = proposed.cell("options", "technology", "cost"), proposed.number("total")
    if compared is None or total is None or compared >= total:
        return None
    told = {"compared": rupiah(compared), "total": rupiah(total), "difference": rupiah(total - compared)}
    return conflict("option_below_price", "options", "total", **told)


def _five_years_is_price(proposed: Proposed) -> Conflicting | None:
    """What five years take is the purchase price to the rupiah, although the proposal itself has yearly costs."""
    total, yearly = proposed.number("total"), _yearly(proposed)
    five = {
        "five_year_total": proposed.number("five_year_total"),
        "options": proposed.cell("options", "technology", "cost"),
    }
    same = [name for name, amount in five.items() if amount == total]
    if not total or not yearly or not same:
        return None
    return conflict("five_years_is_price", *same, "total", "cost_lines", total=rupiah(total), yearly=rupiah(yearly))


def _option_not_five_years(proposed: Proposed) -> Conflicting | None:
    """Options are compared by five years, so the one that is this purchase costs what its five years cost."""
    compared, five = proposed.cell("options", "technology", "cost"), proposed.number("five_year_total")
    return _told_twice("option_not_five_years", {"options": compared, "five_year_total": five})


def _exit_told_twice(proposed: Proposed) -> Conflicting | None:
    line, price = proposed.cell("cost_lines", "exit", "amount"), proposed.number("exit_price")
    return _told_twice("exit_told_twice", {"cost_lines": line, "exit_price": price})


def _told_twice(id: str, told: Mapping[str, Fraction | None]) -> Conflicting | None:
    """One amount that stands in two boxes, more than a hundredth apart."""
    first, second = told.values()
    if first is None or second is None or abs(first - second) <= HUNDREDTH * max(first, second):
        return None
    amounts = {"first": rupiah(first), "second": rupiah(second), "difference": rupiah(abs(first - second))}
    return conflict(id, *told, **amounts)


def _yearly(proposed: Proposed) -> Fraction:
    """The yearly lines that the proposal shows."""
    amounts = (proposed.cell("cost_lines", line, "amount") for line in YEARLY_LINES)
    return sum(filter(None, amounts), Fraction())


def _is_zero(proposed: Proposed, line: str) -> bool:
    """Whether a yearly line is given as nothing, in the proposal or in the model that it points to."""
    if proposed.text("cost_from") != "planning":
        return proposed.cell("cost_lines", line, "amount") == 0
    found = proposed.planned.cost_of(proposed.class_id).result
    return found is not None and line in found.given_as_zero


MONEY: Mapping[str, Rule] = {
    "lines_not_total": _lines_not_total,
    "maintenance_zero": _maintenance_zero,
    "staff_zero": _staff_zero,
    "watch_unpaid": _watch_unpaid,
    "do_nothing_free": _do_nothing_free,
    "five_years_below_price": _five_years_below_price,
    "five_years_is_price": _five_years_is_price,
    "option_below_price": _option_below_price,
    "option_not_five_years": _option_not_five_years,
    "exit_told_twice": _exit_told_twice,
}
