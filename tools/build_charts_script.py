"""The basic edition of plotly.js, fetched from npm, packed small: `data/scripts/`.

`corridor/server/streamlit_patches/plotly_bundle.py` puts it in the place of the whole plotly.js
in Streamlit's chart script.
Take the newest edition that is not newer than the one in there; run `python -m
tools.build_charts_script` after a change of Streamlit. Needs npm.
"""

from __future__ import annotations

import gzip
import subprocess
import tarfile
import tempfile
from pathlib import Path

from corridor.server.streamlit_patches.plotly_bundle import EDITION

PACKAGE, VERSION = "plotly.js-basic-dist-min", "4.1.1"


def main() -> None:
    """Write the edition and its licence, and print the size."""
    with tempfile.TemporaryDirectory() as scratch:
        asked = ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent"]
        subprocess.run(asked, cwd=scratch, check=True)
        with tarfile.open(next(Path(scratch).glob("*.tgz"))) as packed:
            packed.extractall(scratch, filter="data")
        package = Path(scratch) / "package"
        EDITION.parent.mkdir(parents=True, exist_ok=True)
        script = (package / "plotly-basic.min.js").read_bytes()
        EDITION.write_bytes(gzip.compress(script, 9, mtime=0))
        (EDITION.parent / "LICENSE-plotly.txt").write_bytes((package / "LICENSE").read_bytes())
    print(f"{EDITION.name}: {EDITION.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
