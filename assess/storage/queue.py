"""The reviewer's queue: lines of purchases, kept until their assessment changes, sifted and counted by the database."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from math import ceil
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    and_,
    cast,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    tuple_,
)

from assess.core.desk.queue import HER_TURN, Appraised, Choices, DeskState, Filters, Line, QueuePage, Tally
from assess.core.offices import fold
from assess.storage.encoding import encode
from assess.storage.prepared import Prepared
from assess.storage.tables import appraisals, appraised, assessments, purchases

LINE = TypeAdapter(Line)
STANDING = exists().where(purchases.c.assessment_id == assessments.c.id, purchases.c.proposal.is_not(None))
PRESENT = (
    select(assessments.c.key)
    .outerjoin(appraisals, appraisals.c.assessment_id == assessments.c.id)
    .where(assessments.c.deleted_at.is_(None))
    .order_by(assessments.c.id)
)
CHANGED = or_(and_(appraisals.c.assessment_id.is_(None), STANDING), appraisals.c.revision != assessments.c.revision)
STALE = Prepared(PRESENT.where(CHANGED))
STAMPS = Prepared(select(appraisals.c.questionnaire, appraisals.c.stamp).distinct())
SAVED = Prepared(select(func.count(), func.sum(assessments.c.revision), func.max(assessments.c.updated_at)))
MADE = Prepared(select(func.count(), func.sum(appraisals.c.revision)))
IN_ORDER = (appraised.c.ranking, appraised.c.assessment_id, appraised.c.purchase)
ESCAPE = "\\"


def stale_assessments(connection: Connection, outdated: Collection[str]) -> tuple[str, ...]:
    """The assessments whose lines are missing, of an earlier revision, or made under one of the *outdated* stamps."""
    if not outdated:
        return tuple(key for (key,) in STALE.run(connection))
    return tuple(connection.execute(PRESENT.where(or_(CHANGED, appraisals.c.stamp.in_(outdated)))).scalars())


def appraisal_stamps(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Each questionnaire that lines were made by, with its stamp then."""
    return tuple((questionnaire, stamp) for questionnaire, stamp in STAMPS.run(connection))


def keep_appraised(connection: Connection, found: Sequence[Appraised]) -> None:
    """Put lines in the place of those that an assessment had; one that is deleted or has no purchases has none."""
    for each in found:
        query = select(assessments.c.id).where(assessments.c.key == each.key, assessments.c.deleted_at.is_(None))
        of = connection.execute(query).scalar()
        if of is None:
            continue
        forget_lines(connection, of)
        if each.lines:
            mark = {"revision": each.revision, "questionnaire": each.questionnaire, "stamp": each.stamp}
            connection.execute(insert(appraisals), {"assessment_id": of, **mark})
            connection.execute(insert(appraised), [_row(of, line) for line in each.lines])


def forget_lines(connection: Connection, of: int) -> None:
    """Take the lines of an assessment away; they are made again if it is there and asked for."""
    for table in (appraised, appraisals):
        connection.execute(delete(table).where(table.c.assessment_id == of))


def find_lines(connection: Connection, filters: Filters, page: int, per_page: int) -> QueuePage:
    """One page of the lines that are wanted; the last one for a page beyond it."""
    states = _states(connection, filters.of_any_state)
    wanted = [tally for state, tally in states.items() if filters.state in (None, state)]
    total = Tally(sum(each.count for each in wanted), sum((each.amount for each in wanted), Decimal(0)))
    pages = max(ceil(total.count / per_page), 1)
    page = min(max(page, 1), pages)
    query = _sifted(select(appraised.c.line), filters).order_by(*IN_ORDER)
    lines = connection.execute(query.limit(per_page).offset((page - 1) * per_page)).scalars()
    return QueuePage(_lines(lines), page, pages, total, states)


def all_lines(connection: Connection, filters: Filters) -> tuple[Line, ...]:
    """Every line that is wanted, in order."""
    return _lines(connection.execute(_sifted(select(appraised.c.line), filters).order_by(*IN_ORDER)).scalars())


def next_line(connection: Connection, filters: Filters, key: str, purchase_id: str) -> Line | None:
    """The line that waits for the reviewer after this one, or from the start again; None if no other one does."""
    own = and_(assessments.c.key == key, appraised.c.purchase == purchase_id)
    here = connection.execute(select(*IN_ORDER).join(assessments).where(own)).one_or_none()
    waiting = _sifted(select(appraised.c.line), filters).where(appraised.c.state.in_(HER_TURN))
    first = waiting.order_by(*IN_ORDER).limit(1)
    if here is None:
        return next(iter(_lines(connection.execute(first).scalars())), None)
    place, others = tuple_(*IN_ORDER), tuple_(*here)
    for query in (first.where(place > others), first.where(place < others)):
        for line in _lines(connection.execute(query).scalars()):
            return line
    return None


def queue_choices(connection: Connection) -> Choices:
    """What the lines can be sifted by; an office under the first way in which it is written."""
    found = {
        name: connection.execute(select(appraised.c[name]).distinct()).scalars().all()
        for name in ("region", "year", "class_id", "office_name")
    }
    offices = {fold(each): each for each in sorted(found["office_name"], reverse=True) if fold(each)}
    return Choices(
        regions=_alphabetical(found["region"]),
        years=tuple(sorted((each for each in found["year"] if each is not None), reverse=True)),
        classes=_alphabetical(found["class_id"]),
        offices=_alphabetical(offices.values()),
    )


def queue_token(connection: Connection) -> str:
    """A text that is the same for as long as no assessment is saved, added or taken away, and no line made anew."""
    rows = (*SAVED.run(connection), *MADE.run(connection), *sorted(STAMPS.run(connection)))
    return " ".join(str(each) for row in rows for each in row)


def _states(connection: Connection, filters: Filters) -> dict[DeskState, Tally]:
    """Amounts are added as floating point, which is exact up to nine thousand trillion rupiah."""
    query = select(appraised.c.state, func.count(), func.sum(cast(appraised.c.amount, Float)))
    found = {
        state: Tally(count, Decimal(int(amount or 0)))
        for state, count, amount in connection.execute(_sifted(query, filters).group_by(appraised.c.state))
    }
    return {state: found[state] for state in DeskState if state in found}


def _sifted(query: Select[Any], filters: Filters) -> Select[Any]:
    return query.where(*_conditions(filters))


def _conditions(filters: Filters) -> Iterable[ColumnElement[bool]]:
    of = appraised.c
    exact = (
        (of.region, filters.region),
        (of.year, filters.year),
        (of.class_id, filters.class_id),
        (of.verdict, filters.verdict),
        (of.state, filters.state),
        (of.office, fold(filters.office)),
    )
    yield from (column == wanted for column, wanted in exact if wanted not in ("", None))
    if filters.due_before:
        yield of.due < filters.due_before
    yield from (of.words.contains(word, autoescape=True, escape=ESCAPE) for word in filters.words)


def _row(of: int, line: Line) -> dict[str, object]:
    return {
        "assessment_id": of,
        "purchase": line.id,
        "ranking": line.order,
        "class_id": line.class_id,
        "state": line.state.value,
        "region": line.region,
        "year": line.year,
        "verdict": line.verdict.value if line.verdict else None,
        "office": fold(line.office),
        "office_name": line.office,
        "due": line.due,
        "amount": None if line.amount is None else int(line.amount),
        "words": line.words,
        "line": encode(LINE.dump_python(line, mode="json", exclude_defaults=True), place=line.id),
    }


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(LINE.validate_json(text) for text in texts)


def _alphabetical(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted((each for each in found if each), key=str.casefold))
