"""The deck opens in LibreOffice without repair: as many pages as slides, with their words."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest

from tests.briefing.conftest import brief, data, run
from tools.find_office import find

needs_office = pytest.mark.skipif(
    find() is None,
    reason="LibreOffice is not installed and may not be: type apt-get install libreoffice-impress",
)


@needs_office
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_libreoffice_shows_every_slide(lang: str, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(data("pptx", lang))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (str(find()), "--headless", profile, "--convert-to", "pdf", "deck.pptx")
    done = run(*command, cwd=tmp_path)
    assert (tmp_path / "deck.pdf").exists(), done.stderr
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "deck.pdf").pages]
    assert len(pages) == 1 + len(brief(lang).blocks)

    def flat(said: str) -> str:
        return re.sub(r"\s|\u2060", "", said)

    for page, block in zip(pages[1:], brief(lang).blocks, strict=True):
        assert flat(block.title) in flat(page)
        assert brief(lang).vintage in page
    assert "20,022" in pages[3]
    assert "repair" not in done.stderr.lower()
