"""Statements prepared once: SQLAlchemy words them for the database at hand, and its driver runs them.

A page of answers is saved with six statements; SQLAlchemy's way through each takes longer than the database itself.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Select, Update

Statement = Select[*tuple[Any, ...]] | Insert | Update


class Prepared:
    """A statement with parameters. Its answer comes as the driver gives it: ask it for texts and numbers."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement

    def run(self, connection: Connection, **values: object) -> list[tuple[Any, ...]]:
        """Run it with a value for each parameter; the rows of its answer, if it has one."""
        text, converters = worded(self.statement, connection.dialect)
        row = {name: convert(values[name]) for name, convert in converters.items()}
        cursor = connection.connection.cursor()
        cursor.execute(text, tuple(row.values()) if connection.dialect.positional else row)
        return list(cursor.fetchall()) if cursor.description else []

    def run_each(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Run it for each row of texts and numbers, which stand in the order of its parameters."""
        text, names = worded(self.statement, connection.dialect)
        cursor = connection.connection.cursor()
        if connection.dialect.positional:
            cursor.executemany(text, rows)
        else:
            cursor.executemany(text, [dict(zip(names, row, strict=True)) for row in rows])


@lru_cache
def worded(statement: Statement, dialect: Dialect) -> tuple[str, Mapping[str, Callable[[Any], object]]]:
    """The statement in the words of the dialect; by parameter, in their order, what makes its value the driver's."""
    compiled = statement.compile(dialect=dialect)
    types = {name: compiled.binds[name].type.dialect_impl(dialect) for name in compiled.params}
    return str(compiled), {name: each.bind_processor(dialect) or _as_it_is for name, each in types.items()}


def _as_it_is(value: object) -> object:
    return value
