"""Files that a publisher's page leads to: their addresses change with every edition."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged

if TYPE_CHECKING:
    from corridor.sources.client import Client


class _Links(HTMLParser):
    """Addresses of a page with the words that stand in the link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins."""
        if tag == "a" and (address := dict(attrs).get("href")):
            self.found.append((address.strip(), ""))

    def handle_data(self, data: str) -> None:
        """Words of the link that began last."""
        if self.found:
            address, words = self.found[-1]
            self.found[-1] = (address, f"{words} {data.strip()}".strip()[:300])


def fetch_linked(client: Client, page: str, pattern: str, most: int = 2) -> list[Answer]:
    """The first ``most`` files of a page whose address, or the words of whose link, the pattern is
    found in; AnswerChanged where there is none. The newest stand first on such pages."""
    answer = client.get(page)
    links = _Links()
    links.feed(answer.content.decode("utf-8", "replace"))
    search = re.compile(pattern, re.IGNORECASE).search
    found = [urljoin(page, a) for a, words in links.found if search(a) or search(words)]
    if not found:
        raise AnswerChanged(f"{page} leads to no file of the kind that is read", answer)
    return [client.get(address) for address in list(dict.fromkeys(found))[:most]]
