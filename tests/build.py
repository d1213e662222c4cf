"""Builders of core values: a test names what matters to it and gets something sensible for the rest."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from assess.core.case import Answer, Case, City, Decision, Evidence, Objection
from assess.core.questionnaire import (
    HIGHEST_LEVEL,
    Condition,
    Funding,
    Kind,
    Months,
    Office,
    Pillar,
    Question,
    Questionnaire,
    Step,
    TechnologyClass,
    Text,
)

TODAY = date(2026, 11, 24)
NAMES_OF_LEVELS = tuple(Text(f"tingkat {level}", f"level {level}") for level in range(HIGHEST_LEVEL + 1))


def a_text(english: str) -> Text:
    """A text whose Indonesian can be told from its English."""
    return Text(id=f"{english} (id)", en=english)


def a_question(id: str = "Q1", pillar: Pillar | str = Pillar.PEOPLE, weight: int = 1, **changes: Any) -> Question:
    """A question with six levels that the office ``office`` answers."""
    given: dict[str, Any] = {
        "text": a_text(f"question {id}"),
        "why": a_text(f"why {id} is asked"),
        "levels": NAMES_OF_LEVELS,
        "evidence": a_text(f"evidence of {id}"),
        "owners": ("office",),
    }
    return Question(id=id, pillar=Pillar(pillar), weight=weight, **{**given, **changes})


def a_step(id: str = "S1", *requires: str, months: int | Months = 1, **changes: Any) -> Step:
    """A process step of the office ``office`` after the steps it *requires*; give it ``triggers`` or ``purchase``."""
    given: dict[str, Any] = {
        "pillar": Pillar.PROCESS,
        "kind": Kind.PROCESS,
        "title": a_text(f"step {id}"),
        "short": a_text(id),
        "owners": ("office",),
        "proof": a_text(f"proof of {id}"),
        "funding": Funding.NONE,
    }
    span = months if isinstance(months, Months) else Months(months, months, months)
    return Step(id=id, requires=requires, months=span, **{**given, **changes})


def a_purchase(class_id: str, *requires: str, id: str = "", **changes: Any) -> Step:
    """The step that buys a class, for capital money; its id is ``buy-`` and the class unless told."""
    given = {"pillar": Pillar.TECHNOLOGY, "kind": Kind.TECHNOLOGY, "funding": Funding.CAPITAL}
    return a_step(id or f"buy-{class_id}", *requires, purchase=class_id, **{**given, **changes})


def conditions(*wanted: str | Condition) -> tuple[Condition, ...]:
    """Conditions at level 3 on the questions named; a Condition is taken as it is."""
    return tuple(each if isinstance(each, Condition) else Condition(each) for each in wanted)


def a_class(id: str = "cctv", *wanted: str | Condition) -> TechnologyClass:
    """A class whose own conditions are *wanted*."""
    return TechnologyClass(id, a_text(id), a_text(id), conditions(*wanted))


def one_question_each() -> tuple[Question, ...]:
    """PB1, PE01, PR01 and TE01: the smallest bank with all four sections."""
    pairs = zip(("PB1", "PE01", "PR01", "TE01"), Pillar, strict=True)
    return tuple(a_question(id, pillar) for id, pillar in pairs)


def a_questionnaire(
    *questions: Question,
    steps: Sequence[Step] = (),
    budget: Sequence[str | Condition] = (),
    classes: Sequence[TechnologyClass] = (),
    **changes: Any,
) -> Questionnaire:
    """A questionnaire ``tiny@1.0.0``; without *questions* it asks one of each section. Offices follow the owners."""
    asked = questions or one_question_each()
    given: dict[str, Any] = {"offices": offices_of([*asked, *steps]), **changes}
    if any(question.not_applicable_when for question in asked):
        given.setdefault("exemptions", {when: a_text(when) for q in asked if (when := q.not_applicable_when)})
    return Questionnaire(
        id=given.pop("id", "tiny"),
        version=given.pop("version", "1.0.0"),
        title=given.pop("title", a_text("a tiny questionnaire")),
        questions=tuple(asked),
        steps=tuple(steps),
        budget_conditions=conditions(*budget),
        classes=tuple(classes),
        **given,
    )


def offices_of(owned: Iterable[Question | Step]) -> tuple[Office, ...]:
    """The offices that own something, by id."""
    return tuple(Office(id, a_text(id)) for id in sorted({owner for each in owned for owner in each.owners}))


def an_answer(level: int | None, grade: int = 4, **changes: Any) -> Answer:
    """An answer with evidence of *grade*; from grade 3 with the document, its checker and the day."""
    return Answer(level=level, evidence=some_evidence(grade), **changes)


def some_evidence(grade: int) -> Evidence:
    if grade < 3:
        return Evidence(grade)
    return Evidence(grade, document="SK 1/2026", dated=TODAY, checked_by="Inspektorat", checked_on=TODAY)


def not_applicable(reason: str = "none of this is wanted") -> Answer:
    return Answer(not_applicable=reason)


def an_objection(level: int, office: str = "satpol_pp") -> Objection:
    return Objection(office, level)


def a_decision(level: int) -> Decision:
    return Decision(level, by="Sekda", date=TODAY, reason="both offices were heard")


def a_case(answers: Mapping[str, Answer | tuple[int, int] | int] | None = None, *requests: str, **changes: Any) -> Case:
    """A case of ``tiny@1.0.0`` on 2026-11-24. An answer may be (level, grade), or a level with grade 4."""
    city = City("Kabupaten Contoh", "kabupaten")
    given: dict[str, Any] = {"questionnaire": "tiny@1.0.0", "city": city, "date": TODAY}
    read = {id: as_answer(answer) for id, answer in (answers or {}).items()}
    return Case(answers=read, requests=requests, **{**given, **changes})


def as_answer(written: Answer | tuple[int, int] | int) -> Answer:
    if isinstance(written, Answer):
        return written
    return an_answer(*written) if isinstance(written, tuple) else an_answer(written)
