"""The words of a page as its reader sees them: headings, sentences, notes."""

from __future__ import annotations

import re
from html import unescape

from streamlit.testing.v1 import AppTest

_TAG = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)


def _text(html: str) -> str:
    heard = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r"\1", html)
    said = unescape(_TAG.sub("", heard)).replace("\u200b", "")
    # where a line may not break is not said
    return re.sub(r"\u00a0(?=[–·] )|(?<=\d{4})\u00a0(?=ж\.|жыл|г\.|год)", " ", said)


def headings(at: AppTest, level: int) -> list[str]:
    """Headings of one level, from above."""
    tag = re.compile(rf"<h{level}>(.*?)</h{level}>", re.DOTALL)
    return [_text(found) for one in at.html for found in tag.findall(str(one.value))]


def title(at: AppTest) -> str:
    """The page's own heading."""
    (found,) = headings(at, 1)
    return found


def words(at: AppTest) -> str:
    """Everything the page says, one line an element."""
    parts = [_text(str(one.value)) for one in at.html]
    for kind in (at.markdown, at.caption, at.header, at.subheader, at.info, at.warning):
        parts += [str(one.value) for one in kind]
    return "\n".join(parts)
