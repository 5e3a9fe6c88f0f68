"""A real nginx before a server of the tests, on loopback, with a configuration of its own.

The configuration is the one that README gives; what a test wants otherwise is changed in its text.
"""

from __future__ import annotations

import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.serving import free_port
from tests.source import read
from tools.find_nginx import find

NAME = "ministry.example"
#: what a test that needs nginx bears
needs_nginx = pytest.mark.skipif(find() is None, reason="nginx is not installed (make test NGINX=)")
_MAIN = """\
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log stderr warn;
events {{ worker_connections 512; }}
http {{
access_log off;
client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi;
scgi_temp_path {folder}/scgi;
{site}
}}
"""
#: told the configuration of README: what it is to be instead
Change = Callable[[str], str]


def read_configuration() -> str:
    """The configuration of nginx in README."""
    found = re.search(r"```nginx\n(.*?)```", read("README.md"), re.S)
    assert found, "README has no configuration of nginx"
    return found[1]


def serve_at_root(site: str) -> str:
    """The configuration for the root of a host, as README says it is changed."""
    site = re.sub(r" *location = /corridor .*\n", "", site)
    return site.replace("location /corridor/", "location /")


def block_upgrade(site: str) -> str:
    """A proxy that hands no Upgrade on."""
    return re.sub(r" *proxy_set_header (Upgrade|Connection) .*\n", "", site)


def replace_host(site: str) -> str:
    """A proxy that asks for the server's own address, and says nothing of what it was asked for."""
    site = site.replace("proxy_pass http://corridor;", "proxy_pass http://127.0.0.1:8501;")
    return re.sub(r" *proxy_set_header (Host|X-Forwarded-Host) .*\n", "", site)


def name_host(site: str) -> str:
    """A proxy that asks for a host of its own and says which one it was asked for."""
    return re.sub(r" *proxy_set_header Host .*\n", "", site)


def leave_port_out(site: str) -> str:
    """A proxy that hands the name of the host on without its port."""
    return site.replace("$http_host", "$host")


def strip_path(site: str) -> str:
    """A proxy that takes the path off."""
    return site.replace("proxy_pass http://corridor;", "proxy_pass http://corridor/;")


def come_from(address: str) -> Change:
    """A proxy on what is another machine for the server: an address of this host that is not
    the one it trusts by itself."""
    return lambda site: site.replace("    location", f"    proxy_bind {address};\n    location", 1)


class Nginx:
    """One nginx before a server's port, or those of two; ``base`` its address by HTTPS, ``plain``
    by HTTP."""

    def __init__(self, to: int, *changes: Change, tls: bool = True, second: int = 0) -> None:
        self.port, self.plain_port = free_port(), free_port()
        self.tls, self.second = tls, second
        self.base = f"{'https' if tls else 'http'}://localhost:{self.port}"
        self.plain = f"http://localhost:{self.plain_port}"
        self.folder = Path(tempfile.mkdtemp(prefix="corridor-nginx-"))
        self.certificate = self.folder / "own.crt"
        self._make_certificate()
        self._write(to, changes)
        self.process = subprocess.Popen(
            [find() or "nginx", "-p", self.folder, "-c", self.folder / "nginx.conf"],
            stderr=(self.folder / "log").open("wb"),
        )
        self._wait()

    def change(self, to: int, *changes: Change) -> None:
        """Go on with another configuration, at the same address."""
        self._write(to, changes)
        self.process.send_signal(1)  # SIGHUP: read it again

    def trust(self) -> ssl.SSLContext:
        """What a client needs to believe its certificate."""
        return ssl.create_default_context(cafile=str(self.certificate))

    def stop(self) -> None:
        """End it and forget its files."""
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write(self, to: int, changes: tuple[Change, ...]) -> None:
        site = read_configuration()
        for change in changes:
            site = change(site)
        secure = f"listen 127.0.0.1:{self.port}" + (" ssl http2;" if self.tls else ";")
        second = "    server 127.0.0.1:8502;\n"
        for written, meant in (
            (second, second.replace("8502", str(self.second)) if self.second else ""),
            ("listen 80;", f"listen 127.0.0.1:{self.plain_port};"),
            ("listen 443 ssl http2;", secure),
            ("127.0.0.1:8501", f"127.0.0.1:{to}"),
            (f"/etc/nginx/{NAME}", str(self.folder / "own")),
        ):
            assert written in site, written
            site = site.replace(written, meant)
        written = _MAIN.format(folder=self.folder, site=site)
        (self.folder / "nginx.conf").write_text(written, encoding="utf-8")

    def _make_certificate(self) -> None:
        names = f"subjectAltName=DNS:localhost,DNS:{NAME},IP:127.0.0.1"
        command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2".split()
        command += ["-subj", f"/CN={NAME}", "-addext", names]
        command += ["-keyout", str(self.folder / "own.key"), "-out", str(self.certificate)]
        subprocess.run(command, check=True, capture_output=True)

    def _wait(self) -> None:
        until = time.monotonic() + 30
        while time.monotonic() < until and self.process.poll() is None:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        said = (self.folder / "log").read_text(errors="replace")
        self.stop()
        raise AssertionError(f"nginx did not begin:\n{said}")
