"""Purchase proposals of which every check is content, a city that is ready for them, and one that says nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from assess.core.appraising.appraisal import Appraisal, appraise
from assess.core.appraising.checks import CHECKS
from assess.core.appraising.findings import Outcome
from assess.core.appraising.proposed import Background, Proposed
from assess.core.case import Baseline, Case, PointB, Target
from assess.core.estimates import Given, exactly
from assess.core.purchases.fields import Fact, Facts, Row
from assess.core.purchases.proposal import PROPOSAL, asked_of
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from tests.build import a_case, an_answer
from tests.core.bank import CLASSES, the_bank

ASSESSED = date(2027, 6, 1)
VERDICTS = (PurchaseVerdict.DEFER, PurchaseVerdict.ADEQUATE_WITH_NOTES, PurchaseVerdict.ADEQUATE)
"""From the worst to the best."""
MILLION = 1_000_000

YEARLY = {
    "staff": 1_320,
    "maintenance": 240,
    "links": 600,
    "power": 60,
    "licences": 80,
    "storage": 100,
    "training": 40,
}
"""Millions of rupiah a year: 2,440 together."""

GENERAL: Mapping[str, Any] = {
    "title": "Usulan contoh",
    "office": "Dinas Komunikasi dan Informatika",
    "proposer": "Kepala Bidang Aplikasi Informatika",
    "stage": "rka",
    "year": 2028,
    "drawn_up": date(2027, 8, 16),
    "place": "Kecamatan Contoh Kota",
    "units": 120,
    "contract_on": date(2028, 3, 1),
    "in_use_from": date(2028, 9, 1),
    "justification": "Target titik B tercapai tanpa menambah waktu tunggu warga.",
    "lines": [
        {"line": "Perangkat", "money": "capital", "amount": 1_800 * MILLION},
        {"line": "Pemasangan", "money": "operating", "amount": 200 * MILLION},
    ],
    "total": 2_000 * MILLION,
    "serves": "own",
    "problem": "Laporan jalan rusak di lima kelurahan rata-rata selesai dalam 21 hari.",
    "baseline": 21,
    "baseline_unit": "hari",
    "baseline_months": 12,
    "baseline_source": "Register laporan 2026",
    "target": 7,
    "target_on": date(2029, 6, 30),
    "target_owner": "Kepala Dinas Pekerjaan Umum",
    "options": [
        {"option": "do_nothing", "what": "Tetap 21 hari", "cost": 900 * MILLION, "result": "Tetap 21 hari"},
        {"option": "do_minimum", "what": "Memperbaiki yang ada", "cost": 400 * MILLION, "result": "16 hari"},
        {"option": "no_technology", "what": "Satu lembar kasus bersama", "cost": 300 * MILLION, "result": "12 hari"},
        {"option": "technology", "what": "Usulan ini", "cost": 14_650 * MILLION, "result": "7 hari"},
    ],
    "chosen": "technology",
    "chosen_reason": "Hanya pilihan ini yang mencapai 7 hari.",
    "benefits": [
        {
            "benefit": "Laporan selesai lebih cepat",
            "baseline": "21 hari",
            "target": "7 hari",
            "by": date(2029, 6, 30),
            "owner": "Kepala Dinas Pekerjaan Umum",
            "measure": "Median register bulanan",
        }
    ],
    "cost_from": "own",
    "cost_lines": [
        *({"line": line, "amount": amount * MILLION, "basis": "Penawaran 2027"} for line, amount in YEARLY.items()),
        {"line": "renewal", "amount": 400 * MILLION, "basis": "Penawaran 2027"},
        {"line": "exit", "amount": 50 * MILLION, "basis": "Klausul kontrak"},
    ],
    "five_year_total": 14_650 * MILLION,
    "running_money": [
        {"year": year, "amount": 2_500 * MILLION, "document": "Renstra 2026–2031, tabel 6"}
        for year in range(2029, 2033)
    ],
    "posts_needed": 22,
    "posts_needed_from": "ABK 2027",
    "posts_funded": 22,
    "posts_filled": 20,
    "inventory": "Berita acara inventarisasi 12/2027",
    "existing_units": 40,
    "uptime": 96,
    "repair": "plan",
    "repair_plan": "DPA pemeliharaan 2027",
    "functions": "Merekam dan menyimpan dengan mutu yang cukup untuk mengenali nomor kendaraan.",
    "specification": "functional",
    "makers": 4,
    "catalogue_products": 5,
    "price_reference": "Katalog elektronik, 3 Agustus 2027",
    "rule": "Perbup 14/2026",
    "rule_state": "in_force",
    "risk": "high",
    "impact_assessment": "signed",
    "impact_assessment_document": "Penilaian dampak 3/2027",
    "data_owner": "region",
    "export_tested": "yes",
    "exit_price": 50 * MILLION,
    "pilot": "compared",
    "pilot_result": "Tiga kelurahan dengan uji coba: 9 hari; tiga pembanding: 20 hari.",
    "go_stop_rule": "Dilanjutkan bila di bawah 12 hari, dihentikan bila tidak.",
    "evaluation_on": date(2029, 9, 30),
    "evaluation_owner": "Inspektorat",
    "evaluation_money": 75 * MILLION,
    "stop_rule": "Perluasan dihentikan bila target tidak tercapai.",
    "papers": [
        {"paper": paper, "state": "attached", "reference": f"Dokumen {paper}"}
        for paper in (
            "plan",
            "ppas",
            "rkbmd_procurement",
            "rkbmd_maintenance",
            "unit_price",
            "account_code",
            "kak",
            "rab",
            "local_content",
        )
    ],
}

OF_CLASS: Mapping[str, Mapping[str, Any]] = {
    "cctv": {
        "title": "Kamera pengawas lalu lintas dan keamanan",
        "mode": "live",
        "round_the_clock": "yes",
        "sites": 60,
        "sites_with_data": 57,
        "operators": 4,
        "relief_factor": 5,
        "streams": 6,
        "viewed_share": 20,
        "response": "signed",
        "response_unit": "Satpol PP",
        "response_minutes": 15,
        "response_log": "yes",
        "camera_rule": "Perbup 15/2026 tentang kamera di ruang publik",
        "camera_rule_state": "in_force",
        "camera_rule_from": date(2026, 12, 1),
        "camera_purpose": "Keamanan dan lalu lintas di titik rawan",
        "signs": "yes",
        "retention_days": 30,
        "access_log": "yes",
        "footage_requests": "yes",
        "face_recognition": "none",
    },
    "command": {
        "title": "Pusat kendali",
        "round_the_clock": "yes",
        "mandate": "Keputusan Bupati 100/2026",
        "mandate_state": "in_force",
        "mandate_from": date(2026, 12, 1),
        "mandate_triggers": "yes",
        "seats": 4,
        "liaisons": "full_time",
        "liaison_offices": "Dishub, Satpol PP, BPBD, Dinkes",
        "liaisons_decide": "yes",
        "seat_relief_factor": 5,
        "incidents": 10,
        "incident_targets": "yes",
        "exercise_on": date(2027, 5, 1),
    },
    "app": {
        "title": "Aplikasi laporan warga",
        "demand_per_month": 1_000,
        "induced": 2,
        "induced_source": "Uji coba 2027",
        "capacity_per_month": 2_600,
        "capacity_source": "ABK 2027",
        "channel": "joined",
        "equal_channels": "yes",
        "closure_checked": "yes",
        "silent_areas": "yes",
    },
    "sensor": {
        "title": "Sensor tinggi muka air",
        "sensor_kinds": 2,
        "sensor_types": [
            {"sensor": "Tinggi muka air", "threshold": "150 cm", "unit": "BPBD", "action": "Pintu air dibuka"},
            {"sensor": "Curah hujan", "threshold": "50 mm per jam", "unit": "BPBD", "action": "Warga diberi tahu"},
        ],
        "calibration": "Jadwal kalibrasi 2027",
        "site_survey": "Survei lokasi 2/2027",
        "upkeep_owner": "Kepala Seksi Pemeliharaan",
    },
    "data": {
        "title": "Platform data",
        "decisions": [
            {"decision": "Menempatkan petugas", "user": "Kepala Dinas", "how_often": "Setiap minggu"},
            {"decision": "Memilih ruas jalan", "user": "Kepala Bidang", "how_often": "Setiap bulan"},
            {"decision": "Menyusun Renja", "user": "Bappeda", "how_often": "Setiap tahun"},
        ],
        "agreements": "Perjanjian berbagi data 4/2027",
        "data_standards": "Keputusan Bupati 7/2027",
        "data_export": "Klausul 12 kontrak baku",
        "quality_owner": "Wali data",
    },
    "other": {"title": "Mesin antrean"},
}

Change = Any
"""The value a field is to have, as plain as the examples above; None takes the field away."""


def a_proposal(class_id: str = "cctv", **changes: Change) -> Purchase:
    """A complete and good proposal of a class, with other values for some fields."""
    asked = {each.name for each in asked_of(class_id)}
    written = {**GENERAL, **OF_CLASS[class_id], **changes}
    return Purchase(f"{class_id}-1", class_id, facts_of({n: v for n, v in written.items() if n in asked}))


def facts_of(written: Mapping[str, Change]) -> Facts:
    """Plain values as facts: numbers exact, tables as tuples, None left out."""
    return {name: _fact(value) for name, value in written.items() if value is not None}


def cells(table: str, key: str, **changes: Change) -> list[dict[str, Any]]:
    """The rows of a keyed table of the good proposals, with other values in one row; None takes a cell away."""
    asked = PROPOSAL[table]
    rows = [dict(row) for row in GENERAL[table]]
    for row in rows:
        if row[asked.keyed_by] == key:
            row.update(changes)
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def ready_city(answers: Mapping[str, Any] | None = None, **changes: Any) -> Case:
    """A city at level 4 with operating records in every question (S13 is adopted), with other *answers* to some."""
    fours = {each.id: an_answer(4) for each in the_bank().questions}
    given = {"questionnaire": the_bank().reference, "date": ASSESSED, **changes}
    return a_case({**fours, **(answers or {})}, *CLASSES, **given)


def plain_city(**changes: Any) -> Case:
    """A city that was not assessed: a reviewer has the papers of the proposal alone."""
    return a_case(**{"questionnaire": the_bank().reference, "date": ASSESSED, **changes})


def planned_city(**changes: Any) -> Case:
    """The ready city with its point B, and with figures for every planning model."""
    given = {
        "point_b": PointB(
            problem="Antrean panjang",
            baseline=Baseline(Decimal(21), "hari", 2),
            target=Target(Decimal(7), "hari", date(2029, 6, 30)),
            owner="Sekretaris Daerah",
        ),
        "staffing": _told(
            cases_per_year=12_000,
            calls_per_day=50,
            areas=10,
            cameras_live=120,
            live_posts=4,
            devices=160,
            command_seats=4,
            existing_routing=2,
            minimum_wage=3 * MILLION,
        ),
        "service_time": _told(reports_per_day=33, zones=10, crews=4, hours_per_day=8, work_hours=3),
        "cost": {
            class_id: _told(
                capex=2_000 * MILLION, maintenance=240 * MILLION, links=600 * MILLION, staff=1_320 * MILLION
            )
            for class_id in CLASSES
        },
    }
    return ready_city(**{**given, **changes})


def careless_city(**changes: Any) -> Case:
    """A planned city whose models have no upkeep and few people."""
    cost = {class_id: {**given, **_told(maintenance=0)} for class_id, given in planned_city().cost.items()}
    return planned_city(**{"cost": cost, "staffing": _told(devices=4, live_posts=1, command_seats=1), **changes})


def doubtful_city(**changes: Any) -> Case:
    """A city of which nothing is checked outside the office that answers, and S13 is not adopted."""
    return ready_city({each.id: an_answer(3, 2) for each in the_bank().questions}, **changes)


def _told(**numbers: int) -> Mapping[str, Given]:
    return {name: exactly(number) for name, number in numbers.items()}


CITIES: Mapping[str, Callable[[], Case]] = {
    "ready": ready_city,
    "planned": planned_city,
    "careless": careless_city,
    "doubtful": doubtful_city,
    "plain": plain_city,
}


@cache
def standing(city: str) -> Background:
    """One of the cities as a background, evaluated once."""
    return background(CITIES[city]())


def background(city: Case, questionnaire: Questionnaire | None = None) -> Background:
    return Background(questionnaire or the_bank(), city)


def proposed(class_id: str = "cctv", before: Case | Background | None = None, **changes: Change) -> Proposed:
    """A proposal before a city, the ready one unless told; evaluated once for the ready one."""
    if before is None:
        before = standing("ready")
    return Proposed(a_proposal(class_id, **changes), before if isinstance(before, Background) else background(before))


def judged(
    check: str, class_id: str = "cctv", before: Case | Background | None = None, **changes: Change
) -> tuple[str, str]:
    """The result of one check and its reason."""
    found = outcome(check, class_id, before, **changes)
    return found.result.value, found.code


def outcome(check: str, class_id: str = "cctv", before: Case | Background | None = None, **changes: Change) -> Outcome:
    return CHECKS[check].decide(proposed(class_id, before, **changes))


def appraised(class_id: str = "cctv", before: Case | Background | None = None, **changes: Change) -> Appraisal:
    found = proposed(class_id, before, **changes)
    return appraise(found.background, found.purchase)


def _fact(value: Change) -> Fact:
    if isinstance(value, list | tuple):
        return tuple(_row(row) for row in value)
    return _value(value)


def _row(row: Mapping[str, Change]) -> Row:
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, int | float) else value
