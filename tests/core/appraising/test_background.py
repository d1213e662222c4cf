"""What a purchase is held against: the assessment with its own class, whatever else is proposed beside it."""

from dataclasses import replace

from assess.core.evaluation import evaluate
from assess.core.purchases.purchase import Purchase
from tests.core.appraising.build import background, doubtful_city
from tests.core.bank import the_bank

ASKS_FOR_CAMERAS = replace(doubtful_city(), requests=("cctv",))
APP, CAMERAS = Purchase("aplikasi", "app"), Purchase("kamera", "cctv")


def test_the_dates_of_a_requested_class_are_those_of_the_roadmap_whatever_else_is_bought():
    roadmap = evaluate(the_bank(), ASKS_FOR_CAMERAS).plan
    beside = background(replace(ASKS_FOR_CAMERAS, purchases=(CAMERAS, APP)))
    assert beside.planned_for("cctv").evaluation.plan == roadmap


def test_a_class_that_is_not_requested_has_dates_as_if_it_were():
    found = background(replace(ASKS_FOR_CAMERAS, purchases=(APP,))).planned_for("app").evaluation
    assert found.case.requests == ("cctv", "app")
    assert "app" in found.plan.earliest


def test_what_is_none_of_the_classes_is_held_against_the_assessment_as_it_stands():
    found = background(ASKS_FOR_CAMERAS)
    assert found.planned_for("other") is found.planned_for("cctv")
    assert found.planned_for("app") is found.planned_for("app")
