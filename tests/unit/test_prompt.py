"""What the server sends does not wait for the visitor's acknowledgement."""

from __future__ import annotations

import socket

import pytest

from corridor.ui.prompt import answer_at_once


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_accepted_sockets_send_at_once(family: socket.AddressFamily) -> None:
    """Opened as Streamlit opens its own: without naming TCP, which asyncio would look for."""
    host = "127.0.0.1" if family == socket.AF_INET else "::1"
    with socket.socket(family) as server:
        try:
            server.bind((host, 0))
        except OSError:
            pytest.skip(f"no {host} here")
        server.listen()
        assert answer_at_once() >= 1
        with socket.create_connection(server.getsockname()[:2]):
            accepted, _ = server.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
