"""What a client would rather have, by the examples of RFC 9110 and a few of our own."""

from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from corridor.server.conditions import is_barred, is_known, is_unchanged
from corridor.server.negotiation import choose_media, is_gzip_wanted, read_wishes, weigh_codings

LEVELS = (
    "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed,"
    " text/plain;format=fixed;q=0.4, */*;q=0.5"
)
HAD = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "sdmx-json": "application/vnd.sdmx.data+json; version=2.0.0",
    "sdmx-json-1": "application/vnd.sdmx.data+json; version=1.0.0",
}


@pytest.mark.parametrize(
    ("header", "media", "other"),
    [
        ("audio/*; q=0.2, audio/basic", "audio/basic", "audio/ogg"),
        ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "text/x-c", "text/x-dvi"),
        ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "text/x-dvi", "text/plain"),
        # 12.5.1: weights 1, 0.7, 0.5, 0.4 and 0.3
        (LEVELS, "text/plain;format=flowed", "text/plain"),
        (LEVELS, "text/plain", "image/jpeg"),
        (LEVELS, "image/jpeg", "text/plain;format=fixed"),
        (LEVELS, "text/plain;format=fixed", "text/html;level=3"),
        (
            "text/*, text/plain, text/plain;format=flowed, */*",
            "text/plain;format=flowed",
            "image/x",
        ),
    ],
)
def test_the_examples_of_the_rfc(header: str, media: str, other: str) -> None:
    """The first is preferred to the second, whichever is offered first."""
    assert choose_media(header, {"a": media, "b": other}) == "a"
    assert choose_media(header, {"b": other, "a": media}) == "a"


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("text/*", "csv"),
        ("TEXT/CSV", "csv"),
        ("text/csv;charset=UTF-8", "csv"),
        ("text/csv;header=absent", None),
        ("application/json;q=0.5, text/csv", "csv"),
        ("application/json;q=0, */*", "csv"),
        ("*/*;q=0", None),
        ("text/html", None),
        ("text/html;q=1, application/*;q=0.1", "json"),
        ("application/vnd.sdmx.data+json", "sdmx-json"),
        ("application/vnd.sdmx.data+json;version=1.0.0", "sdmx-json-1"),
        ('application/vnd.sdmx.data+json;version="1.0.0";q=.5, text/csv;q=0.4', "sdmx-json-1"),
        ("text/csv, */*", "csv"),
        ("*;q=0.2, text/csv;q=0.1", "json"),
        ('text/x;a="1,2;q=0", text/csv', "csv"),
        (";;,,q=1", "json"),
        ("text/csv;q=7", "json"),
        ("text/csv;q=0.0004", "json"),
    ],
)
def test_what_is_chosen(header: str | None, chosen: str | None) -> None:
    assert choose_media(header, HAD) == chosen


def test_a_part_that_is_not_written_so_is_passed_over() -> None:
    assert [w.name for w in read_wishes("text/csv x, a b/c, text/html ; q=0.5 , =")] == [
        "text/html"
    ]


@pytest.mark.parametrize(
    ("header", "gzip", "plain"),
    [
        # 12.5.3
        ("compress, gzip", True, True),
        ("", False, True),
        ("*", True, True),
        ("compress;q=0.5, gzip;q=1.0", True, True),
        ("gzip;q=1.0, identity; q=0.5, *;q=0", True, True),
        (None, False, True),
        ("gzip;q=0", False, True),
        ("gzip;q=0.2, identity;q=0.8", False, True),
        ("x-gzip", True, True),
        ("br, zstd", False, True),
        ("identity;q=0", False, False),
        ("identity;q=0, gzip", True, False),
        ("*;q=0", False, False),
        ("gzip, *;q=0", True, False),
    ],
)
def test_codings(header: str | None, gzip: bool, plain: bool) -> None:
    assert is_gzip_wanted(header) == gzip
    assert (weigh_codings(header)[1] > 0) == plain


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"x", W/"a"', True),
        ("*", True),
        ('"a,b"', False),
        ('"b", "aa"', False),
        ("a", False),
        ("", False),
    ],
)
def test_a_tag_is_known(header: str, known: bool) -> None:
    assert is_known(header, 'W/"a"') == is_known(header, '"a"') == known


def test_conditions_have_their_order() -> None:
    day, later = "Mon, 30 Nov 2026 00:00:00 GMT", "Tue, 01 Dec 2026 00:00:00 GMT"
    assert is_unchanged(Headers({"if-modified-since": day}), '"a"', day)
    assert not is_unchanged(Headers({"if-modified-since": day}), '"a"', later)
    assert not is_unchanged(Headers({"if-modified-since": "yesterday"}), '"a"', day)
    both = Headers({"if-none-match": '"b"', "if-modified-since": later})
    assert not is_unchanged(both, '"a"', day), "a tag rules over a time"
    assert is_barred(Headers({"if-match": '"b"'}), '"a"')
    assert is_barred(Headers({"if-match": 'W/"a"'}), 'W/"a"'), "If-Match compares strongly"
    assert not is_barred(Headers({"if-match": '"b", "a"'}), '"a"')
    assert not is_barred(Headers({"if-match": "*"}), '"a"') and not is_barred(Headers({}), '"a"')
