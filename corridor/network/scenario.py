"""A scenario: small named differences from the base case, as one readable object.

Everything that is left out is as in the base case. A scenario is a file (YAML), parts of an address
(codes) and a key; equal scenarios have equal keys, whatever they are called.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

#: what a project may be beside a day from which it holds
ON, OFF = "on", "off"
#: raised when the engine gives another answer to the same scenario
ENGINE = "1"

Factor = Annotated[float, Field(ge=0, le=5)]
Hours = Annotated[float, Field(gt=0, le=240)]
Share = Annotated[float, Field(ge=0, le=1)]
Code = Annotated[str, Field(pattern=r"^[a-z0-9]+(-{1,2}[a-z0-9]+)*$", max_length=80)]


class Closure(BaseModel):
    """A section or a place that is closed, by how much of it and between which days."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    place: Code = Field(description="section or place of the network")
    share: Annotated[float, Field(gt=0, le=1)] = Field(default=1, description="part that is closed")
    start: dt.date | None = Field(default=None, description="first day; empty: since ever")
    end: dt.date | None = Field(default=None, description="last day; empty: for good")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Closure:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"ends ({self.end}) before it begins ({self.start})")
        return self

    @property
    def days(self) -> int | None:
        """Days it lasts, both ends counted; None without an end."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


class Scenario(BaseModel):
    """What differs from the base case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(default="", max_length=80, description="what it is called; changes no result")
    date: Annotated[dt.date, Field(ge=dt.date(2020, 1, 1), le=dt.date(2050, 12, 31))] | None = (
        Field(
            default=None,
            description="day whose network is looked at, with the demand of the base case",
        )
    )
    demand: dict[Code, Factor] = Field(
        default_factory=dict, description="group of demand -> times as much; `all`: of each group"
    )
    projects: dict[Code, Literal["on", "off"] | dt.date] = Field(
        default_factory=dict,
        description="project of the register -> on, off, or the day from which it holds",
    )
    larger: dict[Code, Annotated[float, Field(gt=0, le=5)]] = Field(
        default_factory=dict, description="project -> times the capacity it was to bring"
    )
    hours_saved: dict[Code, Hours] = Field(
        default_factory=dict, description="section -> hours of standing saved on it"
    )
    green_share: Share | None = Field(
        default=None,
        description="share of the green channel at road posts; read by the queue alone",
    )
    closures: tuple[Closure, ...] = Field(default=(), max_length=20, description="what is closed")
    month: Annotated[int, Field(ge=1, le=12)] | None = Field(
        default=None, description="month whose weather and water hold; empty: the average of a year"
    )
    low_water: Annotated[float, Field(ge=0, le=0.9)] | None = Field(
        default=None, description="part of a ship's load lost to low water on the Caspian"
    )
    plans: bool = Field(default=False, description="whether plans hold from the day they are due")
    unmet_usd_per_feu: Annotated[float, Field(ge=100, le=20000)] | None = Field(
        default=None,
        description="what a container pays above its cheapest way before it stays away",
    )

    @property
    def key(self) -> str:
        """Twelve hexadecimal digits, the same for all scenarios that ask for the same."""
        said = json.dumps(self._dump(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256((ENGINE + said).encode()).hexdigest()[:12]

    @property
    def is_base(self) -> bool:
        """Whether nothing differs from the base case."""
        return not self._dump()

    def _dump(self) -> dict[str, Any]:
        """What differs, in an order that depends on nothing; numbers as they are written."""
        said = self.model_dump(mode="json", exclude={"name"}, exclude_defaults=True)
        said["demand"] = {group: by for group, by in self.demand.items() if by != 1}
        said["closures"] = sorted(
            said.get("closures", ()), key=lambda one: json.dumps(one, sort_keys=True)
        )
        return {name: value for name, value in said.items() if value not in ({}, [], ())}

    def with_changes(self, **changes: Any) -> Scenario:
        """The same but for some fields, checked again."""
        return Scenario.model_validate({**self.model_dump(), **changes})
