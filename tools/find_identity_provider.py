"""The identity provider of the tests: npm's oidc-provider, which is certified, and node to run it.

`python tools/find_identity_provider.py` prints the folder it lies in; with `--install` npm may
fetch it into the environment first. Where there is no npm, or no network, it prints nothing: the
tests that need it are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

#: the version that the tests were written with
VERSION = "9.13.3"
OWN = Path(sys.prefix) / "identity-provider"
_PACKAGE = "node_modules/oidc-provider/package.json"


def find() -> str | None:
    """Folder with the provider among its node_modules: $IDENTITY_PROVIDER, else the fetched one."""
    asked = os.environ.get("IDENTITY_PROVIDER")
    if shutil.which("node") is None:
        return None
    for folder in (Path(asked) if asked else OWN, OWN):
        if f'"version": "{VERSION}"' in _read(folder / _PACKAGE):
            return str(folder)
    return None


def install() -> str | None:
    """The same folder, filled by npm if need be; no script of a package is run."""
    if find() is None and shutil.which("npm"):
        print(f"Fetching oidc-provider {VERSION} for the tests …", file=sys.stderr)
        OWN.mkdir(exist_ok=True)
        (OWN / "package.json").write_text("{}\n", encoding="utf-8")
        command = "npm install --ignore-scripts --no-audit --no-fund --save-exact".split()
        subprocess.run(
            [*command, f"oidc-provider@{VERSION}"],
            cwd=OWN,
            stdout=sys.stderr,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    return find()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    print((install() if "--install" in sys.argv[1:] else find()) or "")
