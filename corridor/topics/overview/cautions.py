"""Words of caution beside the Overview's map."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import full_years
from corridor.language import percent
from corridor.topics.caution import Caution, build_caution
from corridor.topics.view import View

#: tonnes over the border as Kazakhstan and as China count them
BORDER = ["kz-china-rail-tonnes", "xinjiang-ports-tonnes"]


def list_cautions(view: View, values: pd.DataFrame) -> list[Caution]:
    """Read with care: the definition of a China–Europe train, the border's two counts, the
    Middle Corridor's four. ``values`` as `series.load_values` gives them."""
    definition = build_caution(view, "care-definition", "care-europe")
    four = build_caution(view, "care-four", "care-middle")
    border = _compare_border(view, values)
    return [definition, border, four] if border else [definition, four]


def _compare_border(view: View, values: pd.DataFrame) -> Caution | None:
    """How far China's count is below Kazakhstan's in the last year with both."""
    years = full_years(values[values["series_id"].isin(BORDER)])
    both = years.pivot(index="period", columns="series_id", values="value").dropna()
    if both.empty:
        return None
    last = both.iloc[-1]
    gap = percent(1 - last[BORDER[1]] / last[BORDER[0]], view.lang, 0)
    return build_caution(view, "care-counts", "care-border", gap=gap, year=str(both.index[-1]))
