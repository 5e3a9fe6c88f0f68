"""Fetching the packages into a scratch folder and reading their maps."""

from __future__ import annotations

import json
import subprocess
import tarfile
from pathlib import Path

import geopandas as gpd

PACKAGES = {"plotly.js": "4.1.1", "world-atlas": "2.0.2"}
_DUMP = """
global.window = global;
const assets = require(process.argv[1]);
require('fs').writeFileSync(process.argv[3], JSON.stringify(assets.topojson[process.argv[2]]));
"""


def fetch(scratch: Path) -> dict[str, Path]:
    """Download and unpack the npm packages; folders by name. Needs npm."""
    made = {}
    for name, version in PACKAGES.items():
        folder = scratch / name
        if not (folder / "package").exists():
            folder.mkdir(parents=True, exist_ok=True)
            subprocess.run(["npm", "pack", f"{name}@{version}", "--silent"], cwd=folder, check=True)
            with tarfile.open(next(folder.glob("*.tgz"))) as packed:
                packed.extractall(folder, filter="data")
        said = json.loads((folder / "package/package.json").read_text())
        if said["version"] != version:
            raise SystemExit(f"{name} {version} was asked for, {said['version']} came")
        made[name] = folder / "package"
    return made


def un_map(package: Path, name: str, scratch: Path) -> Path:
    """One map of plotly.js's geo assets as a TopoJSON file."""
    out = scratch / f"{name}.json"
    assets = package / "dist/plotly-geo-assets.js"
    subprocess.run(["node", "-e", _DUMP, str(assets), name, str(out)], check=True)
    return out


def layer(path: Path, name: str) -> gpd.GeoDataFrame:
    """A layer of a TopoJSON file in degrees."""
    return gpd.read_file(path, layer=name).set_crs(4326, allow_override=True)
