"""An example of everything that the general checks can come to: what is changed in a good proposal, and the result."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from assess.core.appraising.findings import Outcome
from assess.core.case import Answer, Baseline, Case, Evidence, PointB, Target
from tests.build import an_answer
from tests.core.appraising.build import ASSESSED, GENERAL, MILLION, cells, outcome, plain_city, ready_city


@dataclass(frozen=True)
class Example:
    """``changes`` to the good proposal of a class; None takes a field away. ``before`` builds a city if not the ready
    one."""

    check: str
    result: str
    code: str
    changes: dict[str, Any] = field(default_factory=dict)
    class_id: str = "cctv"
    before: Callable[[], Case] | None = None

    @property
    def name(self) -> str:
        return f"{self.check} {self.result} {self.code} {' '.join(self.changes)} {self.class_id}".strip()

    @property
    def outcome(self) -> Outcome:
        return outcome(self.check, self.class_id, self.before() if self.before else None, **self.changes)


def benefit(**changes: Any) -> dict[str, Any]:
    row = {**GENERAL["benefits"][0], **changes}
    return {name: value for name, value in row.items() if value is not None}


def without_lines(*lines: str) -> list[dict[str, Any]]:
    return [row for row in GENERAL["cost_lines"] if row["line"] not in lines]


def running(*millions: int, first: int = 2029, **changes: Any) -> list[dict[str, Any]]:
    rows = [
        {"year": first + place, "amount": each * MILLION, "document": "Renstra", **changes}
        for place, each in enumerate(millions)
    ]
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def claimed(days: int, document: str = "SK 12/2027", level: int = 3) -> Answer:
    """Claimed with a document that someone is to check in so many days."""
    return Answer(level, Evidence(2, document), by=ASSESSED + timedelta(days))


def answering(**answers: Any) -> Callable[[], Case]:
    return lambda: ready_city(answers)


def short_of(count: int) -> Callable[[], Case]:
    """A city that has not answered the last questions of the contract gate of cameras."""
    asked = ("PR13", "PR14", "PR15", "PE08", "PE16", "PE21", "PE17", "TE01", "TE02", "TE08")[:count]
    return lambda: ready_city({each: Answer() for each in asked})


def programme(months: int | None = 6, **changes: Any) -> Callable[[], Case]:
    """A city whose assessment tells of point B."""
    given = {
        "problem": "Antrean panjang",
        "baseline": Baseline(Decimal(40), "menit", months),
        "target": Target(Decimal(15), "menit", date(2029, 1, 31)),
        "owner": "Sekretaris Daerah",
        **changes,
    }
    return lambda: ready_city(point_b=PointB(**given))


def _purpose() -> Iterator[Example]:
    yield Example("G01", "pass", "point_clear")
    yield Example("G01", "pass", "point_clear", {"baseline_months": 3})
    yield Example("G01", "pass", "point_clear", {"baseline": 0})
    yield Example("G01", "condition", "baseline_short", {"baseline_months": 2})
    yield Example("G01", "condition", "baseline_length_unsaid", {"baseline_months": None})
    yield Example("G01", "not_shown", "point_not_shown", {"baseline": None})
    yield Example("G01", "not_shown", "point_not_shown", {"target": None})
    yield Example("G01", "not_shown", "point_not_shown", {"baseline_unit": None})
    yield Example("G01", "not_shown", "point_not_shown", {"target_owner": None, "baseline_months": 1})
    emptied = {name: None for name in ("problem", "baseline", "baseline_unit", "target", "target_on", "target_owner")}
    linked = {**emptied, "serves": "programme"}
    yield Example("G01", "pass", "point_clear", linked, before=programme())
    yield Example("G01", "condition", "baseline_short", linked, before=programme(1))
    yield Example("G01", "condition", "baseline_short", {"serves": "programme"}, before=programme(2))
    yield Example("G01", "not_shown", "point_not_shown", linked, before=programme(owner=""))
    yield Example("G01", "pass", "point_clear", {"serves": "programme"}, before=programme(owner=""))
    yield Example("G01", "pass", "point_clear", {"serves": "own"}, before=programme(1))
    yield Example("G01", "condition", "baseline_short", {"serves": None}, before=programme(1))
    yield Example("G01", "pass", "point_clear", {"serves": "programme"})
    yield Example("G04", "pass", "benefits_complete")
    lacks_one = [benefit(owner=None), *[benefit()] * 4]
    yield Example("G04", "condition", "few_benefits_incomplete", {"benefits": lacks_one})
    yield Example("G04", "fail", "benefits_incomplete", {"benefits": lacks_one[:4]})
    yield Example("G04", "fail", "benefits_incomplete", {"benefits": [benefit(owner=None, by=None), *[benefit()] * 9]})
    yield Example("G04", "fail", "benefits_incomplete", {"benefits": [{"benefit": "120 kamera terpasang"}]})
    yield Example("G04", "not_shown", "benefits_not_shown", {"benefits": None})


def _budget_order() -> Iterator[Example]:
    def papers(**states: Any) -> dict[str, Any]:
        rows = [dict(row) for row in GENERAL["papers"]]
        for row in rows:
            row.update(states.get(row["paper"], {}))
        return {"papers": [{name: value for name, value in row.items() if value is not None} for row in rows]}

    later = {"state": "announced", "expected": date(2027, 9, 1)}
    missing = {"state": "missing", "reference": None}
    yield Example("G00", "pass", "papers_complete")
    yield Example("G00", "condition", "one_announced", papers(rab=later))
    yield Example("G00", "fail", "papers_missing", papers(rab={**later, "expected": None}))
    yield Example("G00", "fail", "papers_missing", papers(rab=later, kak=later))
    yield Example("G00", "fail", "papers_missing", papers(rab=missing))
    yield Example("G00", "not_shown", "papers_missing", papers(rab={"state": None}))
    yield Example("G00", "fail", "plan_does_not_name", papers(plan=missing))
    yield Example("G00", "fail", "plan_does_not_name", papers(plan=later))
    yield Example("G00", "not_shown", "plan_does_not_name", {"papers": None})
    for stage in ("renja", "rkpd"):
        yield Example("G00", "pass", "papers_complete", {"stage": stage, **papers(ppas=missing)})
    for stage in ("ppas", "rka", "perubahan", None):
        yield Example("G00", "fail", "papers_missing", {"stage": stage, **papers(ppas=missing)})


def _gate() -> Iterator[Example]:
    yield Example("G02", "pass", "ready_to_contract")
    yield Example("G02", "pass", "ready_to_contract", {"stage": "perubahan"})
    yield Example("G02", "pass", "ready_to_budget", {}, "other")
    yield Example("G02", "pass", "ready_to_contract", {"drawn_up": date(2027, 12, 1)})
    yield Example("G02", "pass", "ready_to_contract", {"drawn_up": date(2027, 5, 1)})
    yield Example("G02", "fail", "assessment_old", {"drawn_up": date(2027, 12, 2)})
    yield Example("G02", "not_shown", "proposal_undated", {"drawn_up": None})
    yield Example("G02", "not_shown", "not_assessed", {}, before=plain_city)
    contract = answering(PR13=1)
    for stage in ("renja", "rkpd", "ppas", "rka"):
        yield Example("G02", "pass", "ready_to_budget", {"stage": stage}, before=contract)
    for late in ("perubahan", None):
        yield Example("G02", "fail", "gate_closed", {"stage": late}, before=contract)
    yield Example("G02", "fail", "gate_closed", {}, before=answering(PB1=2))
    yield Example("G02", "fail", "gate_closed", {}, "other", answering(PB1=2))
    yield Example("G02", "fail", "not_proven", {}, before=answering(PB1=an_answer(3, 2)))
    yield Example("G02", "fail", "not_proven", {}, before=answering(PB1=Answer()))
    yield Example("G02", "condition", "soon_proven", {}, before=answering(PB1=claimed(30)))
    yield Example("G02", "condition", "soon_proven", {}, before=answering(PB1=claimed(0), PB2=claimed(9)))
    yield Example("G02", "fail", "not_proven", {}, before=answering(PB1=claimed(31)))
    yield Example("G02", "fail", "not_proven", {}, before=answering(PB1=claimed(-1)))
    yield Example("G02", "fail", "not_proven", {}, before=answering(PB1=claimed(5, document="")))
    three = answering(PB1=claimed(5), PB2=claimed(5), PB3=claimed(5))
    yield Example("G02", "fail", "not_proven", {}, before=three)
    yield Example("G02", "pass", "ready_to_budget", {}, before=short_of(4))
    yield Example("G02", "fail", "too_little_answered", {}, before=short_of(5))


def _options() -> Iterator[Example]:
    def options(option: str, **changes: Any) -> dict[str, Any]:
        return {"options": cells("options", option, **changes)}

    yield Example("G03", "pass", "options_costed")
    yield Example("G03", "pass", "options_costed", options("do_nothing", cost=0))
    yield Example("G03", "condition", "no_technology_uncosted", options("no_technology", cost=None))
    yield Example("G03", "condition", "no_technology_uncosted", options("no_technology", cost=None, what=None))
    unnamed = options("no_technology", cost=None, what=None, result=None)
    yield Example("G03", "fail", "options_missing", unnamed)
    yield Example("G03", "fail", "options_missing", options("do_minimum", cost=None))
    vendor_alone = [{"option": "technology", "what": "Penawaran penyedia", "cost": 2_000 * MILLION}]
    yield Example("G03", "fail", "options_missing", {"options": vendor_alone})
    yield Example("G03", "not_shown", "options_not_shown", {"options": None})


def _money() -> Iterator[Example]:
    def lines(line: str, amount: int | None) -> dict[str, Any]:
        return {"cost_lines": cells("cost_lines", line, amount=amount)}

    exact = 14_650 * MILLION
    yield Example("G05", "pass", "cost_complete")
    yield Example("G05", "pass", "cost_complete", {"five_year_total": exact * 101 // 100})
    yield Example("G05", "fail", "sum_differs", {"five_year_total": exact * 101 // 100 + 1})
    yield Example("G05", "fail", "sum_differs", {"five_year_total": 2_000 * MILLION})
    less = exact - 5 * 40 * MILLION - 5 * 60 * MILLION
    yield Example(
        "G05",
        "condition",
        "small_lines_open",
        {"cost_lines": without_lines("power", "training"), "five_year_total": less},
    )
    yield Example("G05", "condition", "total_off_a_little", {"five_year_total": less})
    yield Example("G05", "condition", "total_off_a_little", {"five_year_total": exact - 400 * MILLION})
    yield Example(
        "G05",
        "condition",
        "small_line_open_and_total_off",
        {"cost_lines": without_lines("power"), "five_year_total": less},
    )
    yield Example("G05", "fail", "sum_differs", {"cost_lines": without_lines("training")})
    yield Example("G05", "fail", "price_alone", {"cost_lines": None})
    yield Example("G05", "fail", "zero_lines", lines("maintenance", 0))
    yield Example("G05", "fail", "zero_lines", lines("staff", 0))
    yield Example("G05", "not_shown", "lines_missing", lines("maintenance", None))
    yield Example("G05", "not_shown", "lines_missing", {"cost_lines": without_lines("power", "training", "storage")})
    without_links = {"cost_lines": without_lines("links"), "five_year_total": exact - 3_000 * MILLION}
    yield Example("G05", "not_shown", "lines_missing", without_links)
    yield Example("G05", "condition", "small_lines_open", without_links, "command")
    yield Example("G05", "not_shown", "total_not_shown", {"five_year_total": None})
    yield Example("G05", "not_shown", "price_not_shown", {"total": None})
    yield Example("G06", "pass", "running_agreed")
    yield Example("G06", "pass", "running_agreed", {"running_money": running(2_440, 2_440, 2_440, 2_440)})
    yield Example(
        "G06",
        "pass",
        "running_agreed",
        {"running_money": running(1_440, 2_440, 2_440, 2_440) + running(1_000)},
    )
    yield Example("G06", "condition", "some_years_agreed", {"running_money": running(2_440, 2_440, 2_440)})
    yield Example("G06", "condition", "some_years_agreed", {"running_money": running(2_160)})
    yield Example("G06", "condition", "some_years_agreed", {"cost_lines": without_lines("power")})
    yield Example("G06", "fail", "running_short", {"running_money": running(2_159, 100)})
    yield Example("G06", "not_shown", "running_not_shown", {"running_money": running(2_440, document=None)})
    yield Example("G06", "not_shown", "running_not_shown", {"running_money": running(2_440, first=2033)})
    yield Example("G06", "not_shown", "running_not_shown", {"running_money": None})
    yield Example("G06", "not_shown", "running_not_computed", {"cost_lines": without_lines("staff")})
    yield Example("G06", "fail", "running_zero", lines("maintenance", 0))
    yield Example("G06", "not_shown", "year_not_shown", {"year": None})


def _staffing() -> Iterator[Example]:
    yield Example("G07", "pass", "posts_filled")
    yield Example("G07", "pass", "posts_filled", {"posts_needed": 20, "posts_funded": 18, "posts_filled": 18})
    yield Example("G07", "pass", "posts_filled", {"posts_funded": 60, "posts_filled": 50})
    yield Example("G07", "condition", "posts_partly_filled", {"posts_filled": 19})
    yield Example("G07", "condition", "posts_partly_filled", {"posts_funded": 19, "posts_filled": 22})
    yield Example("G07", "condition", "posts_partly_filled", {"posts_needed": 20, "posts_filled": 14})
    yield Example("G07", "fail", "posts_short", {"posts_needed": 20, "posts_filled": 13})
    yield Example("G07", "fail", "nobody_needed", {"posts_needed": 0})
    yield Example("G07", "not_shown", "posts_not_computed", {"posts_needed": None})
    yield Example("G07", "not_shown", "posts_not_computed", {"posts_needed_from": None})
    yield Example("G07", "not_shown", "posts_not_shown", {"posts_filled": None})


def _existing() -> Iterator[Example]:
    yield Example("G08", "pass", "works", {"uptime": 95})
    yield Example("G08", "pass", "nothing_exists", {"existing_units": 0, "uptime": None, "repair": None})
    yield Example("G08", "pass", "repaired_first", {"uptime": 60, "repair": "repair_first"})
    yield Example("G08", "condition", "repair_planned", {"uptime": 85})
    yield Example("G08", "condition", "repair_planned", {"uptime": 94.9})
    unmeasured = {"uptime": None, "repair": "repair_first"}
    yield Example("G08", "pass", "repaired_first_unmeasured", unmeasured)
    yield Example("G08", "fail", "works_too_seldom", {"uptime": 84.9})
    yield Example("G08", "fail", "works_too_seldom", {"uptime": 60, "repair": "repair_first", "repair_plan": None})
    yield Example("G08", "fail", "does_not_work", {"uptime": 90, "repair_plan": None})
    yield Example("G08", "fail", "does_not_work", {"uptime": 90, "repair": "none"})
    yield Example("G08", "not_shown", "uptime_not_shown", {"uptime": None})
    yield Example("G08", "not_shown", "no_inventory", {"inventory": None})
    yield Example("G08", "not_shown", "no_inventory", {"inventory": None, "existing_units": 0})


def _market() -> Iterator[Example]:
    yield Example("G09", "pass", "neutral", {"makers": 3, "catalogue_products": 3})
    brand = {"specification": "brand", "brand_reason": "Suku cadang yang sudah ada"}
    yield Example("G09", "condition", "reasoned", brand)
    yield Example("G09", "condition", "reasoned", {"makers": 2, "brand_reason": "Hanya dua yang memenuhi"})
    yield Example("G09", "fail", "brand_without_reason", {"specification": "brand"})
    yield Example("G09", "fail", "market_narrow", {"makers": 1})
    yield Example("G09", "fail", "market_narrow", {"catalogue_products": 0})
    yield Example("G09", "fail", "market_narrow", {"makers": 2, "price_reference": None})
    yield Example("G09", "fail", "few_makers", {"makers": 2, "catalogue_products": None})
    yield Example("G09", "fail", "few_products", {"makers": None, "catalogue_products": 2})
    yield Example("G09", "not_shown", "market_not_shown", {"makers": None})
    yield Example("G09", "not_shown", "market_not_shown", {"price_reference": None})
    yield Example("G09", "not_shown", "market_not_shown", {"specification": None, "brand_reason": "Ada"})


def _law() -> Iterator[Example]:
    screened = {"risk": "low", "impact_assessment": "screening"}
    yield Example("G10", "pass", "lawful")
    yield Example("G10", "pass", "lawful", {"risk": None})
    yield Example("G10", "condition", "low_risk_screened", screened, "data")
    yield Example("G10", "condition", "low_risk_screened", {**screened, "rule_state": "none"}, "app")
    yield Example("G10", "condition", "low_risk_screened", {**screened, "mode": "recorded"})
    yield Example("G10", "fail", "high_whatever_claimed", screened)
    yield Example("G10", "fail", "high_whatever_claimed", {**screened, "mode": None})
    matched = {**screened, "mode": "recorded", "face_recognition": "with_law", "face_law": "UU"}
    yield Example("G10", "fail", "high_whatever_claimed", matched)
    yield Example("G10", "fail", "high_risk_unweighed", {"impact_assessment": "none"}, "data")
    yield Example("G10", "fail", "low_risk_unscreened", {"impact_assessment": "none", "risk": "low"}, "data")
    yield Example("G10", "fail", "high_risk_unweighed", {**screened, "risk": None}, "data")
    yield Example("G10", "fail", "rule_not_in_force", {"rule_state": "signed_draft"})
    unwritten = {"rule": None, "impact_assessment": "none", "impact_assessment_document": None}
    yield Example("G10", "fail", "high_risk_unweighed", unwritten)
    yield Example("G10", "fail", "rule_and_assessment_open", {**unwritten, "rule_state": "draft"})
    yield Example("G10", "fail", "rule_not_in_force", {"rule_state": "none", "rule": None, "impact_assessment": None})
    low = {"risk": "low", "rule_state": "none", "impact_assessment": None}
    yield Example("G10", "not_shown", "law_not_shown", low, "data")
    yield Example("G10", "not_shown", "law_not_shown", {"impact_assessment": None})
    yield Example("G10", "not_shown", "law_not_shown", {"impact_assessment_document": None})
    yield Example("G10", "not_shown", "law_not_shown", {"rule": None})


def _after() -> Iterator[Example]:
    yield Example("G11", "pass", "exit_clear")
    yield Example("G11", "pass", "exit_clear", {"exit_price": 0})
    yield Example("G11", "condition", "one_exit_open", {"data_owner": "vendor"})
    yield Example("G11", "fail", "exit_open", {"data_owner": "vendor", "export_tested": "no"})
    ended = {"data_owner": None, "export_tested": None, "exit_price": None}
    yield Example("G11", "not_shown", "exit_open", ended)
    yield Example("G12", "pass", "compared")
    lot = {"pilot": "first_lot", "first_lot_share": 20}
    yield Example("G12", "condition", "first_lot", lot)
    yield Example("G12", "condition", "first_lot", {**lot, "pilot": "compared", "pilot_result": None})
    yield Example("G12", "fail", "first_lot_large", {**lot, "first_lot_share": 21})
    yield Example("G12", "fail", "all_at_once", {**lot, "pilot": "none"})
    yield Example("G12", "not_shown", "pilot_not_shown", {**lot, "go_stop_rule": None})
    yield Example("G12", "not_shown", "pilot_not_shown", {**lot, "first_lot_share": 0})
    yield Example("G12", "not_shown", "pilot_not_shown", {"pilot": None})
    yield Example("G12", "not_shown", "pilot_not_shown", {"pilot_result": None})
    yield Example("G13", "pass", "evaluation_planned")
    yield Example("G13", "condition", "evaluation_dated", {"evaluation_money": 0})
    others = {"evaluation_owner": None, "evaluation_money": None, "stop_rule": None}
    yield Example("G13", "condition", "evaluation_dated", others)
    yield Example("G13", "fail", "evaluation_undated", {"evaluation_on": None})
    yield Example("G13", "not_shown", "evaluation_undated", {"evaluation_on": None, **others})


EXAMPLES: tuple[Example, ...] = (
    *_purpose(),
    *_budget_order(),
    *_gate(),
    *_options(),
    *_money(),
    *_staffing(),
    *_existing(),
    *_market(),
    *_law(),
    *_after(),
)
