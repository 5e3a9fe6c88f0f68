"""Words, numbers and dates for people, by language code."""

from corridor.language.catalogue import MissingText, has_text, languages, locale, text, word_or_code
from corridor.language.dates import date_text, event_date, part_months, period_text
from corridor.language.error_words import spell_error
from corridor.language.evidence_words import (
    evidence_text,
    name_of,
    publisher,
    remark,
    source_line,
    subject,
    translate_name,
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
    separators,
    unit_name,
)
from corridor.language.punctuation import (
    capitalize,
    listed,
    named,
    qualified,
    sentences,
    space,
    stop,
)
from corridor.languages import LANGUAGES

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
    "locale",
    "name_of",
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
    "separators",
    "source_line",
    "space",
    "stop",
    "subject",
    "text",
    "translate_name",
    "translations",
    "unit_name",
    "word_or_code",
]
