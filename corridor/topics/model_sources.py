"""Who said what a model rests on, for the line of sources and for files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corridor.network.parameters import Parameter
from corridor.topics.view import View


def list_publishers(parameters: Iterable[Parameter]) -> list[str]:
    """Who said the parameters, each once, who said most first."""
    used = Counter(one.publisher for one in parameters if one.publisher)
    return [name for name, _ in used.most_common()]


def find_sources(view: View, parameters: Iterable[Parameter]) -> list[str]:
    """Ids of the sources that the parameters rest on."""
    sources = view.ask("sources")
    read = {one.url for one in parameters if one.url}
    return sorted(sources.loc[sources["url"].isin(read), "source_id"])
