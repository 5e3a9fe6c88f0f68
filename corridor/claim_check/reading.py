"""From a text to its claims: one for every amount it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from corridor.claim_check.amounts import CURRENCIES, Amount, read_amounts
from corridor.claim_check.lexicon import LETTER, Lexicon, Mention, normalise
from corridor.claim_check.times import Moment, read_times
from corridor.errors import CorridorError

#: characters of a text that is read; a claim is a sentence, not a speech
MOST = 600
#: amounts of a text that are checked
MOST_CLAIMS = 4
#: kinds of words that choose a series; the others say how much, how exactly, when
SUBJECT = frozenset({"place", "entity", "mode", "cargo", "direction", "metric", "who", "kind"})
_UNREADABLE = re.compile(r"[a-zа-яёәғқңөұүһі\u3400-\u9fff]", re.I)


class BadClaim(CorridorError):
    """A text that is no claim; ``key`` names the sentence that says why."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key, **details)
        self.key = f"claim-bad-{key}"


@dataclass(frozen=True)
class Claim:
    """What one amount of a text says of what.

    ``change``: "up" or "down" where the amount is a change, else empty; ``tags``: what chooses a
    series; ``moment``: its period, None where none is named; ``strange``: words beside the
    subject that the vocabularies do not know.
    """

    amount: Amount
    unit: str
    change: str
    tags: frozenset[str]
    moment: Moment | None
    strange: tuple[str, ...]
    exporter: str = ""
    #: which way a level is said to have gone
    trend: str = ""
    #: units that the text names anywhere
    units: frozenset[str] = frozenset()
    #: tag -> its words in the text
    words: Mapping[str, str] = field(default_factory=dict)

    def has(self, tag: str) -> bool:
        """Whether the text mentions it."""
        return tag in self.tags

    def codes(self, dimension: str) -> set[str]:
        """The codes of a dimension that the text mentions."""
        stem = f"{dimension}:"
        return {one.removeprefix(stem) for one in self.tags if one.startswith(stem)}


def read_claims(text: str, lexicon: Lexicon, this_year: int) -> list[Claim]:
    """The claims of a text, in its order; BadClaim says what a text without one lacks."""
    if not text.strip():
        raise BadClaim("empty")
    if len(text) > MOST:
        raise BadClaim("long", most=MOST)
    plain = normalise(text)
    if not _UNREADABLE.search(plain):
        raise BadClaim("letters")
    mentions = lexicon.find(plain)
    times = read_times(plain, this_year)
    amounts = read_amounts(plain, mentions, times.taken)[:MOST_CLAIMS]
    if not amounts:
        raise BadClaim("number")
    tags = _collect_tags(plain, mentions)
    strange = (*find_strange(plain, mentions, amounts), *find_unknown_places(text, lexicon))
    exporter = _find_exporter(plain, mentions)
    units = frozenset(m.code for m in mentions if m.dimension == "unit")
    words = {m.tag: m.words for m in reversed(mentions)}
    claims = []
    for one in amounts:
        unit, change = _find_unit(one, mentions, tags), find_change(plain, one, mentions)
        if not unit and len(amounts) > 1 and not change:
            continue  # a number of something else: the 500th train, 75 routes
        moment = times.nearest(one.start, one.end)
        trend = "" if change else find_trend(one, mentions, plain)
        claims.append(
            Claim(one, unit, change, tags, moment, strange, exporter, trend, units, words)
        )
    return claims or [
        Claim(amounts[0], "", "", tags, times.nearest(0, 0), strange, exporter, "", units, words)
    ]


#: offices that name their country
_OFFICES = {"who:gacc": "place:cn", "who:bns": "place:kz"}


#: two years that one amount is of
_YEARS = re.compile(r"20\d\d\s*(?:и|and|мен|және|по|to|[-–—至到和、])\s*20\d\d(?!\d)")


def _collect_tags(plain: str, mentions: Sequence[Mention]) -> frozenset[str]:
    tags: set[str] = set()
    for one in mentions:
        if one.dimension in SUBJECT:
            tags |= {f"{one.dimension}:{code}" for code in one.code.split("+")}
        if one.dimension == "unit_part":
            tags.add(one.tag)
        if one.tag in _OFFICES:
            tags.add(_OFFICES[one.tag])
        if _names_china(one):
            tags.add("place:cn")
    if _YEARS.search(plain):
        tags.add("kind:span")
    return frozenset(tags)


def _find_unit(amount: Amount, mentions: Sequence[Mention], tags: frozenset[str]) -> str:
    """The unit of an amount: the one beside it, else the only one that the text names."""
    unit = amount.unit
    if not unit:
        named = {m.code for m in mentions if m.dimension == "unit"}
        named = {"t" if one == "mt" else one for one in named} - {"percent", "m", "km"}
        if "teu" in named:
            named.discard("containers")
        if "trains" in named and len(named) == 2:
            named.discard("containers")
        unit = named.pop() if len(named) == 1 else ""
    if "unit_part:pairs" in tags and unit == "trains":
        return "pairs/day"
    if "unit_part:per-day" in tags and unit in ("trains", "wagons", "vehicles", "km"):
        return f"{unit}/day"
    if "kind:capacity" in tags and unit in ("t", "teu"):
        return f"{unit}/year"
    return unit


def find_change(plain: str, amount: Amount, mentions: Sequence[Mention]) -> str:
    """Whether an amount is a change, and which way: "grew by 33 %", "33 пайызға өсті"."""
    before = plain[: amount.start]
    way = _find_rise(plain, amount, mentions)
    if way is None:
        return ""
    if amount.unit == "percent":
        return way.code
    by = re.search(r"(?:\bна|\bby|的|了)\s*(?:[^\W\d]+\s)?$", before) and way.end <= amount.start
    by_zh = way.end <= amount.start and re.search(r"(增加|增长|减少|下降)了?约?$", before)
    own = plain[amount.start : way.start] if way.start >= amount.end - 4 else ""
    by_kk = re.search(r"(ға|ге|қа|ке)\s*(?:астам |жуық )?$", own) and "дейін" not in own
    return way.code if by or by_zh or by_kk else ""


def find_trend(amount: Amount, mentions: Sequence[Mention], plain: str) -> str:
    """Which way a level is said to have gone: it fell to so much."""
    way = _find_rise(plain, amount, mentions)
    return way.code if way else ""


def _find_rise(plain: str, amount: Amount, mentions: Sequence[Mention]) -> Mention | None:
    """The word of change that belongs to an amount: the nearest, with no other amount between."""
    near = [
        m
        for m in mentions
        if m.dimension == "rise"
        and (
            (0 <= amount.start - m.end <= 48 and not _has_amount(plain[m.end : amount.start]))
            or (-4 <= m.start - amount.end <= 24 and not _has_digit(plain[amount.end : m.start]))
        )
    ]
    return min(
        near, key=lambda m: min(abs(m.start - amount.end), abs(amount.start - m.end)), default=None
    )


def _has_digit(between: str) -> bool:
    return bool(re.search(r"\d", between))


def _has_amount(between: str) -> bool:
    """Whether another amount stands between: its change is not this one's."""
    return bool(
        re.search(r"\d+(?:[.,]\d+)?\s*(?:%|млн|тыс|million|万|亿|тонн|ton|дфэ|teu|列)", between)
    )


#: offices -> whose exports and imports they count
_REPORTING = {
    "gacc": "cn",
    "bns": "kz",
    "uzstat": "uz",
    "nsc-kg": "kg",
    "tajstat": "tj",
    "eurostat": "eu",
}


def _names_china(mention: Mention) -> bool:
    """Whether a direction is said by the country: "из Китая"."""
    told = mention.tag in ("direction:westbound", "direction:eastbound")
    return told and bool(re.search("кита|china|қытай|中国", mention.words))


def _find_exporter(plain: str, mentions: Sequence[Mention]) -> str:
    """The country that sells: the first one named unless it is where to; of imports the other one.
    Where nothing says to or from, an office that is named counts the exports of its country."""
    places = _list_places(mentions)
    if not places:
        return ""
    importing = any(m.tag == "direction:import" for m in mentions)
    told = any(_is_source(plain, one) or _is_target(plain, one) for one in places)
    offices = [_REPORTING[m.code] for m in mentions if m.tag[:4] == "who:" and m.code in _REPORTING]
    first = places[0]
    others = [one.code for one in places if one.code != first.code]
    if offices and not told:
        doer = offices[0]
    elif importing and _is_source(plain, first) and others:
        return first.code
    else:
        doer = others[0] if _is_target(plain, first) and others else first.code
    partners = [one.code for one in places if one.code != doer]
    return (partners[0] if partners else "") if importing else doer


def _list_places(mentions: Sequence[Mention]) -> list[Mention]:
    """The countries a text names, in its order."""
    return [
        replace(m, tag="place:cn") if _names_china(m) else m
        for m in mentions
        if (m.dimension == "place" and len(m.code) <= 6 and "+" not in m.code) or _names_china(m)
    ]


def _is_source(plain: str, place: Mention) -> bool:
    """Whether a country is where from: "из Китая", "Қытайдан"."""
    head = plain[: place.start] + place.words
    ablative = re.search("(?:[нд][ае]н|(?<!с)т[ае]н)$", place.words)
    return bool(re.search(r"(?:\bиз |\bfrom |从|自)\S*$", head) or ablative)


def _is_target(plain: str, place: Mention) -> bool:
    """Whether a country is where to: "в Китай", "Қытайға"."""
    head = plain[: place.start] + place.words
    dative = place.words.endswith(("ға", "ге", "қа", "ке"))
    return dative or bool(re.search(r"(?:\bв |\bво |\bto |对|向|往)\S*$", head))


_HEADS = frozenset({"direction:transit", "direction:export", "direction:import"})
_SKIPPED = re.compile(
    r"(?:в|во|на|за|по|к|с|из|и|о|об|от|до|у|для|при|через|между|чем|как|это|the|a|an|of|in|by|to|"
    r"at|for|on|and|from|with|through|across|via|last|first|its|мен|және|үшін|бен|пен|да|де|ол|бұл)"
)
_VERB = re.compile(
    r"\w+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ат|ят|тся|ть|ed|ды|ді|ты|ті|ған|ген|қан|кен|ады|еді)"
)


def find_strange(plain: str, mentions: Sequence[Mention], amounts: Sequence[Amount]) -> list[str]:
    """Words beside the subject or the unit that nothing explains: of what the amount may be."""
    known = [(m.start, m.end) for m in mentions]
    spots = [m.end for m in mentions if m.tag in _HEADS] + [a.end for a in amounts if a.unit]
    found = [_word_at(plain, at, known) for at in spots]
    found += _find_strange_characters(plain, known)
    return list(dict.fromkeys(word for word in found if word))


def _find_strange_characters(plain: str, known: Sequence[tuple[int, int]]) -> list[str]:
    """Chinese words of two characters and more that nothing explains."""
    rest = list(plain)
    for start, end in known:
        rest[start:end] = " " * (end - start)
    return re.findall(r"[\u3400-\u9fff]{2,}", "".join(rest))


#: words before a place; in Kazakh the place bears an ending
_TOWARDS = re.compile(
    r"\b(?:из|в|во|через|между|до|from|to|into|via|through|across|between)\s+([A-ZА-ЯЁ][\w'-]{3,})"
    r"|(?<!^)\b([A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w'-]{3,}(?:ға|ге|қа|ке|дан|ден|тан|тен|нан|нен))\b"
)


def _word_at(plain: str, at: int, known: Sequence[tuple[int, int]]) -> str:
    """The word that follows a place of the text, if it is a noun that no vocabulary knows."""
    match = re.compile(rf"\s*(of )?([{LETTER}'-]{{4,}})").match(plain, at)
    if match is None or any(start <= match.start(2) < end for start, end in known):
        return ""
    word = match[2]
    if word.isascii() and not match[1]:
        return ""  # in English a verb follows
    return "" if _SKIPPED.fullmatch(word) or _VERB.fullmatch(word) else word


def find_unknown_places(text: str, lexicon: Lexicon) -> list[str]:
    """Names after "to", "from", "through" that no vocabulary knows: of where the amount may be."""
    found = []
    for match in _TOWARDS.finditer(text):
        word = match[1] or match[2]
        if not lexicon.find(normalise(word)) and not _MONTH.match(word.casefold()):
            found.append(word)
    return found


_MONTH = re.compile(
    r"январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|janu|febr|marc|apri|"
    r"june|july|augu|sept|octo|nove|dece|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|"
    r"қазан|қараша|желтоқсан"
)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return unit in CURRENCIES
