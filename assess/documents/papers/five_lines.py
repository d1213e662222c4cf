"""A purchase in five lines: what, who, how much, what for and when."""

from assess.core.errors import N_
from assess.display.purchases.words import class_words
from assess.documents.papers import opening
from assess.documents.papers.blocks import Cell, Line
from assess.documents.papers.shortening import shortened_to
from assess.documents.papers.subject import Subject
from assess.documents.papers.way import way_told
from assess.documents.papers.written import Written

FROM, TO = N_("From %(value)s"), N_("To %(value)s")
LONGEST_LINE, LONGEST_NAME = 150, 60


def five_lines(subject: Subject) -> tuple[tuple[str, Cell], ...]:
    """Each line in short, whatever was written; what is missing is marked."""
    to = subject.to
    return (
        (to.gettext("What is bought"), _what(subject)),
        (to.gettext("Who"), _who(subject)),
        (to.gettext("How much"), opening.amount(subject)),
        (to.gettext("What for"), _what_for(subject)),
        (to.gettext("When"), _when(subject)),
    )


def _what(subject: Subject) -> Cell:
    to, written = subject.to, Written(subject)
    units, place = written.text("units"), _short(written.text("place"), LONGEST_NAME, subject)
    kind = class_words(subject.purchase.class_id, subject.questionnaire, to)
    return _line((kind, to.gettext("units: %(count)s", count=units) if units else "", place), subject)


def _who(subject: Subject) -> Cell:
    written = Written(subject)
    office, proposer = (_short(written.text(name), LONGEST_NAME, subject) for name in ("office", "proposer"))
    if not office and not proposer:
        return (written.gap("office"),)
    return _line((office, proposer), subject)


def _what_for(subject: Subject) -> Cell:
    to, way, written = subject.to, way_told(subject), Written(subject)
    where = to.gettext("the proposal")
    problem = shortened_to(LONGEST_LINE, way.problem, where, to)
    ends = tuple(
        Line(to.gettext(name, value=shortened_to(LONGEST_NAME, said, where, to))) if said else written.gap(box)
        for name, said, box in ((FROM, way.point_a, "baseline"), (TO, way.point_b, "target"))
    )
    return ((Line(problem) if problem else written.gap("problem")), *ends)


def _when(subject: Subject) -> Cell:
    to, written = subject.to, Written(subject)
    contract, use = written.text("contract_on"), written.text("in_use_from")
    told = (
        written.together(("stage", "year"), " "),
        to.gettext("contract on %(day)s", day=contract) if contract else "",
        to.gettext("in use from %(day)s", day=use) if use else "",
    )
    return _line(told, subject) if any(told) else (written.gap("year"),)


def _line(parts: tuple[str, ...], subject: Subject) -> Cell:
    joined = ", ".join(filter(None, parts))
    return (Line(joined),) if joined else ()


def _short(text: str, most: int, subject: Subject) -> str:
    return shortened_to(most, text, subject.to.gettext("the proposal"), subject.to)
