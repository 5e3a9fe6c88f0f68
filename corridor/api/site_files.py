"""What programs look for at the root of any site: robots.txt, sitemap.xml, favicon.ico,
security.txt.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Collection, Iterator
from functools import lru_cache
from urllib.parse import quote

from lxml import etree
from lxml.builder import ElementMaker
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from corridor import warehouse
from corridor.api import problems
from corridor.api.guides import GUIDES
from corridor.api.response import weak_tag
from corridor.briefing.blocks import list_topics, open_view
from corridor.errors import CorridorError
from corridor.language import LANGUAGES, languages
from corridor.paths import STATIC
from corridor.server.conditions import is_unchanged
from corridor.server.own_address import find_base, locate
from corridor.server.settings import settings

#: what search engines need not ask for: files made when asked, and what only a page asks for
UNSEEN = ("/_stcore/", "/media/", "/component/", "/api/v1/brief/", "/healthz", "/metrics")
#: seconds a client may use these unasked
_AGE = 3600
#: days after which what security.txt says is to be asked again
_VALID = 180
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def build_site_files(pages: Collection[str]) -> list[BaseRoute]:
    """Their routes; ``pages``: names of those to be found, the first is the one at `/`."""

    async def get_sitemap(request: Request) -> Response:
        try:
            day = warehouse.current().date
            topics = await asyncio.to_thread(_list_briefings)
        except CorridorError as missing:
            return await problems.answer_refused(request, missing)
        own = ["/", *(f"/{page}" for page in list(pages)[1:])]
        paths = (*own, "/api", *(f"/api/docs/{name}" for name in GUIDES), *topics)
        return _answer(request, write_sitemap(find_base(request), paths, day), "application/xml")

    return [
        Route("/robots.txt", get_robots),
        Route("/sitemap.xml", get_sitemap),
        Route("/favicon.ico", get_icon),
        Route("/.well-known/security.txt", get_security),
    ]


async def get_robots(request: Request) -> Response:
    """What search engines may ask for, and where the list of pages is."""
    lines = ["User-agent: *", *(f"Disallow: {locate(path)}" for path in UNSEEN)]
    body = "\n".join([*lines, "", f"Sitemap: {find_base(request)}/sitemap.xml", ""])
    return _answer(request, body.encode(), "text/plain; charset=utf-8")


async def get_icon(request: Request) -> Response:
    """The icon, for what asks no page where it is."""
    try:
        body = (STATIC / "favicon.ico").read_bytes()
    except OSError:
        return await problems.answer_not_served(request, HTTPException(404))
    return _answer(request, body, "image/vnd.microsoft.icon")


async def get_security(request: Request) -> Response:
    """Whom to tell of a weakness (RFC 9116); 404 where the operator has named nobody."""
    contacts = settings().security_contact
    if not contacts:
        return await problems.answer_not_served(request, HTTPException(404))
    until = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=_VALID)
    lines = [
        *(f"Contact: {one}" for one in contacts),
        f"Expires: {until.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages())}",
        f"Canonical: {find_base(request)}/.well-known/security.txt",
    ]
    body = "".join(f"{line}\n" for line in lines)
    return _answer(request, body.encode(), "text/plain; charset=utf-8")


@lru_cache(maxsize=8)
def write_sitemap(base: str, paths: tuple[str, ...], day: dt.date) -> bytes:
    """The pages in every language, as sitemaps.org writes them; ``day``: of the evidence."""
    make = ElementMaker(namespace=SITEMAP, nsmap={None: SITEMAP, "xhtml": _XHTML})
    root = make.urlset()
    for path in paths:
        for code in languages():
            entry = make.url(make.loc(f"{base}{quote(path)}?lang={code}"), make.lastmod(str(day)))
            entry.extend(_list_others(base + quote(path)))
            root.append(entry)
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return made


def _list_others(address: str) -> Iterator[etree._Element]:
    """The same page in each language, and where the browser's decides."""
    for code in languages():
        yield _link(LANGUAGES[code].tag, f"{address}?lang={code}")
    yield _link("x-default", address)


def _link(tag: str, address: str) -> etree._Element:
    return etree.Element(f"{{{_XHTML}}}link", rel="alternate", hreflang=tag, href=address)


def _list_briefings() -> list[str]:
    """Paths of the briefings that are pages without a script."""
    return [f"/brief/{topic}" for topic in list_topics(open_view(languages()[0]))]


def _answer(request: Request, body: bytes, media: str) -> Response:
    tag = weak_tag(body)
    head = {"ETag": tag, "Cache-Control": f"public, max-age={_AGE}"}
    if is_unchanged(request.headers, tag):
        return Response(status_code=304, headers=head)
    return Response(body, headers=head | {"Content-Type": media})
