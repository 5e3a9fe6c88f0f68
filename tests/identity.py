"""A real identity provider beside a server of the tests, on loopback, and who logs in there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest

from tests.serving import Server, free_port
from tools.find_identity_provider import find

AUDIENCE = "https://ministry.example/api"
COOKIE_SECRET = "a secret of the tests, and of nobody else"
#: what a test that needs the provider bears
needs_provider = pytest.mark.skipif(
    find() is None, reason="oidc-provider is not installed (make test, with node and npm)"
)


class Provider:
    """npm's oidc-provider for a dashboard at ``port``; ``base`` is its own address."""

    def __init__(self, port: int) -> None:
        own = free_port()
        self.base = f"http://127.0.0.1:{own}"
        script = Path(__file__).parent / "identity_provider.mjs"
        dashboard = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            ["node", str(script), str(find()), str(own), dashboard, AUDIENCE],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if line.strip() == "ready":
                return
        raise AssertionError("".join(said))

    @property
    def settings(self) -> dict[str, str]:
        """What the dashboard has to be told."""
        return {
            "CORRIDOR_OIDC_DISCOVERY": f"{self.base}/.well-known/openid-configuration",
            "CORRIDOR_OIDC_CLIENT": "corridor",
            "CORRIDOR_OIDC_SECRET": "of the dashboard",
            "CORRIDOR_OIDC_AUDIENCE": AUDIENCE,
            "CORRIDOR_COOKIE_SECRET": COOKIE_SECRET,
        }

    def give_token(self, program: str, audience: str = AUDIENCE) -> str:
        """An access token of a program, for an audience."""
        said = httpx.post(
            f"{self.base}/token",
            data={"grant_type": "client_credentials", "resource": audience, "scope": "write"},
            auth=(program, "of a program"),
        )
        return str(said.raise_for_status().json()["access_token"])

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(10)


def log_in(server: Server, name: str, to: str = "/") -> tuple[httpx.Client, list[str]]:
    """A browser's way through the provider's forms; the client with its cookies, and all addresses
    it was led to."""
    client = httpx.Client(timeout=30)
    led = [f"{server.base}/auth/login?to={to}"]
    answer = client.get(led[0])
    for _ in range(12):
        if answer.is_redirect:
            led.append(urljoin(str(answer.url), answer.headers["location"]))
            if led[-1].startswith(server.base) and "/oauth2callback" not in led[-1]:
                return client, led
            answer = client.get(led[-1])
            continue
        form = re.search(r'<form[^>]* action="([^"]+)"', answer.text)
        assert form, answer.text
        login = {"login": name, "password": "any"} if 'name="login"' in answer.text else {}
        prompt = "login" if login else "consent"
        answer = client.post(urljoin(str(answer.url), form[1]), data={"prompt": prompt, **login})
    raise AssertionError("\n".join(led))
