"""The lines of the reviewer's queue, which follow from the assessments."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def of_assessment(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return (
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], ondelete="CASCADE", name=f"fk_{table}_assessment_id_assessments"
        ),
    )


def upgrade() -> None:
    op.create_table(
        "appraisals",
        *of_assessment("appraisals"),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("questionnaire", sa.String(100), nullable=False),
        sa.Column("stamp", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", name="pk_appraisals"),
    )
    op.create_table(
        "appraised",
        *of_assessment("appraised"),
        sa.Column("purchase", sa.String(100), nullable=False),
        sa.Column("ranking", sa.String(40), nullable=False),
        sa.Column("class_id", sa.String(100), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("region", sa.Text, nullable=False),
        sa.Column("year", sa.Integer),
        sa.Column("verdict", sa.String(30)),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("office_name", sa.Text, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("amount", sa.BigInteger),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "purchase", name="pk_appraised"),
    )
    op.create_index(
        "ix_appraised_ranking",
        "appraised",
        ["ranking", "assessment_id", "purchase"]
        + ["region", "year", "class_id", "verdict", "state", "office", "due", "amount", "words"],
    )
    op.create_index("ix_appraised_office_name", "appraised", ["office_name"])


def downgrade() -> None:
    for table in ("appraised", "appraisals"):
        op.drop_table(table)
