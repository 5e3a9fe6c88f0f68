"""`/api/docs/<name>`: the documentation of the API and what is made from the code, as a page."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from starlette.requests import Request

from corridor.api import words
from corridor.api.html_page import Endpoint, answer_page, render_frame
from corridor.paths import ROOT

#: files of `docs/` that are shown, without their suffix
GUIDES = ("api", "tables", "queries", "metrics", "files")


def build_guides(sans: str = "") -> Endpoint:
    """The pages as one endpoint; a name that is none of GUIDES is 404."""

    def render(request: Request, lang: str, theme: str) -> bytes | None:
        name = request.path_params["name"]
        return render_guide(name, lang, theme, sans) if name in GUIDES else None

    return answer_page(render)


@lru_cache(maxsize=64)
def render_guide(name: str, lang: str, theme: str, sans: str = "") -> bytes:
    """One file of documentation as HTML; its own text is English, the frame in the language."""
    written = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(written)
    guides = [(one, words.say(lang, f"api-guide-{one}")) for one in GUIDES]
    return render_frame(
        "guide.html",
        lang,
        theme,
        sans,
        here=f"/api/docs/{name}",
        title=words.say(lang, f"api-guide-{name}"),
        guides=guides,
        body=body,
    )
