"""What must agree inside a case file, beyond the shape of each entry, and what deserves a second look."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Scalar, Sequence, child
from assess.content.outline import text_at, texts_at
from assess.content.scalars import day_of
from assess.content.schema.parts import IDENTIFIER
from assess.content.showing import nearest, shortened
from assess.core.answer_rules import HIGHEST_GRADE
from assess.core.applicability import why_not_applicable_is_refused
from assess.core.bringing import called
from assess.core.case import Answer, Case, City, Decision, Evidence, Objection, PointB
from assess.core.own_calendar import FIRST_MONTH, LAST_MONTH, NO_SUCH_DOCUMENT, calendar_faults
from assess.core.planning.keeping_scenarios import folded
from assess.core.proof_rules import ProofFault, levels_to_decide, proof_faults
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, HIGHEST_LEVEL, Questionnaire
from assess.core.second_look import (
    baseline_is_too_short,
    old_documents,
    service_is_unknown,
    stale_checks,
    unknown_checkers,
)

KINDS_OF_ANSWER = ("level", "unknown", "not_applicable")
CHECKED = ("document", "checked_by", "checked_on")
PROOF: Mapping[ProofFault, tuple[tuple[str, str], str]] = {
    ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE: (("evidence", "checked_by"), "checked_by_the_answering_office"),
    ProofFault.CHECKED_BY_WHO_ENTERED: (("evidence", "checked_by"), "checked_by_who_entered"),
    ProofFault.CHECKED_BEFORE_WRITTEN: (("evidence", "checked_on"), "checked_before_written"),
    ProofFault.DECIDED_OUT_OF_RANGE: (("decision", "level"), "decided_out_of_range"),
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
    yield from _scenarios(document)
    if questionnaire is not None:
        yield from _calendar(document, questionnaire)
        yield from _not_applicable(document, questionnaire)
        yield from _proof(document, questionnaire)


def _one_answer(document: Document, question: str, answer: Mapped) -> Iterator[Fault]:
    given = [key for key in answer.keys if key.partition(":")[0] in KINDS_OF_ANSWER]
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


def _scenarios(document: Document) -> Iterator[Fault]:
    """Names of scenarios that cannot be told apart."""
    scenarios = child(document.root, "scenarios")
    seen: set[str] = set()
    for at, scenario in enumerate(scenarios.items if isinstance(scenarios, Sequence) else ()):
        name = folded(text_at(scenario, "name"))
        if name and name in seen:
            found = shortened(text_at(scenario, "name"))
            yield document.fault(("scenarios", at, "name"), "scenario_named_twice", {"found": found})
        seen.add(name)


def _calendar(document: Document, questionnaire: Questionnaire) -> Iterator[Fault]:
    """Months of the region's own timetable that cannot be, by those that can be read."""
    written = child(document.root, "calendar")
    months = {
        id: int(month.value)
        for id, month in (written.items.items() if isinstance(written, Mapped) else ())
        if re.fullmatch(IDENTIFIER, id)
        and isinstance(month, Scalar)
        and str(month.value) in map(str, range(FIRST_MONTH, LAST_MONTH + 1))
    }
    for fault in calendar_faults(questionnaire, months):
        mend, *others = fault.documents
        params = {
            "found": shortened(mend),
            "other": ", ".join(others),
            "month": str(fault.month),
            "suggestion": nearest(mend, questionnaire.cycle_document) if fault.code == NO_SUCH_DOCUMENT else "",
        }
        message = "unknown_document" if fault.code == NO_SUCH_DOCUMENT else f"calendar_{fault.code}"
        yield document.fault(("calendar", mend), message, params, key=fault.code == NO_SUCH_DOCUMENT)


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
        answer = _stated(entry)
        lowest, highest = levels_to_decide(answer) or (0, HIGHEST_LEVEL)
        facts = {
            "written": str(answer.evidence.dated),
            "entered_by": shortened(answer.entered_by),
            "case": of_case,
            "lowest": str(lowest),
            "highest": str(highest),
        }
        for fault in proof_faults(questionnaire, question, answer, day_of(of_case)):
            (part, key), message = PROOF[fault]
            found = shortened(text_at(child(entry, part), key))
            yield document.fault(("answers", question, part, key), message, {"found": found, **facts})


def _stated(entry: Node) -> Answer:
    """An answer as far as its proof can be read; what cannot is left out and has its own fault."""
    evidence, decision, objections = (child(entry, key) for key in ("evidence", "decision", "objections"))
    decided, decided_on = _level(decision), day_of(text_at(decision, "date"))
    objected = [_level(each) for each in (objections.items if isinstance(objections, Sequence) else ())]
    return Answer(
        level=_level(entry),
        office=text_at(entry, "office"),
        entered_by=text_at(entry, "entered_by"),
        evidence=Evidence(
            _number(text_at(evidence, "grade"), HIGHEST_GRADE) or 0,
            dated=day_of(text_at(evidence, "date")),
            checked_by=text_at(evidence, "checked_by"),
            checked_on=day_of(text_at(evidence, "checked_on")),
        ),
        objections=tuple(Objection("", level) for level in objected if level is not None),
        decision=None if decided is None else Decision(decided, "", decided_on or date.min, ""),
    )


def _level(entry: Node | None) -> int | None:
    return _number(text_at(entry, "level"), HIGHEST_LEVEL)


def _number(text: str, highest: int) -> int | None:
    return int(text) if text in map(str, range(highest + 1)) else None


def case_warnings(document: Document, case: Case, questionnaire: Questionnaire) -> Iterator[Fault]:
    """What is allowed but looks like a slip."""
    if service_is_unknown(questionnaire, case):
        service, known = case.point_b.service, tuple(questionnaire.service)
        params = {"found": shortened(service), "allowed": ", ".join(known), "suggestion": nearest(service, known)}
        yield document.fault(("point_b", "service"), "service_unknown", params)
    yield from _empty_point_b(document, case)
    yield from _tasks(document, case)
    yield from _checks(document, case, questionnaire)
    if baseline_is_too_short(case):
        yield document.fault(("point_b", "baseline", "months"), "baseline_too_short")
    target = case.point_b.target
    if target is not None and target.date is not None and target.date <= case.date:
        yield document.fault(("point_b", "target", "date"), "target_not_ahead", _days(target.date, case.date))


def _checks(document: Document, case: Case, questionnaire: Questionnaire) -> Iterator[Fault]:
    """Checked evidence that is old, or whose checker nobody can place."""
    for question in unknown_checkers(questionnaire, case):
        params = {
            "found": shortened(case.answer(question).evidence.checked_by),
            "office": shortened(called(questionnaire, questionnaire.question[question], case.answer(question))),
        }
        yield document.fault(("answers", question, "evidence", "checked_by"), "checker_unknown", params)
    for question in old_documents(case):
        dated = case.answer(question).evidence.dated or case.date
        yield document.fault(("answers", question, "evidence", "date"), "document_is_old", _days(dated, case.date))
    for question in stale_checks(case):
        checked_on = case.answer(question).evidence.checked_on or case.date
        at = ("answers", question, "evidence", "checked_on")
        yield document.fault(at, "check_is_old", _days(checked_on, case.date))


def _tasks(document: Document, case: Case) -> Iterator[Fault]:
    """Who is asked, and by when, is for what nobody knows yet; the day lies ahead."""
    for question, answer in case.answers.items():
        keys = [key for key in ("ask", "by") if getattr(answer, key)]
        if keys and (answer.claimed is not None or answer.is_not_applicable):
            params = {"keys": ", ".join(keys)}
            yield document.fault(("answers", question, keys[0]), "asked_though_answered", params, key=True)
        elif answer.by is not None and answer.by < case.date:
            yield document.fault(("answers", question, "by"), "due_before_case", _days(answer.by, case.date))


def _empty_point_b(document: Document, case: Case) -> Iterator[Fault]:
    for question, field in (("PB1", "problem"), ("PB2", "target"), ("PB3", "baseline")):
        claimed = case.answer(question).claimed
        if claimed is not None and claimed >= GATE_LEVEL and getattr(case.point_b, field) == getattr(PointB(), field):
            params = {"question": question, "field": f"point_b.{field}"}
            yield document.fault(("answers", question), "point_b_empty", params, key=True)


def _days(day: date, of_case: date) -> dict[str, str]:
    return {"day": day.isoformat(), "case": of_case.isoformat()}
