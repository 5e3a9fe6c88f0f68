"""A PostgreSQL of the tests' own: started in a folder of its own, reached by a socket in it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.find_postgres import find

#: whom the server runs as when the tests are the administrator's: it refuses that one
USERS = ("postgres", "nobody")


class NotToBeHad(Exception):
    """No PostgreSQL can be started here; the message says why."""


class Cluster:
    """One server for all tests of a process; a database for each that asks."""

    def __init__(self) -> None:
        found = find()
        if not found:
            raise NotToBeHad("PostgreSQL is not installed, and tools/find_postgres.py found none")
        self.programs = Path(found)
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path has 107 bytes
        self.count = 0
        self._as = self._choose_user()
        self._run("initdb", "-D", f"{self.folder}/d", "-U", "corridor", "-A", "trust", "-N")
        self.start()

    def _choose_user(self) -> list[str]:
        if os.geteuid():
            return []
        for name in USERS:
            try:
                user = pwd.getpwnam(name)
            except KeyError:
                continue
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            ids = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
            return ["setpriv", *ids, "--"]
        raise NotToBeHad("there is no user whom PostgreSQL could run as")

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self.programs / program), *arguments]
        log = (self.folder / f"{program}.log").open("a")
        with log:
            ended = subprocess.run(command, stdout=log, stderr=log, cwd=self.folder)
        if ended.returncode:
            raise NotToBeHad(f"{program}: {Path(log.name).read_text()[-300:]}")

    def start(self) -> None:
        """Let it answer."""
        said = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        where = ("-D", f"{self.folder}/d", "-l", f"{self.folder}/server.log")
        self._run("pg_ctl", *where, "-o", said, "-w", "start")

    def stop(self) -> None:
        """Let it answer no more, at once."""
        self._run("pg_ctl", "-D", f"{self.folder}/d", "-m", "immediate", "-w", "stop")

    def add_database(self) -> str:
        """A new empty database; returns its address."""
        import psycopg

        self.count += 1
        name = f"corridor{self.count}"
        at = f"host={self.folder} user=corridor dbname=postgres"
        with psycopg.connect(at, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        return f"postgresql://corridor:not-to-be-seen@/{name}?host={self.folder}"

    def remove(self) -> None:
        """End it and take its folder away."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
