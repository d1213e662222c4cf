"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def of_assessment(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return (
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], ondelete="CASCADE", name=f"fk_{table}_assessment_id_assessments"
        ),
    )


def upgrade() -> None:
    op.create_table(
        "assessments",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("start_key", sa.String(64)),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("details_version", sa.Integer, nullable=False),
        sa.Column("details_revision", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("deleted_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_assessments"),
        sa.UniqueConstraint("key", name="uq_assessments_key"),
        sa.UniqueConstraint("start_key", name="uq_assessments_start_key"),
    )
    op.create_table(
        "answers",
        *of_assessment("answers"),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("answered", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "question", name="pk_answers"),
    )
    op.create_table(
        "past_answers",
        *of_assessment("past_answers"),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "revision", "question", name="pk_past_answers"),
    )
    op.create_table(
        "past_details",
        *of_assessment("past_details"),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "version", name="pk_past_details"),
    )
    op.create_table(
        "saves",
        *of_assessment("saves"),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("form", sa.String(64)),
        sa.Column("content", sa.String(64)),
        sa.Column("outcome", sa.Text),
        sa.PrimaryKeyConstraint("assessment_id", "revision", name="pk_saves"),
        sa.UniqueConstraint("assessment_id", "form", "content", name="uq_saves_once"),
    )


def downgrade() -> None:
    for table in ("saves", "past_details", "past_answers", "answers", "assessments"):
        op.drop_table(table)
