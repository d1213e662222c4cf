"""The tables: assessments, their answers and purchases, what all of these were before, and every save."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

HEAD = "0003"
"""The schema revision this software works with: the last migration."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_assessment() -> Column[int]:
    return Column("assessment_id", Integer, ForeignKey("assessments.id", ondelete="CASCADE"), nullable=False)


assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(32), nullable=False, unique=True),
    Column("start_key", String(64), nullable=True, unique=True),
    Column("details", Text, nullable=False),
    Column("details_version", Integer, nullable=False),
    Column("details_revision", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("deleted_at", Moment, nullable=True),
)

answers = Table(
    "answers",
    metadata,
    _of_assessment(),
    Column("question", String(100), nullable=False),
    Column("answer", Text, nullable=True),
    Column("answered", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("assessment_id", "question"),
)

past_answers = Table(
    "past_answers",
    metadata,
    _of_assessment(),
    Column("question", String(100), nullable=False),
    Column("answer", Text, nullable=True),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("assessment_id", "revision", "question"),
)

past_details = Table(
    "past_details",
    metadata,
    _of_assessment(),
    Column("details", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("assessment_id", "version"),
)

purchases = Table(
    "purchases",
    metadata,
    _of_assessment(),
    Column("purchase", String(100), nullable=False),
    Column("position", Integer, nullable=False),
    Column("proposal", Text, nullable=True),
    Column("proposal_version", Integer, nullable=False),
    Column("proposal_revision", Integer, nullable=False),
    Column("review", Text, nullable=True),
    Column("review_version", Integer, nullable=False),
    Column("review_revision", Integer, nullable=False),
    PrimaryKeyConstraint("assessment_id", "purchase"),
)
"""A removed purchase stays, without its proposal, so that its id names no other one."""

past_purchases = Table(
    "past_purchases",
    metadata,
    _of_assessment(),
    Column("purchase", String(100), nullable=False),
    Column("part", String(20), nullable=False),
    Column("content", Text, nullable=True),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("assessment_id", "purchase", "part", "version"),
)
"""What the part ``proposal`` or ``review`` of a purchase was before."""

appraisals = Table(
    "appraisals",
    metadata,
    _of_assessment(),
    Column("revision", Integer, nullable=False),
    Column("questionnaire", String(100), nullable=False),
    Column("stamp", String(100), nullable=False),
    PrimaryKeyConstraint("assessment_id"),
)
"""Of which revision of an assessment the lines of its purchases are, and by what they were appraised."""

appraised = Table(
    "appraised",
    metadata,
    _of_assessment(),
    Column("purchase", String(100), nullable=False),
    Column("ranking", String(40), nullable=False),
    Column("class_id", String(100), nullable=False),
    Column("state", String(20), nullable=False),
    Column("region", Text, nullable=False),
    Column("year", Integer, nullable=True),
    Column("verdict", String(30), nullable=True),
    Column("office", Text, nullable=False),
    Column("office_name", Text, nullable=False),
    Column("due", Date, nullable=True),
    Column("amount", BigInteger, nullable=True),
    Column("words", Text, nullable=False),
    Column("line", Text, nullable=False),
    PrimaryKeyConstraint("assessment_id", "purchase"),
)
"""The line of a purchase as it is shown, with what lines are sifted and ordered by; ``office`` is folded."""

Index(
    "ix_appraised_ranking",
    *(appraised.c[name] for name in ("ranking", "assessment_id", "purchase")),
    *(
        appraised.c[name]
        for name in ("region", "year", "class_id", "verdict", "state", "office", "due", "amount", "words")
    ),
)
Index("ix_appraised_office_name", appraised.c.office_name)

saves = Table(
    "saves",
    metadata,
    _of_assessment(),
    Column("revision", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("form", String(64), nullable=True),
    Column("content", String(64), nullable=True),
    Column("outcome", Text, nullable=True),
    PrimaryKeyConstraint("assessment_id", "revision"),
    UniqueConstraint("assessment_id", "form", "content", name="uq_saves_once"),
)
