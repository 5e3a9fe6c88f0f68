"""nginx for the tests of what stands behind a proxy: which one, and fetching it where none is.

`python tools/find_nginx.py` prints its path; with `--install` it may fetch Debian's package first
and unpack it into the environment: nothing is installed, and no service begins. Without one it
prints nothing: the tests that need it are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OWN = Path(sys.prefix) / "nginx"
#: Debian's stands where only the administrator's path leads
NAMES = ("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", str(OWN / "usr/sbin/nginx"))


def find() -> str | None:
    """Path of an nginx that is there: $NGINX, else an installed or a fetched one."""
    asked = os.environ.get("NGINX")
    return next((path for name in (asked, *NAMES) if name and (path := shutil.which(name))), None)


def install() -> str | None:
    """Path of an nginx, fetched from Debian's packages if need be."""
    if find() is None and shutil.which("apt-get") and shutil.which("dpkg-deb"):
        print("Fetching Debian's nginx for the tests …", file=sys.stderr)
        OWN.mkdir(exist_ok=True)
        if _run(["apt-get", "-qq", "download", "nginx"]) == 0:
            for package in OWN.glob("nginx_*.deb"):
                _run(["dpkg-deb", "-x", str(package), str(OWN)])
    return find()


def _run(command: list[str]) -> int:
    return subprocess.run(command, cwd=OWN, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    print((install() if "--install" in sys.argv[1:] else find()) or "")
