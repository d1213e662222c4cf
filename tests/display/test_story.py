"""The verdict as sentences."""

from dataclasses import replace
from datetime import date

import pytest

from assess.content.loader import Catalogue
from assess.core.case import Answer, Case, City, Evidence, Objection
from assess.core.evaluation import Evaluation, evaluate
from assess.core.questionnaire import Questionnaire
from assess.core.results import Verdict
from assess.display.story import inside_sentence, tell
from assess.language import LANGUAGES, translator
from assess.resources import directory
from tests.build import a_case, a_class, a_purchase, a_questionnaire, a_step, a_text


@pytest.fixture(scope="module")
def bank() -> Questionnaire:
    return Catalogue(directory("questionnaires")).find("smart-city")


def case_with(bank: Questionnaire, answer: Answer | None, requests: tuple[str, ...] = ("cctv",)) -> Case:
    answers = {} if answer is None else dict.fromkeys(bank.question, answer)
    return Case(bank.reference, City("Kota Contoh"), date(2026, 11, 24), requests, answers=answers)


def evaluated(bank: Questionnaire, level: int, grade: int, requests: tuple[str, ...] = ("cctv",)) -> Evaluation:
    return evaluate(bank, case_with(bank, Answer(level=level, evidence=Evidence(grade)), requests))


def evaluated_with_low(bank: Questionnaire, pillar: str) -> Evaluation:
    """Everything stands at the gates' level, only one pillar at nothing."""
    low, good = Answer(level=0, evidence=Evidence(2)), Answer(level=3, evidence=Evidence(3))
    answers = {id: low if question.pillar == pillar else good for id, question in bank.question.items()}
    return evaluate(bank, replace(case_with(bank, None), answers=answers))


@pytest.mark.parametrize(
    ("level", "grade", "verdict", "headline"),
    [
        pytest.param(0, 0, Verdict.FIRST_DO_THESE_STEPS, "Belum saatnya membeli CCTV", id="first do these steps"),
        pytest.param(3, 2, Verdict.NOT_PROVEN, "Belum saatnya membeli CCTV", id="not proven"),
        pytest.param(3, 3, Verdict.READY_TO_CONTRACT, "CCTV layak dikontrakkan", id="ready to contract"),
    ],
)
def test_the_headline_says_the_verdict(bank, level, grade, verdict, headline):
    found = evaluated(bank, level, grade)
    assert found.gates["cctv"].verdict is verdict
    assert tell(found, translator("id")).headline == headline


def test_the_budget_may_plan_what_is_not_yet_ready_to_contract(bank):
    case = case_with(bank, Answer(level=3, evidence=Evidence(3)))
    found = evaluate(bank, case.answering("PR13", Answer(level=0)))
    assert found.gates["cctv"].verdict is Verdict.READY_TO_BUDGET
    assert tell(found, translator("id")).headline == "CCTV layak dianggarkan, tetapi belum layak dikontrakkan"


def test_nothing_answered_is_not_judged_and_not_dated(bank):
    story = tell(evaluate(bank, case_with(bank, None)), translator("id"))
    assert story.headline == "Jawaban belum cukup untuk menilai CCTV"
    assert story.meaning == ""
    assert "dapat dipertanggungjawabkan" not in story.lead
    assert "Belum terjawab: PB1" in story.classes[0].reason
    assert story.classes[0].month is None
    assert story.classes[0].earliest == "Waktunya baru dapat disebutkan setelah semua syarat terjawab."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(date(2026, 3, 1), "Gerbang sudah terbuka.", id="March: the purchase ends in the running budget"),
        pytest.param(
            date(2026, 11, 24),
            "Gerbang sudah terbuka. Anggaran untuk kontraknya tersedia mulai Januari 2028 (APBD 2028)",
            id="November: it does not",
        ),
    ],
)
def test_an_open_gate_names_the_budget_that_pays(bank, day, said):
    case = replace(case_with(bank, Answer(level=3, evidence=Evidence(3))), date=day)
    assert tell(evaluate(bank, case), translator("id")).classes[0].earliest == said


def test_without_a_request_the_headline_says_so(bank):
    story = tell(evaluated(bank, 0, 0, ()), translator("id"))
    assert story.headline == "Belum ada pembelian yang diminta"
    assert story.classes == ()


def test_classes_with_one_verdict_share_a_sentence(bank):
    story = tell(evaluated(bank, 0, 0, ("app", "cctv", "command")), translator("id"))
    assert story.headline == "Belum saatnya membeli aplikasi warga, CCTV, dan pusat kendali"


def test_classes_with_several_verdicts_get_a_sentence_each(bank):
    case = case_with(bank, Answer(level=3, evidence=Evidence(3)), ("cctv", "command"))
    story = tell(evaluate(bank, case.answering("PR13", Answer(level=0))), translator("en"))
    assert story.headline == (
        "The budget may plan CCTV; it is too early for a contract. A command centre: ready to contract"
    )


def test_the_weakest_pillar_is_named_with_its_score(bank):
    story = tell(evaluated_with_low(bank, "process"), translator("id"))
    assert "pilar terlemah adalah proses, dengan nilai terbukti 0,0 dari 100" in story.lead
    assert story.meaning.startswith("Menaikkan teknologi sampai 100 hanya menambah")


def test_technology_gets_its_due_where_it_is_the_weakest(bank):
    answers = {id: Answer(level=3, evidence=Evidence(3)) for id in bank.question}
    answers |= {
        id: Answer(level=0, evidence=Evidence(2)) for id, q in bank.question.items() if q.pillar == "technology"
    }
    story = tell(evaluate(bank, replace(case_with(bank, None), answers=answers)), translator("en"))
    assert story.meaning.startswith("Technology is the weakest pillar here")


def test_an_open_objection_counts_as_to_be_proven(bank):
    case = case_with(bank, Answer(level=3, evidence=Evidence(3)))
    disputed = replace(case.answers["PR13"], objections=(Objection("Dishub", 1),))
    card = tell(evaluate(bank, case.answering("PR13", disputed)), translator("en")).classes[0]
    assert card.verdict is Verdict.READY_TO_BUDGET
    assert card.summary == "1 condition to be proven"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", range(6))
@pytest.mark.parametrize("grade", range(5))
def test_no_sentence_is_left_unfilled(bank, language, level, grade):
    story = tell(evaluated(bank, level, grade, ("app", "cctv", "command", "sensor", "data")), translator(language))
    said = [story.headline, story.lead, story.meaning]
    said += [text for card in story.classes for text in (card.summary, card.reason, card.earliest, card.verdict_words)]
    assert not [text for text in said if "%(" in text or "None" in text]


@pytest.mark.parametrize(("name", "inside"), [("Pusat kendali", "pusat kendali"), ("CCTV", "CCTV"), ("SOP", "SOP")])
def test_a_name_inside_a_sentence_has_a_small_letter_unless_it_is_an_acronym(name, inside):
    assert inside_sentence(name) == inside


def test_no_step_is_counted_where_only_proof_is_missing(bank):
    lead = tell(evaluated(bank, 3, 2), translator("en")).lead
    assert "Once its conditions are proven, the purchase of CCTV could be defended from" in lead
    assert "steps first" not in lead


def test_technology_makes_the_difference_once_level_3_is_proven_throughout(bank):
    meaning = tell(evaluated(bank, 3, 3), translator("en")).meaning
    assert meaning.startswith("Even the weakest pillar proves level 3 throughout.")


def test_level_3_on_paper_alone_is_not_called_proven_throughout(bank):
    meaning = tell(evaluated(bank, 3, 2), translator("en")).meaning
    assert meaning.startswith("Even the weakest pillar has a document for level 3 throughout")
    assert "technology makes a difference" not in meaning


def test_what_is_needed_is_never_said_to_be_missing(bank):
    card = tell(evaluated(bank, 2, 2), translator("en")).classes[0]
    assert card.reason.startswith("Still needed: ")


def test_questions_that_nobody_can_answer_yet_are_not_called_unanswered(bank):
    story = tell(evaluate(bank, case_with(bank, Answer(ask="BKPSDM"))), translator("en"))
    assert story.classes[0].reason.startswith("Not known yet: PB1")


def test_a_purchase_later_than_its_gate_says_what_it_waits_for():
    steps = (
        a_step("S1", months=2, triggers=("PB1",), lifts={"PB1": 3}),
        a_step("S2", months=3, triggers=("PR01",), short=a_text("Training")),
        a_purchase("cctv", "S1", "S2"),
    )
    bank = a_questionnaire(steps=steps, classes=[a_class("cctv", "PB1")])
    card = tell(evaluate(bank, a_case({"PB1": 1, "PR01": 1}, "cctv")), translator("en")).classes[0]
    assert card.waits == "still waits for: S2 Training"
    alone = a_questionnaire(steps=(steps[0], a_purchase("cctv", "S1")), classes=bank.classes)
    assert tell(evaluate(alone, a_case({"PB1": 1}, "cctv")), translator("en")).classes[0].waits == ""


def test_a_class_that_cannot_be_judged_says_so_where_no_answer_can_make_it_ready(bank: Questionnaire):
    case = case_with(bank, None)
    budget = bank.budget_conditions[0].question
    (open_card,) = tell(evaluate(bank, case), translator("id")).classes
    (card,) = tell(evaluate(bank, case.answering(budget, Answer(level=0))), translator("id")).classes
    assert card.verdict is open_card.verdict is Verdict.NOT_ASSESSED
    assert open_card.certain == ""
    assert card.certain.endswith("hasilnya bukan siap: langkah berikut tetap harus didahulukan.")
