"""The version of an article that an id means."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from detente.errors import StoreError
from detente.store.rows import Row
from detente.store.schema import articles


def version_of(connection: Connection, id: str, where: str) -> Row:
    """The row of the version that has this id; of an article's own id or address, the version that counts.

    Raises:
        StoreError: There is none.
    """
    exact = connection.execute(select(articles).where(articles.c.id == id)).mappings().one_or_none()
    if exact is not None:
        return dict(exact)
    named = select(articles).where(or_(articles.c.name == id, articles.c.url == id))
    latest = named.order_by(articles.c.current.desc(), articles.c.key.desc()).limit(1)
    found = connection.execute(latest).mappings().one_or_none()
    if found is None:
        raise StoreError(f"{where}: no article {id!r}; detente search finds articles, and detente log lists them")
    return dict(found)
