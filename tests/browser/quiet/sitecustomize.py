"""Writes down every attempt of the process to reach another host: a line per attempt.

Python loads a module of this name at start when its folder is on PYTHONPATH.
"""

import ipaddress
import os
import sys

_FILE = os.environ.get("CORRIDOR_CALLS")


def _leaves(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if not isinstance(host, str) or host in ("", "localhost"):
        return False
    try:
        address = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return True
    return not (address.is_loopback or address.is_unspecified)


def _note(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if _leaves(host):
        with open(_FILE, "a", encoding="utf-8") as notes:
            notes.write(f"{event} {host}\n")


if _FILE:
    sys.addaudithook(_note)
