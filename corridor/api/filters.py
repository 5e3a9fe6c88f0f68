"""What may be asked of any list: the words of the vocabulary, and models of query parameters that
resources build on, each value bounded.

What is not named in a model is refused, so that a misspelt parameter is not silently passed over.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from corridor.api.formats import TableFormat
from corridor.evidence.periods import parse
from corridor.evidence.statuses import Status
from corridor.language import LANGUAGES

if TYPE_CHECKING:
    Lang = str
else:  # each language that the catalogue knows
    Lang = Literal[tuple(LANGUAGES)]
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
#: rows an answer holds at most, and how far into a list one may ask
MOST_ROWS, MOST_OFFSET = 5000, 10_000_000

CODE = r"^[a-z0-9][a-z0-9+._-]*$"
_NAME = r"^[A-Za-z0-9][A-Za-z0-9+._-]*$"
#: letters of any script, figures and the marks of names; no control characters
WORDS = r"^[^\x00-\x1f\x7f]*$"
_PERIOD = r"^\d{4}(-([Qq][1-4]|\d{2}(-\d{2})?))?$"

Code = Annotated[str, Field(max_length=120, pattern=CODE)]
Codes = Annotated[list[Code] | None, Field(max_length=20)]
Words = Annotated[str, Field(max_length=120, pattern=WORDS)]
Countries = Annotated[
    list[Annotated[str, Field(pattern=r"^[A-Z]{2}$")]] | None, Field(max_length=20)
]
Statuses = Annotated[list[Status] | None, Field(max_length=20)]
Tiers = Annotated[list[Tier] | None, Field(max_length=20)]
Kinds = Annotated[list[Kind] | None, Field(max_length=20)]
Period = Annotated[str | None, Field(max_length=10, pattern=_PERIOD)]
Limit = Annotated[int, Field(ge=1, le=MOST_ROWS)]
Offset = Annotated[int, Field(ge=0, le=MOST_OFFSET)]


class Common(BaseModel):
    """Language and vintage: every endpoint has them."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    lang: Lang = "en"
    v: Annotated[str | None, Field(max_length=40, pattern=_NAME)] = None


class Paged(Common):
    """A list: how many rows, after how many, in which format."""

    limit: Limit = 100
    offset: Offset = 0
    format: TableFormat | None = None


class Ranged(BaseModel):
    """Periods that lie within two dates, each a year, quarter, month or day."""

    from_: Period = Field(None, alias="from", examples=["2019"])
    to: Period = Field(None, examples=["2025"])

    @property
    def start(self) -> dt.date | None:
        """The first day that is asked for; BadPeriod when there is no such day."""
        return parse(self.from_)[0] if self.from_ else None

    @property
    def finish(self) -> dt.date | None:
        """The last day that is asked for; BadPeriod when there is no such day."""
        return parse(self.to)[1] if self.to else None


class EvidenceFilter(Ranged):
    """What values and series may be chosen by."""

    entity: Codes = None
    metric: Codes = None
    mode: Annotated[list[Mode] | None, Field(max_length=20)] = None
    direction: Annotated[list[Direction] | None, Field(max_length=20)] = None
    country: Countries = None
    node: Codes = None
    status: Statuses = None
    tier: Tiers = None
    publisher: Words = ""
