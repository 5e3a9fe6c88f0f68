"""What may be asked of any list: the words of the vocabulary, and models of query parameters that
resources build on, each value bounded.

What is not named in a model is refused, so that a misspelt parameter is not silently passed over.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from corridor.api.formats import TableFormat
from corridor.evidence.periods import parse
from corridor.evidence.publisher_contracts import PUBLISHER_KINDS
from corridor.evidence.statuses import Status
from corridor.exports import DialectName
from corridor.language import LANGUAGES

if TYPE_CHECKING:
    Lang = str
    PublisherKind = str
else:  # each language that the catalogue knows, each kind that the evidence may give a publisher
    Lang = Literal[tuple(LANGUAGES)]
    PublisherKind = Literal[PUBLISHER_KINDS]
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
#: a year, quarter or month, and every day that there is: who follows the document is not refused
_YEAR = r"[12][0-9]{3}"
_DAY = (
    r"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    r"|02-(0[1-9]|1[0-9]|2[0-8])"
)
_LEAP = r"([12][0-9](0[48]|[2468][048]|[13579][26])|(1[26]|2[048])00)-02-29"
_PERIOD = rf"^({_YEAR}(-([Qq][1-4]|0[1-9]|1[0-2]|{_DAY}))?|{_LEAP})$"

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


def _read_plainly(form: str, kind: str) -> BeforeValidator:
    """Only the one way to write a value: pydantic takes `1_0`, ` 5` and `yes` too.

    ``kind`` names the fault as pydantic's own do, for its sentence (see problems.py).
    """

    def read(value: Any) -> Any:
        if isinstance(value, str) and not re.fullmatch(form, value):
            raise ValueError(kind)
        return value

    return BeforeValidator(read)


_FIGURES = _read_plainly(r"-?[0-9]+", "int_form")
Limit = Annotated[int, Field(ge=1, le=MOST_ROWS), _FIGURES]
Offset = Annotated[int, Field(ge=0, le=MOST_OFFSET), _FIGURES]
#: how imports with freight and insurance in them stand to the same goods without: 1 to 1.5
Factor = Annotated[float, Field(ge=1, le=1.5), _read_plainly(r"-?[0-9]+(\.[0-9]+)?", "float_form")]
YesNo = Annotated[bool, _read_plainly("true|false", "bool_form")]
PublisherKinds = Annotated[list[PublisherKind] | None, Field(max_length=20)]


class Common(BaseModel):
    """Language and vintage: every endpoint has them."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    lang: Lang = "en"
    v: Annotated[str | None, Field(max_length=40, pattern=_NAME)] = None


class Paged(Common):
    """A list: how many rows (all in a file, a page in JSON without it), after how many, in which
    format, and how CSV is written."""

    limit: Limit | None = None
    offset: Offset = 0
    format: TableFormat | None = None
    csv: DialectName = "mark"


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
    counted_by: Codes = None
    counter_kind: PublisherKinds = None
    printed_by: Codes = None
