"""What is seen of a copy of the project in one language, as JSON.

`test_new_language` starts it inside the copy, so that nothing of the project itself is loaded.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import io
import json
import re
import sys
import zipfile
from typing import Any

import httpx
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from corridor.api.application import build_routes
from corridor.briefing.blocks import build_briefing
from corridor.briefing.export import write_briefing
from corridor.language import date_text, languages, number, period_text, quantity
from corridor.paths import ROOT
from tests.pages.opening import opened, specs
from tests.pages.reading import words

#: page -> what its address asks for beside the language
PAGES: dict[str, dict[str, str]] = {
    "overview": {"figure": "china-europe-trains@2025"},
    "traffic": {"figure": "china-europe-trains@2025"},
    "nodes": {"node": "dostyk"},
    "routes": {},
    "scenarios": {},
    "trade": {},
    "roadmap": {},
    "evidence": {"view": "catalogue"},
    "briefing": {},
    "screen": {},
    "desk": {},
}


def read_page(at: AppTest) -> str:
    """Sentences, tables and figures of a page."""
    tables = [frame.value.to_csv() for frame in (*at.dataframe, *at.table)]
    figures = [json.dumps(spec, ensure_ascii=False) for spec in specs(at)]
    dialogs = [str(one) for one in at.get("dialog")]
    return "\n".join([words(at), *tables, *figures, *dialogs])


def ask_api(lang: str) -> dict[str, Any]:
    """Answers of the API by their path."""

    async def ask() -> dict[str, Any]:
        transport = httpx.ASGITransport(Starlette(routes=build_routes()))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            answers = {}
            for path in ("/nodes/dostyk", "/series/china-europe-trains", "/projects?limit=100"):
                answer = await client.get(f"/api/v1{path}", params={"lang": lang})
                assert answer.status_code == 200, answer.text
                answers[path] = answer.json()
            return answers

    return asyncio.run(ask())


def write_files(lang: str) -> dict[str, str]:
    """A briefing as a page and the words of one as a deck."""
    briefing = build_briefing("corridors", lang)
    deck = zipfile.ZipFile(io.BytesIO(write_briefing(briefing, "pptx")))
    slides = [deck.read(name).decode() for name in deck.namelist() if "/slides/slide" in name]
    html = write_briefing(briefing, "html").decode()
    return {"html": re.sub(r"base64,[\w+/=]+", "", html), "pptx": "\n".join(slides)}


def main(lang: str) -> None:
    """Write all that to standard output."""
    seen = {
        "root": str(ROOT),
        "languages": languages(),
        "pages": {page: read_page(opened(page, lang, **asked)) for page, asked in PAGES.items()},
        "number": number(20022.5, lang),
        "quantity": quantity(16_100_000, "t", lang),
        "date": date_text(dt.date(2026, 11, 24), lang),
        "month": period_text("2025-03", lang),
        "api": ask_api(lang),
        "briefing": write_files(lang),
    }
    sys.__stdout__.write(json.dumps(seen, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
