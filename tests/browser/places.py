"""Every page in every language: their addresses, and what is wrong with one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

import pytest

from corridor.language import languages
from corridor.topics.addresses import PAGES
from tests.browser.visiting import Visit

LANGUAGES = tuple(languages())


#: the visits that `seen` makes; pytest knows one again only as the same object
VISITS = [(page, lang) for page in PAGES for lang in LANGUAGES]


def on(pages: Sequence[str] = PAGES, langs: Sequence[str] = LANGUAGES) -> pytest.MarkDecorator:
    """Marks a test that looks at the visits (`seen`) of some pages and languages only."""
    chosen = [one for one in VISITS if one[0] in pages and one[1] in langs]
    return pytest.mark.parametrize("seen", chosen, indirect=True, ids="-".join)


def path(page: str, **query: str) -> str:
    """The address of a page below the host."""
    asked = "&".join(f"{key}={value}" for key, value in query.items())
    return ("/" if page == PAGES[0] else f"/{page}") + (f"?{asked}" if asked else "")


def asked(seen: Visit) -> dict[str, str]:
    """The parameters of the address now."""
    return {k: v[0] for k, v in parse_qs(urlsplit(seen.page.url).query).items()}


def failures(seen: Visit) -> list[str]:
    """Exceptions and red boxes on the page."""
    wrong = seen.page.locator("[data-testid=stException], [data-testid=stAlertContentError]")
    return wrong.all_inner_texts()
