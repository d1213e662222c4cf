"""The values of the page of one question: its boxes, its place in the order, objections and the decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from assess.core.errors import N_
from assess.core.keeping import Kept
from assess.core.questionnaire import HIGHEST_LEVEL, Question
from assess.display.filling import Filling
from assess.display.overview import office_name
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.web.filling import Unsaved, fault_links, shown_questions
from assess.web.forms.answers import typed_of
from assess.web.languages import speaking
from assess.web.pages import SaveState, new_token, save_state, unsaved_state
from assess.web.wiring import here
from assess.web.words import isolated

PARTS = ("office", "level", "note")


@dataclass(frozen=True, slots=True)
class Label:
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the page as the form macros show it."""

    name: str
    label: Label
    typed: str
    errors: tuple[str, ...]
    choices: tuple[tuple[str, str], ...] = field(default=())

    @property
    def id(self) -> str:
        return self.name

    def chose(self, value: str) -> bool:
        return self.typed == value


@dataclass(frozen=True, slots=True)
class ObjectionBoxes:
    """An objection that can be changed or removed; the last one is empty, to add another."""

    number: int
    office: Box
    level: Box
    note: Box
    remove: Box
    is_new: bool


def question_values(filling: Filling, assessment: Opened, question: Question, unsaved: Unsaved) -> dict[str, object]:
    """Everything on the page of a question, as kept or as typed."""
    to = speaking()
    typed = unsaved.typed.get(question.id) or typed_of(filling.case.answers.get(question.id))
    boxes = _Boxes(question, typed, unsaved.faults.get(question.id, {}), to)
    [sheet] = shown_questions(filling, assessment, [question], unsaved, alone=True)
    return {
        "question": question,
        "sheet": sheet,
        "position": filling.position(question),
        "before": filling.before(question),
        "after": filling.after(question),
        "owner": office_name(filling, question.owners[0], to),
        "office": office_name(filling, filling.office_of(question), to),
        "offices": [office.name[to.language] for office in assessment.questionnaire.offices],
        "answering": boxes.box("office", N_("Answering office")),
        "entered_by": boxes.box("entered_by", N_("Entered by")),
        "private_note": boxes.box("private_note", N_("Private note")),
        "objections": boxes.objections(),
        "decision": boxes.decision(),
        "decided": _decided(filling, question),
        "state": unsaved_state(partly=False) if unsaved.faults else _saved(assessment.kept, question),
        "faults": fault_links(filling, unsaved, alone=True),
        "once": new_token(),
    }


def _decided(filling: Filling, question: Question) -> str:
    """Who decided which level, and why; empty where nobody did."""
    to, decision = speaking(), filling.case.answer(question.id).decision
    if decision is None:
        return ""
    facts = {"level": decision.level, "who": isolated(decision.by), "day": to.day(decision.date)}
    said = to.gettext("Level %(level)s was decided by %(who)s on %(day)s", **facts)
    return f"{said}: {isolated(decision.reason)}"


def _saved(kept: Kept, question: Question) -> SaveState:
    """When this answer was saved."""
    if question.id not in kept.case.answers:
        return save_state(())
    return save_state([here().store.load_moments(kept.key)[question.id]])


@dataclass(frozen=True, slots=True)
class _Boxes:
    question: Question
    typed: Mapping[str, str]
    faults: Mapping[str, str]
    to: Translator

    def box(self, name: str, label: str) -> Box:
        errors = (self.faults[name],) if name in self.faults else ()
        return Box(f"{self.question.id}.{name}", Label(label), self.typed.get(name, ""), errors)

    def level(self, name: str, label: str) -> Box:
        plain = self.box(name, label)
        levels = [(str(n), f"{n}. {self.question.levels[n][self.to.language]}") for n in range(HIGHEST_LEVEL + 1)]
        return Box(plain.name, plain.label, plain.typed, plain.errors, tuple(levels))

    def objections(self) -> list[ObjectionBoxes]:
        """Those that say something, and an empty one behind them."""
        said = [at for at in range(self._sent) if any(self.typed.get(f"objection-{at}-{part}") for part in PARTS)]
        new = max(said, default=-1) + 1
        return [self._objection(at, is_new=at == new) for at in range(new + 1)]

    @property
    def _sent(self) -> int:
        return next(at for at in count() if f"objection-{at}-office" not in self.typed)

    def _objection(self, at: int, *, is_new: bool) -> ObjectionBoxes:
        start = f"objection-{at}"
        return ObjectionBoxes(
            number=at + 1,
            office=self.box(f"{start}-office", N_("Office that objects")),
            level=self.level(f"{start}-level", N_("Level it holds to be true")),
            note=self.box(f"{start}-note", N_("Its reason")),
            remove=self.box(f"{start}-remove", ""),
            is_new=is_new,
        )

    def decision(self) -> dict[str, Box]:
        return {
            "level": self.level("decision-level", N_("Level decided")),
            "by": self.box("decision-by", N_("Decided by")),
            "date": self.box("decision-date", N_("Day of the decision")),
            "reason": self.box("decision-reason", N_("Reason of the decision")),
        }
