"""The tables made, or brought up to date, by the migrations that ship."""

from __future__ import annotations

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def known() -> frozenset[str]:
    """The names of the migrations that this version has."""
    with as_file(files("detente.store").joinpath("migrations")) as folder:
        return frozenset(script.revision for script in ScriptDirectory(str(folder)).walk_revisions())


def migrate(connection: Connection) -> None:
    """Run the migrations that a database lacks, inside the transaction of this connection."""
    with as_file(files("detente.store").joinpath("migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
