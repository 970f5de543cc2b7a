"""When and by whom a scenario was deleted that readers were shown."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("scenarios", sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("scenarios", sa.Column("deleted_by", sa.String(length=200), nullable=False, server_default=""))


def downgrade() -> None:
    """Bring them back; what was deleted is its owner's draft again, since the older version knows no other hiding."""
    op.execute(sa.text("UPDATE scenarios SET shared = :no WHERE deleted_at IS NOT NULL").bindparams(no=False))
    for name in ("deleted_by", "deleted_at"):
        op.drop_column("scenarios", name)
