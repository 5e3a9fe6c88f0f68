"""An amount in a table: words for paper, and apart its sign, number and unit for a grid."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.language.numbers import printed, quantity, scale_of, split_quantity

#: qualifier -> sign before a number that is not exact
SIGNS = {"about": "≈", "more-than": ">", "min": "≥", "max": "≤"}


@dataclass(frozen=True)
class Amount:
    """A value with its unit in a language; as text it is what a sentence would say.

    ``qualifier`` and ``status`` as of an observation; ``largest``: of the values it stands beside,
    whose scale it then has; ``bare``: the unit is said elsewhere, so it is a number alone.
    """

    value: float
    unit: str
    lang: str
    qualifier: str = "exact"
    status: str = "actual"
    largest: float | None = None
    bare: bool = False

    def __str__(self) -> str:
        if self.bare:
            return printed(self.value, self.lang, self.divisor)
        return quantity(
            self.value,
            self.unit,
            self.lang,
            qualifier=self.qualifier,
            status=self.status,
            largest=self.largest,
        )

    @property
    def divisor(self) -> float:
        """By what the number is scaled."""
        largest = self.value if self.largest is None else self.largest
        return scale_of(self.unit, largest, self.lang)[0] if self.unit else 1.0

    @property
    def sign(self) -> str:
        """`≈` before what is near, `>` before a lower bound; nothing before what is exact."""
        return SIGNS.get(self.qualifier) or ("≈" if self.status == "estimate" else "")

    @property
    def number(self) -> float:
        """The number as it is shown, in :attr:`unit_name`."""
        return split_quantity(self.value, self.unit, self.lang, self.largest)[0]

    @property
    def unit_name(self) -> str:
        """The name of the unit that the number is in."""
        return split_quantity(self.value, self.unit, self.lang, self.largest)[1]
