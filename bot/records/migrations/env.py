"""Alembic's entry: runs the migrations on the connection that `migrate` opened."""

from typing import Any, Literal

from alembic import context

from bot.records import attempts, evidence, people  # noqa: F401  (their tables join the metadata)
from bot.records.base import Base, Moment


def _render(kind: str, item: Any, _: Any) -> str | Literal[False]:
    # Migrations outlive our classes: they name plain SQLAlchemy types only.
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=_render,
)
with context.begin_transaction():
    context.run_migrations()
