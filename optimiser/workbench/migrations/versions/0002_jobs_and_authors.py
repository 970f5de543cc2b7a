"""Who wrote a comment by subject; which process has a job, how often it was begun, how large its archive is."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("comments", sa.Column("by", sa.String(length=200), nullable=False, server_default=""))
    op.add_column("jobs", sa.Column("size", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("jobs", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("jobs", sa.Column("taken_by", sa.String(length=40), nullable=False, server_default=""))
    op.execute("UPDATE jobs SET size = length(result) WHERE result IS NOT NULL")


def downgrade() -> None:
    """Bring them back."""
    for name in ("taken_by", "attempts", "size"):
        op.drop_column("jobs", name)
    op.drop_column("comments", "by")
