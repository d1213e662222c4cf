"""G11 to G13: how the purchase ends, is tried first, and is looked at afterwards."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import decided_by, named
from assess.core.appraising.checks.five_years import rupiah
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

EXIT = ("data_owner", "export_tested", "exit_price")
PILOT = ("pilot", "pilot_result", "first_lot_share", "go_stop_rule")
EVALUATION = ("evaluation_on", "evaluation_owner", "evaluation_money", "stop_rule")
MOST_FIRST_LOT = 20


@decided_by(*EXIT)
def ending(proposed: Proposed) -> Outcome:
    """G11. Data that belong to the vendor, and an export that was not tested, are missing as if nothing were said."""
    price = proposed.number("exit_price")
    has = {
        "data_owner": proposed.text("data_owner") == "region",
        "export_tested": proposed.says_yes("export_tested"),
        "exit_price": price is not None,
    }
    missing = [name for name in EXIT if not has[name]]
    if not missing:
        return passed("exit_clear")
    if len(missing) == 1:
        return conditional("one_exit_open", missing=named(missing))
    fails = failed if len(proposed.lacking(*EXIT)) < len(EXIT) else not_shown
    return fails("exit_open", missing=named(missing))


@decided_by(*PILOT)
def pilot(proposed: Proposed) -> Outcome:
    """G12. A first lot counts where something is in it; a trial whose result is not shown may be one as well."""
    choice, lot = proposed.text("pilot"), proposed.number("first_lot_share")
    is_ruled = proposed.has("go_stop_rule")
    if choice == "compared" and is_ruled and proposed.has("pilot_result"):
        return passed("compared")
    if choice in ("compared", "first_lot") and is_ruled and lot and lot <= MOST_FIRST_LOT:
        return conditional("first_lot", lot=Share(lot / 100)).mended_by("pilot", "pilot_result")
    if choice == "none":
        return failed("all_at_once").mended_by("pilot", *proposed.lacking("go_stop_rule"))
    if choice == "first_lot" and is_ruled and lot:
        most = Share(Fraction(MOST_FIRST_LOT, 100))
        return failed("first_lot_large", lot=Share(lot / 100), most=most).mended_by("first_lot_share")
    wanted = {"compared": ("pilot_result", "go_stop_rule"), "first_lot": ("first_lot_share", "go_stop_rule")}
    missing = proposed.lacking(*wanted.get(choice, ("pilot", "go_stop_rule")))
    return not_shown("pilot_not_shown", missing=named(missing or ("first_lot_share",)))


@decided_by(*EVALUATION)
def evaluation(proposed: Proposed) -> Outcome:
    """G13. With its date it meets the condition; money of nothing is not set aside."""
    on, money = proposed.day("evaluation_on"), proposed.number("evaluation_money")
    missing = [*proposed.lacking(*EVALUATION), *(["evaluation_money"] if money == 0 else [])]
    if on is None:
        fails = failed if len(missing) < len(EVALUATION) else not_shown
        return fails("evaluation_undated", missing=named(missing))
    if missing or not money:
        return conditional("evaluation_dated", on=on, missing=named(missing))
    return passed("evaluation_planned", on=on, owner=proposed.text("evaluation_owner"), money=rupiah(money))


AFTER_CHECKS: Mapping[str, Judge] = {
    "G11": Judge(("exit_clear", "one_exit_open", "exit_open"), ending),
    "G12": Judge(("compared", "first_lot", "all_at_once", "first_lot_large", "pilot_not_shown"), pilot),
    "G13": Judge(("evaluation_planned", "evaluation_dated", "evaluation_undated"), evaluation),
}
