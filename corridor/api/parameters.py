"""What may be asked: one model of query parameters per endpoint, each value bounded.

What is not named here is refused, so that a misspelt parameter is not silently passed over.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

Lang = Literal["en", "ru", "kk", "zh"]
Status = Literal["actual", "preliminary", "estimate", "plan", "target", "forecast", "capacity"]
Tier = Literal["A", "B", "C", "D"]
Role = Literal["preferred", "alternative", "excluded"]
Kind = Literal[
    "year",
    "half",
    "quarter",
    "month",
    "week",
    "day",
    "stock",
    "year-to-date",
    "since-start",
    "multi-year",
]
Mode = Literal["air", "all", "multimodal", "pipeline", "rail", "river", "road", "sea"]
Direction = Literal[
    "bilateral",
    "domestic",
    "eastbound",
    "export",
    "export-import",
    "import",
    "inbound",
    "international",
    "loading",
    "outbound",
    "total",
    "transit",
    "westbound",
]
Table = Literal["json", "csv", "parquet", "xlsx"]
SeriesFormat = Literal["json", "csv", "parquet", "xlsx", "sdmx-json"]
NodeFormat = Literal["json", "geojson", "csv", "parquet", "xlsx"]

#: what a suffix of the path may be
SUFFIXES = tuple(dict.fromkeys((*get_args(SeriesFormat), *get_args(NodeFormat))))
MOST = 5000

CODE = r"^[a-z0-9][a-z0-9+._-]*$"
NAMED = r"^[A-Za-z0-9][A-Za-z0-9+._-]*$"
#: letters of any script, figures and the marks of names; no control characters
WORDS = r"^[^\x00-\x1f\x7f]*$"
PERIOD = r"^\d{4}(-([Qq][1-4]|\d{2}(-\d{2})?))?$"

Code = Annotated[str, Field(max_length=120, pattern=CODE)]
Codes = Annotated[list[Code] | None, Field(max_length=20)]
Words = Annotated[str, Field(max_length=120, pattern=WORDS)]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Countries = Annotated[list[Country] | None, Field(max_length=20)]
Day = Annotated[str | None, Field(max_length=10, pattern=PERIOD)]

SeriesId = Annotated[
    str, Path(max_length=140, pattern=CODE, examples=["china-europe-trains", "aktau-tonnes.csv"])
]
ObservationId = Annotated[str, Path(max_length=24, pattern=CODE, examples=["31bf0aa034"])]
Slug = Annotated[str, Path(max_length=120, pattern=CODE, examples=["aktau"])]


BriefForm = Literal["pptx", "pdf", "html", "png", "svg"]
BRIEF_FORMS = get_args(BriefForm)
BriefTopic = Annotated[
    str, Path(max_length=120, pattern=r"^[a-z0-9][a-z0-9:._-]*$", examples=["corridors"])
]


class Asking(BaseModel):
    """Language and vintage: every endpoint has them."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    lang: Lang = "en"
    v: Annotated[str | None, Field(max_length=40, pattern=NAMED)] = None


class Paged(Asking):
    """A list: how many rows, after how many, in which format."""

    limit: Annotated[int, Field(ge=1, le=MOST)] = 100
    offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    format: Table | None = None


class Ranged(BaseModel):
    """Periods that lie within two dates, each a year, quarter, month or day."""

    from_: Day = Field(None, alias="from", examples=["2019"])
    to: Day = Field(None, examples=["2025"])


class Filtered(Ranged):
    """What rows and series may be chosen by."""

    entity: Codes = None
    metric: Codes = None
    mode: Annotated[list[Mode] | None, Field(max_length=20)] = None
    direction: Annotated[list[Direction] | None, Field(max_length=20)] = None
    country: Countries = None
    node: Codes = None
    status: Annotated[list[Status] | None, Field(max_length=20)] = None
    tier: Annotated[list[Tier] | None, Field(max_length=20)] = None
    publisher: Words = ""


class SeriesList(Paged, Filtered):
    """`/series`."""

    group: Codes = None
    headline: bool | None = None
    q: Words = ""


class SeriesOne(Asking, Ranged):
    """`/series/{id}`: all its values unless limited."""

    kind: Annotated[list[Kind] | None, Field(max_length=20)] = None
    status: Annotated[list[Status] | None, Field(max_length=20)] = None
    tier: Annotated[list[Tier] | None, Field(max_length=20)] = None
    publisher: Words = ""
    limit: Annotated[int, Field(ge=1, le=MOST)] = MOST
    offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    format: SeriesFormat | None = None


class ObservationList(Paged, Filtered):
    """`/observations`."""

    series: Codes = None
    kind: Annotated[list[Kind] | None, Field(max_length=20)] = None
    role: Annotated[list[Role] | None, Field(max_length=20)] = None


class NodeList(Paged):
    """`/nodes`."""

    country: Countries = None
    kind: Codes = None
    format: NodeFormat | None = None  # type: ignore[assignment]


class NodeOne(Asking):
    """`/nodes/{slug}`."""

    format: Literal["json", "geojson"] | None = None


class ProjectList(Paged):
    """`/projects`."""

    type: Code | None = None
    status: Codes = None
    country: Countries = None
    node: Codes = None
    summit: bool | None = None


class EventList(Paged, Ranged):
    """`/events`."""

    entity: Codes = None
    kind: Codes = None


class ConflictList(Paged):
    """`/conflicts`."""

    series: Code | None = None
    node: Code | None = None
    q: Words = ""


class TradeList(Paged, Ranged):
    """`/trade`; of a pair the first is the one whose exports and imports are meant."""

    pair: Annotated[str, Field(pattern=r"^[A-Z]{3}-([A-Z]{3}|EU27)$")] = "CHN-KAZ"
    flow: Literal["total", "export", "import"] = "total"
    period: Literal["years", "months"] = "years"


class SourceList(Paged):
    """`/sources`."""

    tier: Tier | None = None
    q: Words = ""


class BriefOne(Asking):
    """`/brief/{topic}`; ``view``: addresses of views instead of the topic's own blocks."""

    format: BriefForm = "pptx"
    theme: Literal["light", "dark"] = "light"
    view: Annotated[
        list[Annotated[str, Field(max_length=400, pattern=WORDS)]] | None, Field(max_length=20)
    ] = None


class CatalogOne(Asking):
    """`/catalog`: all data sets unless limited."""

    limit: Annotated[int, Field(ge=1, le=MOST)] = MOST
    offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0
