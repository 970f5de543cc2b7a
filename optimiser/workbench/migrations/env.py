"""How Alembic reaches the database: by the engine that the workbench made."""

from alembic import context

from optimiser.workbench.tables import KeptTable

engine = context.config.attributes["engine"]
with engine.begin() as connection:
    context.configure(connection=connection, target_metadata=KeptTable.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
