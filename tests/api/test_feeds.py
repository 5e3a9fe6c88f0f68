"""Releases as a feed, as readers of news take it: valid, in four languages, with what changed."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from corridor import warehouse
from corridor.language import LANGUAGES, date_text, languages
from tests.api.conftest import Get

ATOM = "{http://www.w3.org/2005/Atom}"
#: what RFC 4287 asks of a feed and of an entry, each once
NEEDED = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}


def list_releases() -> list[warehouse.Vintage]:
    """Releases, newest first."""
    return [one for one in warehouse.vintages() if one.released]


@pytest.mark.parametrize("lang", languages())
def test_a_reader_of_news_takes_the_feed(lang: str, get: Get) -> None:
    answer = get("/feed.atom", lang=lang)
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    read = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    kept = list_releases()
    days = [date_text(one.date, lang) for one in kept]
    assert all(day in one.title for day, one in zip(days, read.entries, strict=True))
    assert [one.updated for one in read.entries] == [f"{one.date}T00:00:00Z" for one in kept]
    newest = read.entries[0]
    assert newest.link.endswith(f"/since?v={kept[1].hash}&lang={lang}")
    content = newest.content[0].value
    assert content.count("<li>") >= 5
    assert all(
        urlsplit(one.href).scheme == "http" for one in read.feed.links if one.rel == "alternate"
    )
    root = etree.fromstring(answer.content)
    for name, needed in NEEDED.items():
        for one in root.iter(ATOM + name):
            assert [len(one.findall(ATOM + child)) for child in needed] == [1] * len(needed)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == LANGUAGES[lang].tag


def test_an_entry_says_what_changed(get: Get) -> None:
    """Rows that the second release corrected and withdrew, in the words of the page."""
    kept = list_releases()
    made = warehouse.changes(kept[-1].hash, kept[-2].hash)
    content = get("/feed.json").json()["items"][-2]["content_html"]
    gone = made[(made["kind"] == "withdrawn") & (made["derivation"] == "")]
    assert len(gone), "the second release withdrew figures"
    assert f"{len(gone)} withdrawn" in content
    assert content.count(": withdrawn, ") >= len(gone)
    assert 'href="http://127.0.0.1:8501/evidence?figure=' in content
    assert 'href="/' not in content


@pytest.mark.parametrize("lang", languages())
def test_json_feed_says_the_same(lang: str, get: Get) -> None:
    answer = get("/feed", lang=lang, headers={"accept": "application/feed+json"})
    assert answer.headers["content-type"] == "application/feed+json"
    said = answer.json()
    assert said["version"] == "https://jsonfeed.org/version/1.1"
    assert said["feed_url"].endswith(f"/api/v1/feed.json?lang={lang}")
    read = feedparser.parse(get("/feed", lang=lang).content)
    assert [one["id"] for one in said["items"]] == [one.id for one in read.entries]
    assert [one["title"] for one in said["items"]] == [one.title for one in read.entries]
    for item in said["items"]:
        assert {"id", "url", "title", "content_html", "date_published"} <= item.keys()


def test_names_are_the_same_under_every_host_and_others_in_every_language(get: Get) -> None:
    ids = [
        json.loads(get("/feed.json", lang=lang).content)["items"][0]["id"] for lang in languages()
    ]
    assert len(set(ids)) == len(ids)
    elsewhere = get("/feed.json", headers={"host": "corridor.example"}).json()
    assert elsewhere["items"][0]["id"] == ids[0]
    assert elsewhere["items"][0]["url"].startswith("http://corridor.example/since?")
