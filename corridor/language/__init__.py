"""Words, numbers and dates for people, by language code."""

from corridor.language.catalogue import (
    LANGUAGES,
    MissingText,
    has_text,
    languages,
    text,
    word_or_code,
)
from corridor.language.dates import date_text, event_date, part_months, period_text
from corridor.language.error_words import spell_error
from corridor.language.evidence_words import (
    evidence_text,
    publisher,
    remark,
    source_line,
    subject,
    translations,
)
from corridor.language.numbers import (
    approximate,
    change_text,
    joined,
    ladder,
    number,
    percent,
    printed,
    quantity,
    scale_of,
    unit_name,
)
from corridor.language.punctuation import capitalize, listed, named, qualified, sentences

__all__ = [
    "LANGUAGES",
    "MissingText",
    "approximate",
    "capitalize",
    "change_text",
    "date_text",
    "spell_error",
    "event_date",
    "evidence_text",
    "has_text",
    "languages",
    "joined",
    "ladder",
    "listed",
    "named",
    "qualified",
    "number",
    "part_months",
    "percent",
    "period_text",
    "printed",
    "publisher",
    "quantity",
    "remark",
    "scale_of",
    "sentences",
    "source_line",
    "subject",
    "text",
    "translations",
    "unit_name",
    "word_or_code",
]
