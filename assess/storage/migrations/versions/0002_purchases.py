"""Purchase proposals with their reviews, and what these were before."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
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
        "purchases",
        *of_assessment("purchases"),
        sa.Column("purchase", sa.String(100), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("proposal", sa.Text),
        sa.Column("proposal_version", sa.Integer, nullable=False),
        sa.Column("proposal_revision", sa.Integer, nullable=False),
        sa.Column("review", sa.Text),
        sa.Column("review_version", sa.Integer, nullable=False),
        sa.Column("review_revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "purchase", name="pk_purchases"),
    )
    op.create_table(
        "past_purchases",
        *of_assessment("past_purchases"),
        sa.Column("purchase", sa.String(100), nullable=False),
        sa.Column("part", sa.String(20), nullable=False),
        sa.Column("content", sa.Text),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "purchase", "part", "version", name="pk_past_purchases"),
    )


def downgrade() -> None:
    for table in ("past_purchases", "purchases"):
        op.drop_table(table)
