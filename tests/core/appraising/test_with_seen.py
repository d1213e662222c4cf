"""A decision that a case file holds may leave out what it was made on, as long as the file still holds that."""

from dataclasses import replace
from datetime import date

from assess.core.appraising.binding import binding_fingerprint, seen_in, with_seen
from assess.core.case import Case
from assess.core.purchases.review import PurchaseDecision, PurchaseVerdict, Review
from tests.core.appraising.build import a_proposal, plain_city


def decided(fingerprint: str, **told: object) -> Case:
    decision = PurchaseDecision(PurchaseVerdict.DEFER, "Inspektorat", date(2027, 9, 1), fingerprint, **told)
    return plain_city(purchases=(replace(a_proposal(), review=Review(decision=decision)),))


def fingerprint() -> str:
    case = decided("")
    return binding_fingerprint(case, case.purchases[0])


def test_a_decision_on_the_case_as_it_stands_says_what_it_was_made_on():
    case = with_seen(decided(fingerprint()))
    assert case.purchases[0].review.decision.seen == seen_in(case, case.purchases[0])


def test_what_a_decision_says_itself_is_kept():
    case = decided(fingerprint(), seen={"proposal.units": "300"})
    assert with_seen(case) == case


def test_nobody_knows_what_a_decision_on_another_version_was_made_on():
    case = decided("0" * 64)
    assert with_seen(case) == case
