"""Many rows into a table: the statement is compiled once, and the driver gets the rows as they are."""

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Connection, Dialect, Insert


def insert_rows(connection: Connection, statement: Insert, rows: Sequence[tuple[object, ...]]) -> None:
    """Run the insert for each row: texts, numbers and truths in the order of the table's columns."""
    if rows:
        text, names = _compiled(statement, connection.dialect)
        given = rows if connection.dialect.positional else [dict(zip(names, row, strict=True)) for row in rows]
        connection.exec_driver_sql(text, given)


@lru_cache
def _compiled(statement: Insert, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    compiled = statement.compile(dialect=dialect)
    return str(compiled), tuple(compiled.params)
