"""Records of the tests: a file, and where PostgreSQL is installed a database of a server of our own."""

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

NUMBERS = itertools.count()
SERVER_USER = "postgres"  # the server refuses to run as root


def _program(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return str(found[-1]) if found else shutil.which(name)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server on a free port of this machine, without a database."""
    initdb, postgres = _program("initdb"), _program("postgres")
    if initdb is None or postgres is None:
        pytest.skip("PostgreSQL is not installed here (Debian: postgresql)")
    if find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed here")
    user = SERVER_USER if os.geteuid() == 0 else None
    if user and user not in {each.pw_name for each in pwd.getpwall()}:
        pytest.skip(f"PostgreSQL does not run as root, and there is no user {user}")
    folder = Path(tempfile.mkdtemp(prefix="detente-postgres-"))
    if user:
        shutil.chown(folder, user)
    port, data = _free_port(), folder / "data"
    process = None
    try:
        made = (initdb, "-D", data, "-A", "trust", "-U", "detente", "-E", "UTF8", "--locale", "C", "--no-sync")
        subprocess.run(made, user=user, cwd=folder, check=True, capture_output=True)
        options = ("listen_addresses=127.0.0.1", f"port={port}", "unix_socket_directories=", "fsync=off")
        call = [postgres, "-D", str(data), *(part for option in options for part in ("-c", option))]
        process = subprocess.Popen(call, user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait(port, process)
        yield f"postgresql://detente@127.0.0.1:{port}"
    finally:
        if process:
            process.terminate()
            process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    for _ in range(300):
        assert process.poll() is None, "the server ended"
        try:
            psycopg.connect(f"postgresql://detente@127.0.0.1:{port}/postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not answer")


@pytest.fixture
def postgres(server: str) -> Iterator[str]:
    """The address of an empty database."""
    import psycopg

    name = f"record_{next(NUMBERS)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield f"{server}/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The place of a record that is not there yet, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    return str(request.getfixturevalue("postgres"))
