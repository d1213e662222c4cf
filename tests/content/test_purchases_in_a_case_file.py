"""Purchases in a case file: what is doubted and kept, and what is said of a fault."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assess.content.case_file import read_case, write_case
from assess.content.faults import CaseFault
from assess.core.purchases.fields import FieldKind
from assess.core.purchases.plain import plain_purchase
from assess.core.purchases.proposal import PURCHASE_CLASSES, SPEC
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, Review, ReviewGrade
from tests.build import a_case
from tests.content.build import shipped, tiny
from tests.core.appraising.build import a_proposal
from tests.core.bank import the_bank

SMALL = """\
questionnaire: tiny
city: {name: "Kota Contoh"}
date: 2026-11-24
requests: []
answers: {}
purchases:
  - id: kamera
    class: cctv
"""


def warnings_of(*lines: str, small: str = SMALL) -> list[tuple[str, str]]:
    _, warnings = read_case((small + "".join(f"    {line}\n" for line in lines)).encode(), tiny())
    return [(each.at, each.said("en")) for each in warnings]


def fault_of(*lines: str) -> str:
    with pytest.raises(CaseFault) as refused:
        warnings_of(*lines)
    (fault,) = refused.value.faults
    return fault.text("en")


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_a_whole_proposal_of_each_class_is_written_and_read_back(class_id: str) -> None:
    case = a_case(questionnaire="tiny@1.0.0", purchases=(a_proposal(class_id),))
    assert read_case(write_case(case, private=False).encode(), tiny())[0].purchases == case.purchases


def test_lines_that_do_not_make_the_total_are_told_with_the_difference_and_kept() -> None:
    said = warnings_of("total: 120", "lines: [{line: Kamera, money: capital, amount: 100}]")
    assert [at for at, _ in said] == ["purchases[1].total"]
    assert "20" in said[0][1]


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        (("contract_on: 2027-05-01", "in_use_from: 2027-04-30"), "in_use_from"),
        (("in_use_from: 2027-05-01", "evaluation_on: 2027-04-30"), "evaluation_on"),
        (("target_on: 2026-11-23",), "target_on"),
        (("drawn_up: 2026-11-23",), "drawn_up"),
        (('benefits: [{benefit: "Cepat", by: 2020-01-01}]',), "benefits[1].by"),
        (("papers: [{paper: kak, expected: 2020-01-01}]",), "papers[1].expected"),
    ],
)
def test_days_that_cannot_be_are_doubted_and_kept(lines: tuple[str, ...], at: str) -> None:
    assert [place for place, _ in warnings_of(*lines)] == [f"purchases[1].{at}"]


def test_an_unknown_class_is_told_with_all_that_there_are() -> None:
    small = SMALL.replace("class: cctv", "class: ccty")
    with pytest.raises(CaseFault, match=r"app, cctv, command, data, other, sensor") as refused:
        warnings_of(small=small)
    assert "Did you mean 'cctv'?" in str(refused.value)


def test_a_box_of_another_class_is_told_with_the_classes_that_have_it() -> None:
    assert "'seats' is not for the class cctv but for command" in fault_of("seats: 4")


def test_a_misspelt_key_and_a_misspelt_choice_are_told_with_the_nearest() -> None:
    assert "Did you mean 'title'?" in fault_of("titel: x")
    assert "Did you mean 'rka'?" in fault_of("stage: rak")


def test_what_is_empty_is_not_there() -> None:
    case, _ = read_case((SMALL + '    title: ""\n    lines: []\n    benefits: [{}]\n').encode(), tiny())
    assert case.purchases == (Purchase("kamera", "cctv"),)


def test_markup_is_kept_as_it_is() -> None:
    case, _ = read_case((SMALL + '    title: "<b>{{ 7*7 }}</b>"\n').encode(), tiny())
    assert case.purchases[0].title == "<b>{{ 7*7 }}</b>"


def test_every_box_has_a_fault_of_its_own_kind() -> None:
    """A mapping is nothing that any box takes."""
    for asked in SPEC:
        if not asked.classes or "cctv" in asked.classes:
            assert f"purchases[1].{asked.name}" in fault_of(f"{asked.name}: {{x: y}}")


def test_a_grade_of_a_check_that_this_version_does_not_have_is_kept_and_told() -> None:
    bank = the_bank()
    review = Review(grades={"G98": Graded(ReviewGrade.FULLY)})
    case = a_case(questionnaire=bank.reference, purchases=(replace(a_proposal(), review=review),))
    read, warnings = read_case(write_case(case, private=False).encode(), shipped())
    assert read.purchases == case.purchases
    assert [each.at for each in warnings if each.message_id == "grade_of_unknown_check"] == [
        "purchases[1].review.grades.G98"
    ]


def test_numbers_are_written_so_that_nobody_reads_thousands() -> None:
    purchase = a_proposal(streams=Decimal("1.125"))
    assert plain_purchase(purchase)["streams"] == "1.1250"
    numbers = {each.name for each in SPEC if getattr(each, "kind", None) is FieldKind.AMOUNT}
    assert all(isinstance(plain_purchase(purchase).get(name, 0), int) for name in numbers)


def test_the_sample_in_the_guide_to_purchases_is_read() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "purchases.md").read_text(encoding="utf-8")
    sample = guide.partition("```yaml\n")[2].partition("```")[0]
    case, warnings = read_case((SMALL.partition("purchases:")[0] + sample).encode(), tiny())
    assert warnings == []
    assert case.purchases[0].review.queries[0].is_open
