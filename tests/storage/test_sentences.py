"""What a person is told in Bahasa Indonesia."""

from pathlib import Path

import pytest

from assess.core.answer_rules import AnswerFault
from assess.core.keeping import NoSuchAssessment
from assess.display.refusals import say_refusal
from assess.language import translator
from assess.storage.database import open_database
from assess.storage.errors import StorageDamaged
from tests.build import an_answer, an_objection


def test_an_error_is_said_in_indonesian_with_its_facts(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    with pytest.raises(StorageDamaged) as told:
        open_database(path)
    said = translator("id").gettext(told.value.message, **told.value.facts)
    assert said == f"Berkas {path} bukan basis data yang utuh (file is not a database). " + (
        "Pulihkan cadangan dengan `assess restore`."
    )


def test_a_percent_sign_in_a_fact_stays_one() -> None:
    error = NoSuchAssessment("100%s")
    assert "100%s" in str(error)
    assert "100%s" in translator("id").gettext(error.message, **error.facts)


@pytest.mark.parametrize("fault", AnswerFault)
def test_every_refusal_has_its_sentence_in_both_languages(fault: AnswerFault) -> None:
    indonesian, english = (say_refusal(fault, translator(language)) for language in ("id", "en"))
    assert indonesian != english
    assert "%(" not in indonesian + english


def test_a_limit_is_said_in_the_form_of_the_language() -> None:
    assert "30.000" in say_refusal(AnswerFault.TEXT_TOO_LONG, translator("id"))
    assert "30,000" in say_refusal(AnswerFault.TEXT_TOO_LONG, translator("en"))


def test_a_refused_decision_names_the_levels_it_may_have() -> None:
    disputed = an_answer(3, objections=(an_objection(1),))
    assert "dari 1 sampai 3" in say_refusal(AnswerFault.DECIDED_OUT_OF_RANGE, translator("id"), disputed)
