"""Brings together what offices filled in away from the desk: their answers, their objections, and where they differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import Answer, Case, Evidence, Objection
from assess.core.offices import answering, answering_office, fold, names_of
from assess.core.proof_rules import rises_on_the_same_check
from assess.core.questionnaire import Question, Questionnaire
from assess.core.returned import EVIDENCE, GROUPS, Field, Filled, Place, Row, filled_of


class RowFault(StrEnum):
    """Why what a row says cannot be kept, beyond what is wrong with any answer."""

    EVIDENCE_OF_ANOTHER_LEVEL = "evidence_of_another_level"


@dataclass(frozen=True, slots=True)
class Brought:
    """What came back of one question: the answer *before* and *after*.

    ``changed`` are the fields that are new, ``kept`` those left blank that stay as they are, ``meanwhile`` the groups
    of fields that are overwritten though they were changed here since the sheet was made. ``objecting`` are the
    objections that are new, ``agreeing`` the offices that hold the same level as the answer, ``unheard`` those that
    say of a question of another office that they do not know.
    """

    question: str
    before: Answer | None
    after: Answer | None
    changed: tuple[Field, ...] = ()
    kept: tuple[Field, ...] = ()
    meanwhile: tuple[str, ...] = ()
    objecting: tuple[Objection, ...] = ()
    agreeing: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clashing:
    """Rows of the answering office that say different things of a question: someone must decide."""

    question: str
    fields: tuple[Field, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that cannot be kept, the row it came from, and the answer *before* it."""

    question: str
    fault: AnswerFault | RowFault
    answer: Answer
    place: Place
    before: Answer | None = None


@dataclass(frozen=True, slots=True)
class Together:
    """What all rows come to. Nothing of it may be kept unless it ``is_sound``."""

    brought: tuple[Brought, ...] = ()
    clashing: tuple[Clashing, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not self.clashing and not self.refused

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers that are new, by question."""
        return {each.question: each.after for each in self.brought if each.after and each.after != each.before}


def bring_together(questionnaire: Questionnaire, case: Case, rows: Sequence[Row]) -> Together:
    """What *rows* change in *case*. The row of the answering office answers; another office can only object."""
    by_question: dict[str, list[Row]] = {}
    for row in rows:
        by_question.setdefault(row.question, []).append(row)
    asked = [question.id for question in questionnaire.questions if question.id in by_question]
    found = [_of_question(questionnaire, case, each, by_question[each]) for each in asked]
    return Together(
        tuple(each for each in found if isinstance(each, Brought) and each != _nothing(each)),
        tuple(each for each in found if isinstance(each, Clashing)),
        tuple(each for each in found if isinstance(each, Refused)),
    )


def _nothing(brought: Brought) -> Brought:
    return Brought(brought.question, brought.before, brought.before)


def _of_question(
    questionnaire: Questionnaire, case: Case, question_id: str, rows: Sequence[Row]
) -> Brought | Clashing | Refused:
    before = case.answers.get(question_id)
    office = answering_office(questionnaire, questionnaire.question[question_id], before or Answer())
    own = [row for row in rows if row.office == office]
    if clashing := _clashing(question_id, own):
        return clashing
    brought, last = _answered(question_id, before, own), own[-1] if own else rows[-1]
    for row in rows:
        if row.office != office:
            brought, last = _heard(questionnaire, brought, row), row if Field.CHOICE in row.changed else last
    fault = _fault(questionnaire, case, brought, own)
    return Refused(question_id, fault, brought.after or Answer(), last.place, before) if fault else brought


def _clashing(question_id: str, own: Sequence[Row]) -> Clashing | None:
    """Two rows of the answering office that change the same group of fields into different things."""
    fields = tuple(field for group in GROUPS.values() if len(set(_said(own, group))) > 1 for field in group)
    at_odds = [field for field in fields if len({row.filled.text(field) for row in own if row.changed}) > 1]
    places = tuple(row.place for row in own if row.changed)
    return Clashing(question_id, tuple(at_odds), places) if fields else None


def _said(own: Sequence[Row], group: Sequence[Field]) -> Iterator[tuple[tuple[Field, str], ...]]:
    for row in own:
        if said := tuple((field, row.filled.text(field)) for field in group if field in row.changed):
            yield said


def _answered(question_id: str, before: Answer | None, own: Sequence[Row]) -> Brought:
    present, after = filled_of(before), before
    changed: set[Field] = set()
    kept: set[Field] = set()
    meanwhile: set[str] = set()
    for row in own:
        new = tuple(field for field in row.changed if row.filled.text(field) != present.text(field))
        after = _applied(after, row, new) if new else after
        changed.update(new)
        kept.update(field for field in row.emptied if present.text(field) and not _is_other_choice(row, field))
        meanwhile.update(
            name
            for name, group in GROUPS.items()
            if set(group) & set(new) and any(row.changed_here(present, field) for field in group)
        )
    in_order = tuple(field for field in Field if field in changed)
    still = tuple(field for field in Field if field in kept - changed)
    return Brought(question_id, before, after, in_order, still, tuple(name for name in GROUPS if name in meanwhile))


def _is_other_choice(row: Row, field: Field) -> bool:
    """Whether evidence was emptied because the row now says that nobody knows, or that nothing applies."""
    return field in EVIDENCE and Field.CHOICE in row.changed and row.filled.level is None


def _applied(present: Answer | None, row: Row, new: Sequence[Field]) -> Answer:
    answer, filled = present or Answer(), row.filled
    if Field.CHOICE in new:
        reason = filled.not_applicable if filled.level is None and not filled.unknown else ""
        answer = replace(answer, level=filled.level, not_applicable=reason or None)
    told = {field.value: getattr(filled, field.value) for field in new if field is not Field.CHOICE}
    evidence = replace(answer.evidence, **{field: told.pop(field) for field in list(told) if field in EVIDENCE})
    entered_by = row.entered_by.strip() or answer.entered_by
    return replace(answer, evidence=evidence, entered_by=entered_by, **told)


def _heard(questionnaire: Questionnaire, brought: Brought, row: Row) -> Brought:
    """What another office holds of the answer that now stands."""
    if Field.CHOICE not in row.changed and not (row.aside and Field.NOTE in row.changed):
        return brought
    office, level = short_name(questionnaire, row.office), row.filled.level
    if level is None:
        return replace(brought, unheard=(*brought.unheard, office))
    answer = brought.after or Answer()
    if level in (answer.level, answer.claimed):
        return replace(brought, agreeing=(*brought.agreeing, office))
    note = row.filled.note if row.aside or Field.NOTE in row.changed else ""
    objection = Objection(office, level, note)
    others = tuple(each for each in answer.objections if not _is_of(questionnaire, each, row.office))
    if objection in answer.objections:
        return brought
    after = replace(answer, objections=(*others, objection))
    return replace(brought, after=after, objecting=(*brought.objecting, objection))


def short_name(questionnaire: Questionnaire, office_id: str) -> str:
    """What the answers of a case call an office: its acronym in Indonesian, else its name without what explains it."""
    name = questionnaire.office[office_id].name.id
    stem, _, bracket = name.partition(" (")
    if not bracket:
        return name.partition(",")[0]
    return bracket.rstrip(")") if fold(bracket) in names_of(questionnaire.office[office_id]) else stem


def called(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """What to call the office that answers: as *answer* does, else the first owner by its short name."""
    return answer.office.strip() or short_name(questionnaire, question.owners[0])


def objection_of(questionnaire: Questionnaire, answer: Answer | None, office_id: str) -> Objection | None:
    """The objection of an office to an answer, if it has one."""
    return (
        next((each for each in answer.objections if _is_of(questionnaire, each, office_id)), None) if answer else None
    )


def _is_of(questionnaire: Questionnaire, objection: Objection, office_id: str) -> bool:
    question = questionnaire.questions[0]
    return office_id in answering(questionnaire, question, Answer(office=objection.office)).ids


def _fault(
    questionnaire: Questionnaire, case: Case, brought: Brought, own: Sequence[Row]
) -> AnswerFault | RowFault | None:
    before, after = brought.before, brought.after
    if after is None or after == before:
        return None
    if before and _keeps_old_evidence(before, after, brought, [row.filled for row in own if row.changed]):
        return RowFault.EVIDENCE_OF_ANOTHER_LEVEL
    rises = AnswerFault.CHECKED_FOR_A_LOWER_LEVEL if rises_on_the_same_check(before, after) else None
    return why_answer_is_refused(questionnaire, case, brought.question, after) or rises


def _keeps_old_evidence(before: Answer, after: Answer, brought: Brought, told: Sequence[Filled]) -> bool:
    """Whether a new level would stand on evidence that was given for another one, as no row names any."""
    moved = after.level is not None and after.level != before.level and Field.CHOICE in brought.changed
    return moved and before.evidence != Evidence() and all(filled.grade is None for filled in told)
