"""Names of files: of what, which choice, which part, which vintage, so that two of them differ."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, urlsplit

from corridor.exports.about import About

#: characters that the choice may take in a name; what is longer is cut and told by its hash
_MOST = 80
#: what an address of a page says that changes no row
_NOT_ROWS = ("v", "lang", "theme", "camera", "embed", "rotate", "look")
_PRODUCT = "corridor"


def name_file(
    name: str,
    choice: Iterable[tuple[str, str]],
    vintage: str,
    suffix: str,
    *,
    lang: str = "en",
    part: str = "",
) -> str:
    """`corridor-series-node-aktau-ru-rows-1-7-of-12-ae0ac6be65e1.csv`.

    ``choice``: parameters with their values, in order; ``part``: of a list that is not whole, or
    what else tells it.
    Letters of any script may stand in it (see :func:`to_ascii`).
    """
    chosen = _shorten("-".join(_spell(f"{key}-{value}") for key, value in choice if value))
    stem = (_PRODUCT, _spell(name), chosen, "" if lang == "en" else lang, _spell(part), vintage)
    return "-".join(one for one in stem if one) + f".{suffix}"


def name_download(about: About, suffix: str, csv: str | None = None) -> str:
    """The same of rows that a page shows at an address, in plain letters: with its page and all
    that was chosen on it; ``csv``: the way CSV is written."""
    parts = urlsplit(about.address)
    page = parts.path.rstrip("/").rpartition("/")[2]
    choice = [one for one in parse_qsl(parts.query) if one[0] not in _NOT_ROWS]
    name = name_file(
        f"{page}-{about.name}",
        choice,
        about.hash,
        suffix,
        lang=about.lang,
        part=f"csv-{csv}" if csv else "",
    )
    return to_ascii(name)


def to_ascii(name: str) -> str:
    """A name in plain letters; where others fall out, a hash tells it from its like."""
    if name.isascii():
        return name
    stem, _, suffix = name.rpartition(".")
    plain = re.sub(r"-+", "-", stem.encode("ascii", "ignore").decode()).strip("-")
    return f"{plain}-{_hash(stem)}.{suffix}"


def disposition(name: str, *, shown: bool = False) -> str:
    """The header Content-Disposition of a file to save, or to show and perhaps save (RFC 6266)."""
    plain = f'{"inline" if shown else "attachment"}; filename="{to_ascii(name)}"'
    return plain if name.isascii() else f"{plain}; filename*=UTF-8''{quote(name, safe='')}"


def _spell(words: str) -> str:
    return re.sub(r"[^\w.]+", "-", words).strip("-.").lower()


def _shorten(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[:_MOST].rstrip('-')}-{_hash(words)}"


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:6]
