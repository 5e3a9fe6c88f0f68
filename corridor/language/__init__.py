"""Words, numbers and dates for people, by language code."""

from corridor.language.catalogue import LANGUAGES, MissingText, has_text, languages, text
from corridor.language.dates import date_text, part_months, period_text
from corridor.language.evidence import evidence_text, remark, translations
from corridor.language.numbers import (
    change_text,
    ladder,
    number,
    percent,
    printed,
    quantity,
    scale_of,
    unit_name,
)

__all__ = [
    "LANGUAGES",
    "MissingText",
    "change_text",
    "date_text",
    "evidence_text",
    "has_text",
    "languages",
    "ladder",
    "number",
    "part_months",
    "percent",
    "period_text",
    "printed",
    "quantity",
    "remark",
    "scale_of",
    "text",
    "translations",
    "unit_name",
]
