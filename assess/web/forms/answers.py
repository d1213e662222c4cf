"""What is typed about one question, and the answer it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

from assess.core.answer_rules import HIGHEST_GRADE, LONGEST_TEXT
from assess.core.applicability import Refusal
from assess.core.case import UNKNOWN, Answer, Decision, Evidence, Objection
from assess.core.errors import N_
from assess.core.questionnaire import GATE_GRADE, HIGHEST_LEVEL
from assess.language import Translator
from assess.web.forms.fields import clean, text_fault
from assess.web.forms.reading import day_fault, read_day, show_day

Typed = Mapping[str, str]

DONT_KNOW, NOT_APPLICABLE = "unknown", "na"
LEVELS = tuple(map(str, range(HIGHEST_LEVEL + 1)))
GRADES = tuple(map(str, range(HIGHEST_GRADE + 1)))
DECISION = ("decision-level", "decision-by", "decision-date", "decision-reason")

REFUSED: Mapping[Refusal, str] = {
    Refusal.ALWAYS_APPLIES: N_("This question always applies. If the answer is not known, choose “not known yet”."),
    Refusal.CLASS_IS_REQUESTED: N_("This question applies because what it asks about is requested."),
    Refusal.DECIDES_A_REQUESTED_CLASS: N_("This question applies because it decides a purchase that is requested."),
}


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """The answer that was typed (None: nothing was), and what is wrong, by the name of the box."""

    answer: Answer | None
    faults: Mapping[str, str]


def typed_of(answer: Answer | None) -> dict[str, str]:
    """An answer as it stands in the boxes of its form."""
    if answer is None:
        return {}
    evidence, decision = answer.evidence, answer.decision
    typed = {
        "answer": _choice_of(answer),
        "ask": answer.ask,
        "by": show_day(answer.by),
        "reason": answer.not_applicable or "",
        "grade": str(evidence.grade),
        "document": evidence.document,
        "dated": show_day(evidence.dated),
        "checked_by": evidence.checked_by,
        "checked_on": show_day(evidence.checked_on),
        "note": answer.note,
        "private_note": answer.private_note,
        "office": answer.office,
        "entered_by": answer.entered_by,
    }
    if decision:
        told = (str(decision.level), decision.by, show_day(decision.date), decision.reason)
        typed |= dict(zip(DECISION, told, strict=True))
    for at, each in enumerate(answer.objections):
        typed |= _objection_boxes(at, each.office, str(each.level), each.note)
    return typed


def read_answer(typed: Typed, stored: Answer | None, refusal: Refusal | None, to: Translator) -> ReadAnswer:
    """The answer in the boxes. What has no box on the page stays as it is *stored*.

    *refusal* says why the question may not be declared not applicable.
    """
    reading = _Reading(typed, stored or UNKNOWN, to)
    answer = Answer(
        level=reading.level(),
        not_applicable=reading.not_applicable(refusal),
        evidence=reading.evidence(),
        ask=reading.text("ask", reading.stored.ask),
        by=reading.day("by", reading.stored.by),
        note=reading.text("note", reading.stored.note),
        private_note=reading.text("private_note", reading.stored.private_note),
        office=reading.text("office", reading.stored.office),
        entered_by=reading.text("entered_by", reading.stored.entered_by),
        objections=reading.objections(),
        decision=reading.decision(),
    )
    reading.check_decision(answer)
    is_left_out = stored is None and answer == UNKNOWN and typed.get("answer", "") != DONT_KNOW
    return ReadAnswer(None if is_left_out else answer, reading.faults)


def _in_sight(evidence: Evidence) -> Evidence:
    """The evidence without what the page hides at its grade: nobody must keep what nobody sees."""
    if evidence.grade == 0:
        return Evidence()
    return evidence if evidence.grade >= GATE_GRADE else replace(evidence, checked_by="", checked_on=None)


def _choice_of(answer: Answer) -> str:
    if answer.is_not_applicable:
        return NOT_APPLICABLE
    return DONT_KNOW if answer.level is None else str(answer.level)


def _objection_boxes(at: int, office: str, level: str, note: str) -> dict[str, str]:
    return {f"objection-{at}-office": office, f"objection-{at}-level": level, f"objection-{at}-note": note}


@dataclass(slots=True)
class _Reading:
    """One pass over the boxes of a question; it collects the faults."""

    typed: Typed
    stored: Answer
    to: Translator
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def choice(self) -> str:
        return self.typed.get("answer") or ("" if self.stored == UNKNOWN else _choice_of(self.stored))

    def text(self, name: str, before: str) -> str:
        """The text of a box; one that only lost blanks around it or, in a single line, its line ends is as it was."""
        if self.typed.get(name, before) == before:
            return before
        text = clean(self.typed[name])
        if fault := text_fault(text, LONGEST_TEXT, self.to):
            self.faults[name] = fault
        return before if text in (clean(before), clean(before.replace("\n", ""))) else text

    def day(self, name: str, before: date | None) -> date | None:
        if name not in self.typed:
            return before
        written = clean(self.typed[name])
        day = read_day(written) if written else None
        if written and day is None:
            self._fault(name, day_fault(written))
        return day

    def level(self) -> int | None:
        if self.choice in LEVELS:
            return int(self.choice)
        if self.choice not in ("", DONT_KNOW, NOT_APPLICABLE):
            self._fault("answer", N_("Choose one of these."))
        return None

    def not_applicable(self, refusal: Refusal | None) -> str | None:
        before = self.stored.not_applicable
        reason = self.text("reason", before or "")
        if self.choice != NOT_APPLICABLE:
            if reason and reason != before:
                self._fault("reason", N_("A reason belongs to “not applicable”. Choose it above, or empty this box."))
            return None
        if refusal:
            self._fault("answer", REFUSED[refusal])
        elif not reason:
            self._fault("reason", N_("Write why the question does not apply."))
        return reason

    def evidence(self) -> Evidence:
        before = self.stored.evidence
        grade = self.typed.get("grade") or str(before.grade)
        if grade not in GRADES:
            self._fault("grade", N_("Choose one of these."))
            grade = "0"
        evidence = Evidence(
            int(grade),
            self.text("document", before.document),
            self.day("dated", before.dated),
            self.text("checked_by", before.checked_by),
            self.day("checked_on", before.checked_on),
        )
        if evidence.grade >= GATE_GRADE:
            self._need("document", evidence.document, N_("Name the document that was checked."))
            self._need("checked_by", evidence.checked_by, N_("Name who checked it, outside the answering office."))
            self._need("checked_on", evidence.checked_on, N_("Write the day it was checked."))
        return evidence if evidence == before else _in_sight(evidence)

    def objections(self) -> tuple[Objection, ...]:
        if "objection-0-office" not in self.typed:
            return self.stored.objections
        before, kept = typed_of(self.stored), []
        for at in count():
            boxes = [f"objection-{at}-{part}" for part in ("office", "level", "note")]
            if boxes[0] not in self.typed:
                break
            office, level, note = (self.text(box, before.get(box, "")) for box in boxes)
            if f"objection-{at}-remove" in self.typed or not (office or level or note):
                continue
            self._need(boxes[0], office, N_("Name the office that objects."))
            self._need(boxes[1], level in LEVELS, N_("Choose the level this office holds to be true."))
            kept.append(Objection(office, int(level) if level in LEVELS else 0, note))
        return tuple(kept)

    def decision(self) -> Decision | None:
        before = self.stored.decision
        if "decision-by" not in self.typed:
            return before
        level, by, day, reason = DECISION
        told = typed_of(self.stored)
        chosen, name, why = (self.text(box, told.get(box, "")) for box in (level, by, reason))
        when = self.day(day, before.date if before else None)
        if not (chosen or name or why or clean(self.typed.get(day, ""))):
            return None
        self._need(level, chosen in LEVELS, N_("Choose the level that was decided."))
        self._need(by, name, N_("Name who decided."))
        self._need(day, when, N_("Write the day of the decision."))
        self._need(reason, why, N_("Write the reason of the decision."))
        return Decision(int(chosen) if chosen in LEVELS else 0, name, when or date.min, why)

    def check_decision(self, answer: Answer) -> None:
        if answer.is_not_applicable and answer.decision:
            self._fault("answer", N_("A level was decided for this question. Take the decision away first."))

    def _need(self, name: str, value: object, message: str) -> None:
        if not value:
            self._fault(name, message)

    def _fault(self, name: str, message: str) -> None:
        self.faults.setdefault(name, self.to.gettext(message))
