"""How Alembic reaches the database: by the connection that it is handed, inside the transaction begun there."""

from alembic import context

from detente.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transaction_per_migration=False
)
context.run_migrations()
