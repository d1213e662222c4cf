"""What must agree inside a case file, beyond the shape of each entry, and what deserves a second look."""

from collections.abc import Iterator
from datetime import date

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Scalar, child
from assess.content.outline import text_at, texts_at
from assess.core.applicability import why_not_applicable_is_refused
from assess.core.case import Answer, Case, City, PointB
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire

KINDS_OF_ANSWER = ("level", "unknown", "not_applicable")
CHECKED = ("document", "checked_by", "checked_on")


def case_faults(document: Document, questionnaire: Questionnaire | None) -> Iterator[Fault]:
    """Every breach of the rules in a case file, as far as it can be read."""
    answers = child(document.root, "answers")
    for question, answer in answers.items.items() if isinstance(answers, Mapped) else ():
        if isinstance(answer, Mapped):
            yield from _one_answer(document, question, answer)
            yield from _evidence(document, question, answer)
    if questionnaire is not None:
        yield from _not_applicable(document, questionnaire)


def _one_answer(document: Document, question: str, answer: Mapped) -> Iterator[Fault]:
    given = [key for key in KINDS_OF_ANSWER if key in answer.keys]
    if not given:
        yield document.fault(("answers", question), "no_answer", key=True)
    if "not_applicable" in given and "decision" in answer.keys:
        given.append("decision")
    if len(given) > 1:
        params = {"keys": ", ".join(given)}
        yield document.fault(("answers", question, given[-1]), "several_answers", params, key=True)


def _evidence(document: Document, question: str, answer: Mapped) -> Iterator[Fault]:
    evidence = child(answer, "evidence")
    grade = text_at(evidence, "grade") if isinstance(evidence, Mapped) else text_at(answer, "evidence")
    missing = [key for key in CHECKED if not text_at(evidence, key).strip()]
    if grade in {str(each) for each in range(GATE_GRADE, 5)} and missing:
        params = {"grade": grade, "missing": ", ".join(missing)}
        yield document.fault(("answers", question, "evidence"), "evidence_needs", params)


def _not_applicable(document: Document, questionnaire: Questionnaire) -> Iterator[Fault]:
    """Declarations that the questionnaire does not allow, judged by the requests that can be read."""
    asked = dict.fromkeys(texts_at(document.root, "requests"))
    requests = tuple(each for each in asked if each in questionnaire.technology_class)
    answers = child(document.root, "answers")
    declared = {
        question: Answer(not_applicable=text_at(answer, "not_applicable"))
        for question, answer in (answers.items.items() if isinstance(answers, Mapped) else ())
        if isinstance(child(answer, "not_applicable"), Scalar) and question in questionnaire.question
    }
    case = Case(questionnaire.reference, City(""), date.min, requests, answers=declared)
    for question in declared:
        refusal = why_not_applicable_is_refused(questionnaire, case, question)
        if refusal is not None:
            at = ("answers", question, "not_applicable")
            yield document.fault(at, str(refusal), {"question": question}, key=True)


def case_warnings(document: Document, case: Case) -> Iterator[Fault]:
    """What is allowed but looks like a slip."""
    yield from _empty_point_b(document, case)
    for question, answer in case.answers.items():
        yield from _late_days(document, case, question, answer)
    target = case.point_b.target
    if target is not None and target.date is not None and target.date <= case.date:
        yield document.fault(("point_b", "target", "date"), "target_not_ahead", _days(target.date, case))


def _empty_point_b(document: Document, case: Case) -> Iterator[Fault]:
    for question, field in (("PB1", "problem"), ("PB2", "target"), ("PB3", "baseline")):
        claimed = case.answer(question).claimed
        if claimed is not None and claimed >= GATE_LEVEL and getattr(case.point_b, field) == getattr(PointB(), field):
            params = {"question": question, "field": f"point_b.{field}"}
            yield document.fault(("answers", question), "point_b_empty", params, key=True)


def _late_days(document: Document, case: Case, question: str, answer: Answer) -> Iterator[Fault]:
    days = {
        ("evidence", "date"): answer.evidence.dated,
        ("evidence", "checked_on"): answer.evidence.checked_on,
        ("decision", "date"): answer.decision.date if answer.decision else None,
    }
    for at, day in days.items():
        if day is not None and day > case.date:
            yield document.fault(("answers", question, *at), "later_than_case", _days(day, case))


def _days(day: date, case: Case) -> dict[str, str]:
    return {"day": day.isoformat(), "case": case.date.isoformat()}
