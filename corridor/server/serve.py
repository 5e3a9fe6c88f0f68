"""`python -m corridor.server.serve`: check the address and the tables, then serve the dashboard.

HOST and PORT of the environment are the address (see settings.py). What stands in the way
is one line on the error stream. Exit codes: 2 bad address or port taken, 3 tables not built.
"""

from __future__ import annotations

import errno
import os
import socket
import sys

from corridor.errors import CorridorError
from corridor.paths import ROOT
from corridor.server.settings import EVERYWHERE, SettingRefused, settings
from corridor.warehouse.tables import WarehouseError, current

#: how the process keeps memory: two heaps of the C library, which otherwise has one for nearly
#: every thread (a run is one), free memory given back, Arrow's tables on the same heaps
MEMORY = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_TRIM_THRESHOLD_": "65536",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
#: uvicorn believes no proxy: `middleware/trusted_proxies.py` reads what they say
PROXIES = {"FORWARDED_ALLOW_IPS": ""}


class AddressRefused(CorridorError):
    """The dashboard cannot be served at this host and port; the message says why."""

    key = "address-refused"


def check_free(host: str, port: int) -> None:
    """Open and close the address once; AddressRefused says what is wrong with it."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError) as bad:
        raise AddressRefused(f"HOST={host} is not an address of this machine") from bad
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(address)
        except OSError as bad:
            raise AddressRefused(_explain(bad, host, port)) from bad


def _explain(bad: OSError, host: str, port: int) -> str:
    if bad.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else port - 1
        return f"port {port} on {host} is taken: stop what uses it, or type: make run PORT={other}"
    if bad.errno in (errno.EACCES, errno.EPERM):
        return f"port {port} may not be opened by this user: choose one above 1023"
    return f"HOST={host} is not an address of this machine"


def build_command(host: str, port: int) -> list[str]:
    """The command line for an address: Streamlit's, by `launch.py`.

    Both addresses are stated: left to itself, Streamlit asks a public host for its own.
    """
    name = "localhost" if host in EVERYWHERE else host
    origin = f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
    options = {
        "server.address": host,
        "server.port": port,
        "browser.serverAddress": name,
        "server.corsAllowedOrigins": origin,
    }
    words = [word for key, value in options.items() for word in (f"--{key}", str(value))]
    return [sys.executable, "-m", "corridor.server.launch", "run", str(ROOT / "server.py"), *words]


def main(arguments: list[str] | None = None) -> int:
    """Check, then become the server; returns only when something is in the way."""
    try:
        host, port = settings().host, settings().port
        check_free(host, port)
        current()
    except (AddressRefused, SettingRefused) as refused:
        print(refused, file=sys.stderr)
        return 2
    except WarehouseError as missing:
        print(missing, file=sys.stderr)
        return 3
    os.chdir(ROOT)
    environment = {**MEMORY, **os.environ, **PROXIES}
    os.execve(sys.executable, build_command(host, port), environment)
    return 0


if __name__ == "__main__":
    sys.exit(main())
