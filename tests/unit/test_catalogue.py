"""Messages as they are kept: the same words as Fluent itself gives."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource

from corridor.language import catalogue, languages, text
from corridor.languages import LANGUAGES
from corridor.paths import LOCALES


@pytest.mark.parametrize("lang", languages())
def test_messages_are_said_as_fluent_says_them(lang: str) -> None:
    """Those without a value by themselves, the others with numbers that choose a plural."""
    bundle = FluentBundle([LANGUAGES[lang].tag], use_isolating=False)
    for path in sorted((LOCALES / lang).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    kept = catalogue.load_messages(lang)
    values = {"n": 3, "count": "3", "value": "5 Mt", "year": "2025"}
    seen = 0
    for key in (*kept.plain, *kept.patterns):
        said, errors = bundle.format_pattern(bundle.get_message(key).value, values)
        if not errors:
            assert text(lang, key, **values) == said, key
            seen += 1
    assert seen > len(kept.plain) > len(kept.patterns)


def test_a_message_may_name_another() -> None:
    for lang in languages():
        named = text(lang, "figure-status-estimate")
        assert named == text(lang, "status-estimate")


def test_unknown_keys_and_missing_values_are_refused() -> None:
    with pytest.raises(catalogue.MissingText):
        text("en", "no-such-key")
    with pytest.raises(catalogue.MissingText):
        text("en", "brief-subtitle")
