"""What changed since a decision, place by place, in words of both languages."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.appraising.binding import seen_in
from assess.core.case import Capacity, PointB, Target
from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.purchases.knowledge import FieldWords, PurchaseKnowledge
from assess.core.purchases.purchase import Purchase
from assess.display.purchases.differences import show_differences
from assess.language import translator
from tests.build import a_case, a_class, a_questionnaire, a_text, an_answer

KNOWN = PurchaseKnowledge(
    fields={
        "total": FieldWords(a_text("Total")),
        "mode": FieldWords(a_text("Cameras"), options={"live": a_text("watched"), "recorded": a_text("recorded")}),
        "papers": FieldWords(
            a_text("Papers"),
            columns={
                "paper": FieldWords(a_text("Paper"), options={"ppas": a_text("PPAS"), "kak": a_text("KAK")}),
                "state": FieldWords(a_text("State"), options={"missing": a_text("missing")}),
            },
        ),
    }
)
TOLD = a_questionnaire(classes=[a_class("cctv"), a_class("app")], purchases=KNOWN)
CAMERAS = Purchase("cameras", "cctv", {"total": Decimal(4_000_000_000), "mode": "live"})
MISSING = {"paper": "ppas", "state": "missing"}


def changed(case, purchase, *, from_case=None, language="en"):
    was, now = seen_in(from_case or a_case(), CAMERAS), seen_in(case, purchase)
    return show_differences(was, now, TOLD, translator(language))


def told(case=None, language="en", from_case=None, **facts):
    """What is said of a case and a proposal that differ from the usual ones: (label, before, now)."""
    purchase = replace(CAMERAS, facts={**CAMERAS.facts, **facts})
    found = changed(case or from_case or a_case(), purchase, from_case=from_case, language=language)
    return [(each.label, each.was, each.now) for each in found]


def test_nothing_changed_is_no_difference() -> None:
    assert changed(a_case(), CAMERAS) == ()


def test_an_amount_and_an_option_are_said_in_words() -> None:
    assert told(total=Decimal(4_500_000_000), mode="recorded") == [
        ("Cameras", "watched", "recorded"),
        ("Total", "Rp\xa04,000,000,000", "Rp\xa04,500,000,000"),
    ]
    assert told(total=Decimal(4_500_000_000), language="id") == [
        ("Total (id)", "Rp\xa04.000.000.000", "Rp\xa04.500.000.000")
    ]


def test_a_box_that_is_filled_or_emptied_says_nothing_stood_there() -> None:
    assert told(drawn_up=date(2026, 11, 24)) == [("drawn_up", "nothing", "24 November 2026")]
    (found,) = changed(a_case(), replace(CAMERAS, facts={"total": Decimal(4_000_000_000)}))
    assert (found.label, found.was, found.now, found.field) == ("Cameras", "watched", "nothing", "mode")


def test_a_row_with_a_key_is_named_by_it_and_its_place_does_not_matter() -> None:
    first, second = {"paper": "kak", "reference": "KAK 1"}, MISSING
    before = seen_in(a_case(), replace(CAMERAS, facts={"papers": (first, second)}))
    turned = seen_in(a_case(), replace(CAMERAS, facts={"papers": (second, first)}))
    assert show_differences(before, turned, TOLD, translator("en")) == ()
    without = seen_in(a_case(), replace(CAMERAS, facts={"papers": (first,)}))
    found = show_differences(without, turned, TOLD, translator("en"))
    assert ("Papers, row PPAS: State", "nothing", "missing") in [(each.label, each.was, each.now) for each in found]


def test_a_row_without_a_key_is_named_by_its_number() -> None:
    assert told(lines=({"line": "Camera", "amount": Decimal(5)},)) == [
        ("lines, row 1: amount", "nothing", "Rp\xa05"),
        ("lines, row 1: line", "nothing", "Camera"),
    ]


def test_a_long_text_that_changed_at_its_end_says_so() -> None:
    before = seen_in(a_case(), replace(CAMERAS, facts={"problem": "x" * 400}))
    after = seen_in(a_case(), replace(CAMERAS, facts={"problem": "x" * 399 + "y"}))
    (found,) = show_differences(before, after, TOLD, translator("en"))
    assert found.was == "x" * 300 + "…"
    assert found.now == f"{found.was} (further on in it something changed)"


def test_an_answer_is_a_question_with_its_level_and_grade() -> None:
    case = a_case({"PR01": (3, 2)})
    (found,) = changed(case, CAMERAS)
    assert (found.label, found.was, found.now) == ("PR01: question PR01", "nothing", "level 3, evidence of grade 2")
    assert found.question == "PR01"
    assert told(case, from_case=a_case({"PR01": an_answer(None)})) == [
        ("PR01: question PR01", "Not known yet", "level 3, evidence of grade 2")
    ]


def test_an_answer_with_another_document_says_so() -> None:
    before, after = a_case({"PR01": (3, 2)}), a_case({"PR01": an_answer(3, 2, note="see page 4")})
    assert told(after, from_case=before) == [
        (
            "PR01: question PR01",
            "level 3, evidence of grade 2",
            "level 3, evidence of grade 2; document, note, office or decision changed",
        )
    ]


def test_a_private_note_is_no_difference() -> None:
    before, after = a_case({"PR01": an_answer(3, 2)}), a_case({"PR01": an_answer(3, 2, private_note="hush")})
    assert told(after, from_case=before) == []


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (a_case(date=date(2026, 12, 1)), ["Day of the assessment: 24 November 2026 → 1 December 2026"]),
        (a_case({}, "cctv", "app"), ["What does the regional government want to buy: nothing → cctv and app"]),
        (a_case(point_b=PointB(owner="Sekda")), ["Who answers for it: nothing → Sekda"]),
        (
            a_case(point_b=PointB(target=Target(Decimal("0.5"), "hours", date(2028, 12, 31)))),
            [
                "Point B: day to reach it: nothing → 31 December 2028",
                "Point B: unit: nothing → hours",
                "Point B: value to reach: nothing → 0.5",
            ],
        ),
        (a_case(capacity=Capacity(7)), ["Steps that the region can carry at once: nothing → 7"]),
        (
            a_case(capacity=Capacity(4, {"office": 2}, {"2027-Q1": 5}, {"S1": 1000})),
            [
                "Money to commit in 2027-Q1: nothing → 5",
                "Steps at once of office: nothing → 2",
                "Cost of step S1: nothing → 1,000",
                "Steps that the region can carry at once: nothing → 4",
            ],
        ),
        (
            a_case(staffing={"officers_per_case": exactly(1200)}),
            ["Staffing needs: People who go out for one case: nothing → 1,200"],
        ),
        (
            a_case(cost={"cctv": {"capex": Estimate(Decimal(1_000_000), Decimal(2_000_000))}}),
            [
                "Five-year cost: cctv: Purchase price with installation, upper end: nothing → Rp\xa02,000,000",
                "Five-year cost: cctv: Purchase price with installation, lower end: nothing → Rp\xa01,000,000",
            ],
        ),
        (
            a_case(scenarios=(Scenario("more posts", staffing={"officers_per_case": exactly(9)}),)),
            [
                "Scenario 1: name: nothing → more posts",
                "Scenario 1: Staffing needs: People who go out for one case: nothing → 9",
            ],
        ),
        (a_case(calendar={"rka": 9}), ["Budget calendar: rka: nothing → September"]),
    ],
)
def test_every_part_of_the_assessment_has_its_words(case, expected) -> None:
    assert [f"{label}: {was} → {now}" for label, was, now in told(case)] == expected


def test_texts_of_a_file_that_cannot_be_read_are_said_as_they_stand() -> None:
    seen = {"proposal.total": "much", "calendar.rka": "13", "requests": "[", "date": "2026-13-40", "x.y": "<b>"}
    found = show_differences(seen, {}, TOLD, translator("en"))
    assert {each.was for each in found} == set(seen.values())
    assert {each.now for each in found} == {"nothing"}
