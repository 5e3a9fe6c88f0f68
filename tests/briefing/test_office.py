"""The deck opens in LibreOffice without repair: as many pages as slides, with their words."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest
from pptx import Presentation

from corridor.briefing.slides.parts import CHINESE, SANS, SERIF
from corridor.paths import FONTS
from tests.briefing.conftest import brief, data, run
from tools.find_office import find

needs_office = pytest.mark.skipif(
    find() is None,
    reason="LibreOffice is not installed and may not be: type apt-get install libreoffice-impress",
)

#: faces a deck names -> faces of this project with the same letters and nearly their widths: what
#: a machine has installed must not decide where a label breaks, or whether it has Chinese at all
FACES = {SANS: "Corridor Sans", SERIF: "Corridor Serif", CHINESE: "Corridor Chinese"}


@pytest.fixture
def faces(tmp_path: Path) -> str:
    """Path of a setting that gives an office the project's own faces, and no others."""
    same = "".join(
        f'<alias binding="same"><family>{name}</family>'
        f"<prefer><family>{own}</family></prefer></alias>"
        for name, own in FACES.items()
    )
    setting = tmp_path / "fonts.conf"
    setting.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{FONTS}</dir><cachedir>{tmp_path / 'faces'}</cachedir>{same}</fontconfig>"
    )
    return str(setting)


@needs_office
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_libreoffice_shows_every_slide(lang: str, faces: str, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(data("pptx", lang))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (str(find()), "--headless", profile, "--convert-to", "pdf", "deck.pptx")
    done = run(*command, cwd=tmp_path, FONTCONFIG_FILE=faces)
    assert (tmp_path / "deck.pdf").exists(), done.stderr
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "deck.pdf").pages]
    assert len(pages) == len(Presentation(io.BytesIO(data("pptx", lang))).slides)

    def flat(said: str) -> str:
        return re.sub(r"\s|\u2060", "", said)

    for page, block in zip(pages[1:], brief(lang).blocks, strict=False):
        assert flat(block.title) in flat(page)
        assert brief(lang).vintage in page
    assert "20,022" in pages[3]
    assert "repair" not in done.stderr.lower()
