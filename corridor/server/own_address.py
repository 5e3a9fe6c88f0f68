"""Where the pages and files of the dashboard are for a browser: below the path it is served at.

Topics and queries know addresses of the site alone (`/nodes?node=aktau`, `/app/static/icon.png`);
whoever writes one for a browser to follow sends it through here, once.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from corridor.server.settings import settings

#: what stands before an address
_BEFORE = ('href="', 'src="', "](")


def locate(address: str) -> str:
    """An address of the site as a browser on its host finds it: `/corridor/nodes?node=aktau`.

    Addresses of other hosts, and those that only change the query, stay as they are.
    """
    own = address.startswith("/") and not address.startswith("//")
    return settings().path + address if own else address


def locate_links(words: str) -> str:
    """HTML or Markdown with its links and pictures of the site where a browser finds them."""
    path = settings().path
    for before in _BEFORE if path else ():
        words = words.replace(f"{before}/", f"{before}{path}/")
    return words


def build_base(scheme: str, host: str) -> str:
    """What every whole address of the dashboard begins with, without a slash at its end."""
    return f"{scheme}://{host}{settings().path}"


def find_base(request: HTTPConnection) -> str:
    """The same as a request's visitor knows it: scheme, host and port, path."""
    return build_base(request.url.scheme, request.url.netloc)


def find_own_origin() -> str:
    """Scheme, host and port at which people have the dashboard, as CORRIDOR_ADDRESS says."""
    parts = urlsplit(settings().address)
    return f"{parts.scheme}://{parts.netloc}"
