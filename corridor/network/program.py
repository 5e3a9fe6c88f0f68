"""Linear programmes, solved by HiGHS: least cost under rows that hold between two bounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from corridor.errors import CorridorError

INFINITY = float(highspy.kHighsInf)
#: what is not more than this is nothing
TINY = 1e-7

Numbers = NDArray[np.float64]


class _Quiet(highspy.Highs):
    """The solver without the callbacks of its interface, which print a banner when they are made:
    what is printed may be read by another program."""

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()


class NoSolution(CorridorError):
    """A programme that no values satisfy, or whose objective has no bound."""

    key = "scenario-no-solution"


@dataclass(frozen=True)
class Solution:
    """``values`` of the columns, their ``reduced`` costs, ``loads`` of the rows and their
    ``duals`` (change of the objective by one unit more of the bound that holds)."""

    objective: float
    values: Numbers
    reduced: Numbers
    loads: Numbers
    duals: Numbers


class Program:
    """Columns with a cost and bounds, then rows over them; solved again after a change from where
    it stood."""

    def __init__(self) -> None:
        self._costs: list[float] = []
        self._lower: list[float] = []
        self._upper: list[float] = []
        self._starts: list[int] = [0]
        self._index: list[int] = []
        self._values: list[float] = []
        self._row_lower: list[float] = []
        self._row_upper: list[float] = []
        self._highs: highspy.Highs | None = None

    def add_column(self, cost: float, lower: float = 0.0, upper: float = INFINITY) -> int:
        """A column; its number."""
        self._costs.append(cost)
        self._lower.append(lower)
        self._upper.append(upper)
        return len(self._costs) - 1

    def add_row(
        self,
        entries: Mapping[int, float] | Iterable[tuple[int, float]],
        lower: float = -INFINITY,
        upper: float = INFINITY,
    ) -> int:
        """A row over columns (each once); its number."""
        for column, value in entries.items() if isinstance(entries, Mapping) else entries:
            self._index.append(column)
            self._values.append(value)
        self._starts.append(len(self._index))
        self._row_lower.append(lower)
        self._row_upper.append(upper)
        return len(self._row_lower) - 1

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self._row_lower), len(self._costs)

    def bounds_of(self, row: int) -> tuple[float, float]:
        """Between what a row holds."""
        return self._row_lower[row], self._row_upper[row]

    def set_bounds(self, row: int, lower: float, upper: float) -> None:
        """Other bounds of a row."""
        self._row_lower[row], self._row_upper[row] = lower, upper
        if self._highs is not None:
            self._highs.changeRowBounds(row, lower, upper)

    def solve(self) -> Solution:
        """Least cost; NoSolution where there is none."""
        highs = self._load()
        highs.run()
        status = highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoSolution(f"no solution: {highs.modelStatusToString(status)}")
        found = highs.getSolution()
        return Solution(
            float(highs.getInfo().objective_function_value),
            np.array(found.col_value),
            np.array(found.col_dual),
            np.array(found.row_value),
            np.array(found.row_dual),
        )

    def _load(self) -> highspy.Highs:
        if self._highs is None:
            model = highspy.HighsLp()
            model.num_col_, model.num_row_ = len(self._costs), len(self._row_lower)
            model.col_cost_ = np.array(self._costs)
            model.col_lower_, model.col_upper_ = np.array(self._lower), np.array(self._upper)
            model.row_lower_ = np.array(self._row_lower)
            model.row_upper_ = np.array(self._row_upper)
            model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
            model.a_matrix_.start_ = np.array(self._starts, dtype=np.int32)
            model.a_matrix_.index_ = np.array(self._index, dtype=np.int32)
            model.a_matrix_.value_ = np.array(self._values)
            self._highs = _Quiet()
            self._highs.setOptionValue("output_flag", False)
            self._highs.setOptionValue("threads", 1)
            self._highs.setOptionValue("presolve", "off")  # dearer here than what it saves
            self._highs.passModel(model)
        return self._highs
