"""What must agree inside a case file, beyond the shape of each entry, and what deserves a second look."""

from collections.abc import Iterator, Mapping
from datetime import date

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Scalar, child
from assess.content.outline import text_at, texts_at
from assess.content.scalars import day_of
from assess.content.showing import shortened
from assess.core.applicability import why_not_applicable_is_refused
from assess.core.case import Answer, Case, City, Decision, Evidence, PointB
from assess.core.proof_rules import ProofFault, proof_faults
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire
from assess.core.second_look import baseline_is_too_short, stale_checks

KINDS_OF_ANSWER = ("level", "unknown", "not_applicable")
CHECKED = ("document", "checked_by", "checked_on")
GRADES = tuple(map(str, range(5)))
PROOF: Mapping[ProofFault, tuple[tuple[str, str], str]] = {
    ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE: (("evidence", "checked_by"), "checked_by_the_answering_office"),
    ProofFault.CHECKED_BEFORE_WRITTEN: (("evidence", "checked_on"), "checked_before_written"),
    ProofFault.WRITTEN_AFTER_THE_CASE: (("evidence", "date"), "later_than_case"),
    ProofFault.CHECKED_AFTER_THE_CASE: (("evidence", "checked_on"), "later_than_case"),
    ProofFault.DECIDED_AFTER_THE_CASE: (("decision", "date"), "later_than_case"),
}
"""Where each fault stands below its question, and what is said of it."""


def case_faults(document: Document, questionnaire: Questionnaire | None) -> Iterator[Fault]:
    """Every breach of the rules in a case file, as far as it can be read."""
    answers = child(document.root, "answers")
    for question, answer in answers.items.items() if isinstance(answers, Mapped) else ():
        if isinstance(answer, Mapped):
            yield from _one_answer(document, question, answer)
            yield from _evidence(document, question, answer)
    if questionnaire is not None:
        yield from _not_applicable(document, questionnaire)
        yield from _proof(document, questionnaire)


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


def _proof(document: Document, questionnaire: Questionnaire) -> Iterator[Fault]:
    """What cannot be as it is told of evidence and decisions, as far as they can be read."""
    of_case = text_at(document.root, "date")
    answers = child(document.root, "answers")
    for question, entry in answers.items.items() if isinstance(answers, Mapped) else ():
        if question not in questionnaire.question:
            continue
        for fault in proof_faults(questionnaire, question, _stated(entry), day_of(of_case)):
            (part, key), message = PROOF[fault]
            found, written = text_at(child(entry, part), key), text_at(child(entry, "evidence"), "date")
            params = {"found": shortened(found), "written": written, "case": of_case}
            yield document.fault(("answers", question, part, key), message, params)


def _stated(entry: Node) -> Answer:
    """The proof of an answer as far as it can be read; what cannot is left out and has its own fault."""
    evidence, decision = child(entry, "evidence"), child(entry, "decision")
    grade = text_at(evidence, "grade")
    decided_on = day_of(text_at(decision, "date"))
    return Answer(
        office=text_at(entry, "office"),
        evidence=Evidence(
            int(grade) if grade in GRADES else 0,
            dated=day_of(text_at(evidence, "date")),
            checked_by=text_at(evidence, "checked_by"),
            checked_on=day_of(text_at(evidence, "checked_on")),
        ),
        decision=Decision(0, "", decided_on, "") if decided_on else None,
    )


def case_warnings(document: Document, case: Case) -> Iterator[Fault]:
    """What is allowed but looks like a slip."""
    yield from _empty_point_b(document, case)
    for question in stale_checks(case):
        checked_on = case.answer(question).evidence.checked_on or case.date
        at = ("answers", question, "evidence", "checked_on")
        yield document.fault(at, "check_is_old", _days(checked_on, case.date))
    if baseline_is_too_short(case):
        yield document.fault(("point_b", "baseline", "months"), "baseline_too_short")
    target = case.point_b.target
    if target is not None and target.date is not None and target.date <= case.date:
        yield document.fault(("point_b", "target", "date"), "target_not_ahead", _days(target.date, case.date))


def _empty_point_b(document: Document, case: Case) -> Iterator[Fault]:
    for question, field in (("PB1", "problem"), ("PB2", "target"), ("PB3", "baseline")):
        claimed = case.answer(question).claimed
        if claimed is not None and claimed >= GATE_LEVEL and getattr(case.point_b, field) == getattr(PointB(), field):
            params = {"question": question, "field": f"point_b.{field}"}
            yield document.fault(("answers", question), "point_b_empty", params, key=True)


def _days(day: date, of_case: date) -> dict[str, str]:
    return {"day": day.isoformat(), "case": of_case.isoformat()}
