"""What messengers and mail show of a link: read from the page as it is served, by a parser."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from PIL import Image

from corridor import warehouse
from corridor.language import LANGUAGES, date_text, languages, period_text, text
from tests.serving import Server


class Head(HTMLParser):
    """Title, metas and links of a page; ``others``: elements and attributes that a page's head
    has no use for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.title, self.metas, self.links = "", {}, []  # type: ignore[var-annotated]
        self.others: list[str] = []
        self.alternates: list[str] = []
        self._titled = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._titled = tag == "title"
        name = named.get("property") or named.get("name") or ""
        if tag == "meta" and name == "og:locale:alternate":
            self.alternates.append(named["content"] or "")
        elif tag == "meta":
            assert name not in self.metas, f"{name} twice"
            self.metas[name] = named.get("content") or ""
        if tag == "link":
            self.links.append(named)
        self.others += [tag] if tag in ("img", "svg", "iframe") else []
        self.others += [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.title += data if self._titled else ""
        self._titled = False

    def link(self, **named: str) -> str:
        """The address of the link with these attributes."""
        (found,) = [one["href"] for one in self.links if named.items() <= one.items()]
        return str(found)


def read_head(server: Server, address: str, **headers: str) -> Head:
    answer = httpx.get(server.base + address, headers=headers, timeout=60)
    assert answer.status_code == 200
    return Head(answer.text)


@pytest.mark.parametrize("lang", languages())
def test_a_link_tells_what_it_shows(lang: str, server: Server) -> None:
    address = f"/traffic?split=crossing&lang={lang}"
    head = read_head(server, address)
    shown = text(lang, "traffic-view-crossing")
    assert head.title == f"{shown} · {text(lang, 'nav-traffic')} · Corridor"
    assert head.metas["og:title"] == f"{shown} · {text(lang, 'nav-traffic')}"
    assert head.metas["description"] == head.metas["og:description"]
    assert text(lang, "preview-traffic").rstrip("。") in head.metas["description"]
    assert date_text(warehouse.current().date, lang).rstrip(".") in head.metas["description"]
    assert head.metas["twitter:card"] == "summary_large_image"
    assert head.link(rel="canonical") == head.metas["og:url"] == server.base + address
    assert head.metas["og:locale"] == LANGUAGES[lang].office.replace("-", "_")
    assert len(head.alternates) == len(languages()) - 1
    assert head.link(hreflang="zh-Hans") == server.base + "/traffic?split=crossing&lang=zh"


def test_the_picture_of_a_link_is_its_view(server: Server) -> None:
    """Named by view, language and vintage; a PNG of the size that the head says."""
    head = read_head(server, "/nodes?node=aktau&lang=kk")
    picture = urlsplit(head.metas["og:image"])
    assert (picture.path, parse_qs(picture.query)) == (
        "/preview/nodes.png",
        {"node": ["aktau"], "lang": ["kk"], "v": [warehouse.current().hash]},
    )
    answer = httpx.get(head.metas["og:image"], timeout=180)
    assert answer.headers["content-type"] == head.metas["og:image:type"] == "image/png"
    size = Image.open(io.BytesIO(answer.content)).size
    assert size == tuple(int(head.metas[f"og:image:{side}"]) for side in ("width", "height"))
    assert len(answer.content) < 300_000, "more than WhatsApp takes"
    tag = {"If-None-Match": answer.headers["etag"]}
    assert httpx.get(head.metas["og:image"], headers=tag, timeout=60).status_code == 304
    assert httpx.get(server.base + "/preview/nowhere.png", timeout=60).status_code == 404


def test_a_page_without_a_figure_shows_the_map(server: Server) -> None:
    head = read_head(server, "/evidence?view=sources&lang=ru")
    assert urlsplit(head.metas["og:image"]).path == "/preview/overview.png"
    assert "view" not in parse_qs(urlsplit(head.metas["og:image"]).query)
    question = read_head(server, "/?lang=ru").metas["og:title"]
    assert question == f"{text('ru', 'overview-title')} · {text('ru', 'nav-overview')}"


def test_a_link_of_an_older_vintage_says_so(server: Server) -> None:
    older = warehouse.vintages()[-1]
    head = read_head(server, f"/trade?lang=en&v={older.hash}")
    dated = f"Evidence as of {date_text(older.date, 'en')}"
    assert dated in head.title
    assert dated in head.metas["description"]
    assert f"v={older.hash}" in head.metas["og:image"]
    assert f"v={older.hash}" in head.metas["og:url"]


def test_a_figure_in_a_link_is_told_with_its_publisher(server: Server) -> None:
    rows = warehouse.ask("series_values", series=["china-europe-trains"])
    row = rows[rows["period"] == "2025"].iloc[0]
    head = read_head(server, "/traffic?figure=china-europe-trains@2025&lang=en")
    assert f"{row['value']:,.0f}" in head.metas["description"]
    assert "CRCT, as printed by Yicai Global" in head.metas["description"]


def test_a_figure_that_nobody_dated_has_no_day_in_its_title(server: Server) -> None:
    catalogue = warehouse.ask("series_catalogue", group="all")
    rows = warehouse.ask("series_values", series=list(catalogue["series_id"]))
    row = rows[["undated" in flags for flags in rows["flags"]]].iloc[0]
    address = f"/evidence?figure={row['series_id']}@{row['period']}&lang=en"
    head = read_head(server, address)
    assert text("en", "flag-undated") in head.title
    assert period_text(row["period"], "en") not in head.title + head.metas["description"]


@pytest.mark.parametrize(
    "query",
    [
        "search=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
        "search=%3C/title%3E%3Csvg/onload=alert(1)%3E&view=sources",
        "figure=%22%3E%3Ciframe%3E@2025&v=%22onload=%22x&lang=%22%3E%3Cimg%3E",
    ],
)
def test_a_hostile_address_puts_nothing_into_the_head(query: str, server: Server) -> None:
    head = read_head(server, f"/evidence?{query}")
    assert head.others == []
    assert head.title.endswith("Evidence · Corridor")
    assert head.metas["og:url"].startswith(server.base + "/evidence?")


def test_addresses_of_the_head_are_those_of_the_visitor(server: Server) -> None:
    """Behind a proxy on this machine, too; where no page stands, there is no head."""
    host = f"localhost:{server.port}"
    head = read_head(server, "/traffic", Host=host, **{"X-Forwarded-Proto": "https"})
    assert head.metas["og:url"] == f"https://{host}/traffic"
    assert head.metas["og:image"].startswith(f"https://{host}/preview/")
    assert head.link(hreflang="ru") == f"https://{host}/traffic?lang=ru"
    russian = read_head(server, "/traffic", **{"Accept-Language": "ru-RU"})
    assert russian.metas["og:locale"] == "ru_RU"
    assert russian.metas["og:url"] == server.base + "/traffic"
