"""A prepared statement does what SQLAlchemy would do with it, whatever way the driver takes its parameters."""

from collections.abc import Iterator
from datetime import timedelta, timezone

import pytest
from sqlalchemy import Connection, bindparam, create_engine, insert, make_url, select, update

from assess.storage import answer_saves, assessments, purchases, queue, repository
from assess.storage.prepared import Prepared, worded
from assess.storage.tables import answers, metadata, saves
from tests.storage.build import NOON

SAVE = {"assessment_id": 1, "revision": 2, "kind": "answers", "form": "f", "content": None, "outcome": "{}"}
SQLITE, POSTGRESQL = (make_url(f"{name}://").get_dialect()() for name in ("sqlite", "postgresql"))
STATEMENTS = [
    pytest.param(prepared, id=f"{module.__name__}.{name}")
    for module in (answer_saves, assessments, purchases, queue, repository)
    for name, prepared in vars(module).items()
    if isinstance(prepared, Prepared)
]


@pytest.fixture(params=["qmark", "named"])
def connection(request: pytest.FixtureRequest) -> Iterator[Connection]:
    engine = create_engine("sqlite://", paramstyle=request.param)
    with engine.begin() as connection:
        metadata.create_all(connection)
        yield connection
    engine.dispose()


def test_a_moment_is_kept_as_sqlalchemy_keeps_it(connection: Connection) -> None:
    moment = NOON.astimezone(timezone(timedelta(hours=7)))
    Prepared(insert(saves)).run(connection, **SAVE, saved_at=moment)
    assert connection.execute(select(saves.c.saved_at)).scalar() == NOON


def test_the_order_of_the_values_does_not_matter(connection: Connection) -> None:
    connection.execute(insert(saves), {**SAVE, "saved_at": NOON})
    rename = update(saves).where(saves.c.form == bindparam("was")).values(form=bindparam("becomes"))
    assert Prepared(rename).run(connection, was="f", becomes="g") == []
    found = select(saves.c.revision, saves.c.form).where(saves.c.form == bindparam("form"))
    assert Prepared(found).run(connection, form="g") == [(2, "g")]
    assert Prepared(found).run(connection, form="f") == []


def test_many_rows_are_those_that_were_given(connection: Connection) -> None:
    rows = [(1, f"Q{number}", None, False, number, 1) for number in range(3)]
    Prepared(insert(answers)).run_each(connection, rows)
    assert connection.execute(select(answers)).all() == rows


def test_no_rows_are_no_fault(connection: Connection) -> None:
    Prepared(insert(answers)).run_each(connection, [])
    assert connection.execute(select(answers)).all() == []


@pytest.mark.parametrize("prepared", STATEMENTS)
def test_the_statements_of_the_store_can_be_said_to_postgresql(prepared: Prepared) -> None:
    text, parameters = worded(prepared.statement, POSTGRESQL)
    assert all(f"%({name})s" in text for name in parameters)
    assert list(parameters) == list(worded(prepared.statement, SQLITE)[1])


def test_answers_are_written_with_the_same_values_everywhere() -> None:
    (_, ours), (_, theirs) = (worded(answer_saves.UPSERT[each.name].statement, each) for each in (SQLITE, POSTGRESQL))
    assert list(ours) == list(theirs) == [column.name for column in answers.columns]
