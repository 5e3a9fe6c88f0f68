"""The rules of the house that a reader would otherwise have to remember."""

from __future__ import annotations

import ast
import re
import sys
import tomllib

import pytest

from corridor.charts.theme import TOKENS
from corridor.warehouse import query
from tests.source import (
    ROOT,
    everything,
    files,
    imported,
    imported_modules,
    module_of,
    read,
    strings,
    tree,
)

CODE = r"(corridor|pages|tools)/.*\.py$|(app|server)\.py$"
RUNNING = r"(corridor|pages)/.*\.py$|(app|server)\.py$"

#: room -> the rooms it may ask beside itself and the files alone, which all may. A room that is not
#: named here fails, and so does an arrow that is not
MAY: dict[str, set[str]] = {
    "evidence": set(),
    # how exactly a change may be said is a rule of the evidence
    "language": {"evidence"},
    # a claim is read and judged by rules alone; rows are handed to it
    "claim_check": {"evidence", "language"},
    "geography": set(),
    # a model: no screen, no words, no tables
    "network": set(),
    # what comes in, compared with the evidence; what is kept of it; the publishers that are asked
    "intake": {"evidence"},
    "state": {"evidence", "intake", "warehouse", "access", "server"},
    "sources": {"evidence", "intake", "state", "access", "server"},
    "access": {"server"},
    "warehouse": {"evidence", "geography", "terminal"},
    "charts": {"evidence", "language"},
    "map": {"language", "geography", "charts"},
    "exports": {"language", "geography", "warehouse"},
    # what topics share, and what one topic says and draws
    "topics": {"evidence", "language", "geography", "charts", "map", "network"},
    "topics/*": {
        "topics",
        "evidence",
        "language",
        "geography",
        "network",
        "charts",
        "map",
        "briefing",
        "claim_check",
    },
    "topics/*/page": {
        "topics",
        "language",
        "geography",
        "network",
        "charts",
        "map",
        "briefing",
        "exports",
        "warehouse",
        "ui",
        "server",
        "claim_check",
    },
    # the page of who writes: what comes in, what is kept, who may, how publishers are asked
    "topics/desk": {"intake", "state", "sources", "access", "evidence", "warehouse"},
    "briefing": {"topics", "language", "charts", "map", "warehouse"},
    "assistant": {"evidence", "language", "topics", "warehouse", "claim_check"},
    "ui": {
        "evidence",
        "topics",
        "language",
        "geography",
        "charts",
        "map",
        "briefing",
        "exports",
        "warehouse",
        "access",
        "server",
    },
    "server": {"language", "charts", "map", "warehouse", "evidence"},
    # what is typed in a terminal asks also what an operator has set, the tables and the words
    "*/__main__": {"server", "warehouse", "language"},
    # what an edition changed is told in one way, on the page and in feeds
    "api": {
        "language",
        "charts",
        "briefing",
        "exports",
        "warehouse",
        "access",
        "intake",
        "state",
        "evidence",
        "server",
        "topics/since",
        "claim_check",
        # a model answers a page and a program alike; what a scenario holds is in the document
        "network",
        "topics",
        "topics/routes",
        "topics/scenarios",
    },
}
#: files that stand in no room, and what `corridor/__init__.py` holds
ALONE = {
    "__init__",
    "__main__",
    "__version__",
    "bounded",
    "errors",
    "languages",
    "paths",
    "spelling",
    "terminal",
}

#: distribution -> what it is imported as, where the two differ
IMPORTED_AS = {
    "pyyaml": "yaml",
    "fluent.runtime": "fluent",
    "python-pptx": "pptx",
    "python-docx": "docx",
    "fonttools": "fontTools",
    "markdown-it-py": "markdown_it",
}
#: needed without an import of ours: pandas writes XLSX and Parquet with them, others load them
BY_NAME = {"pyarrow": "to_parquet", "uvloop": "uvloop", "httptools": "httptools"}
BY_NAME |= {"psycopg": "postgresql+psycopg"}  # which SQLAlchemy loads by this name
BY_NAME |= {"python_multipart": "multipart/form-data"}  # which starlette reads with it
BY_NAME |= {"authlib": "server_metadata_url"}  # which st.login loads


STREAMLIT = (
    r"corridor/(ui|server/streamlit_patches)/|corridor/topics/\w+/page(_\w+)?\.py$"
    r"|pages/|app\.py$|server\.py$|tools/"
)


@pytest.mark.parametrize("path", files(CODE))
def test_only_pages_and_the_ui_know_streamlit(path: str) -> None:
    if not re.match(STREAMLIT, path):
        assert not [m for m in imported(path) if m.split(".")[0] == "streamlit"]


@pytest.mark.parametrize("path", files(RUNNING))
def test_only_the_warehouse_knows_duckdb_and_sql(path: str) -> None:
    if path.startswith("corridor/warehouse/"):
        return
    assert "duckdb" not in imported(path)
    sql = r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|CREATE\s+(OR\s+REPLACE\s+)?(TABLE|VIEW)|ATTACH)\b"
    assert not [s for s in strings(path) if re.search(sql, s, re.S)]


def room_of(module: str) -> str:
    """Room of a module or path below `corridor`, in the words of MAY; "" for a file alone."""
    parts = module.removesuffix(".py").replace("/", ".").split(".")[1:]
    if len(parts) == 2 and parts[1] == "__main__":
        return f"{parts[0]}/__main__"
    if len(parts) < 1 or parts[0] in ALONE:
        return parts[0] if parts and parts[0] == "terminal" else ""
    if parts[0] == "topics" and len(parts) > 1 and (ROOT / "corridor/topics" / parts[1]).is_dir():
        page = len(parts) > 2 and re.match(r"page(_|$)", parts[2])
        return f"topics/{parts[1]}" + ("/page" if page else "")
    return parts[0]


def allowed(room: str) -> set[str]:
    """What a room may ask: of the topics each its own alone."""
    if room.endswith("/__main__"):
        return MAY["*/__main__"] | allowed(room.removesuffix("/__main__")) | {room}
    if not room.startswith("topics/"):
        return MAY[room] | {room}
    topic = room.removesuffix("/page")
    every = MAY["topics/*/page" if room.endswith("/page") else "topics/*"]
    return every | MAY.get(topic, set()) | {room, topic}


@pytest.mark.parametrize("path", files(r"corridor/\w+/.*\.py$"))
def test_arrows_never_point_back(path: str) -> None:
    own = room_of(path)
    for module in imported(path):
        if module.split(".")[0] == "corridor" and (other := room_of(module)):
            assert other in allowed(own), f"{path} asks {module}"


def test_every_room_has_its_line() -> None:
    rooms = {p.split("/")[1] for p in files(r"corridor/\w+/.*\.py$")}
    assert rooms == {room for room in MAY if "/" not in room}


def circles() -> list[set[str]]:
    """Groups of modules that reach one another by imports, those inside functions and those for
    the checker of types included."""
    paths = {module_of(path): path for path in files(r"corridor/.*\.py$")}
    asks = {module: imported_modules(path) & paths.keys() for module, path in paths.items()}

    def reach(module: str) -> set[str]:
        reached, open_ends = set(), [module]
        while open_ends:
            fresh = asks[open_ends.pop()] - reached
            reached |= fresh
            open_ends += fresh
        return reached

    reached = {module: reach(module) for module in paths}
    found: list[set[str]] = []
    for module in paths:
        group = {other for other in reached[module] if module in reached[other]}
        if group and group not in found:
            found.append(group)
    return found


def test_no_modules_import_one_another_in_a_circle() -> None:
    assert circles() == []


def test_functions_are_no_longer_than_fifty_lines() -> None:
    long = {
        f"{path} {node.name}"
        for path in files(CODE)
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (node.end_lineno or 0) - node.lineno >= 50
    }
    assert not long, "cut these where an idea ends"


@pytest.mark.parametrize("path", files(CODE + r"|queries/.*\.sql$"))
def test_a_file_can_be_read_in_one_sitting(path: str) -> None:
    assert len(read(path).splitlines()) <= 400


def test_languages_are_told_apart_in_one_list() -> None:
    """Elsewhere no code of a language, and no column of one: `language.name_of` knows them."""
    column = re.compile(r"""["'](name|title|definition|description)_\{(\w+\.)?lang\}""")
    for path in files(CODE):
        if path != "corridor/languages.py":
            assert not {"kk", "zh"} & set(strings(path)), path
        if not path.startswith("corridor/warehouse/"):  # which hands all of them on
            assert not column.search(read(path)), path


@pytest.mark.parametrize("path", files(r"pages/.*\.py$"))
def test_pages_hold_no_markup_and_no_words(path: str) -> None:
    """Neither HTML nor sentences: those are in corridor/ui and locales/."""
    assert not [s for s in strings(path) if re.search(r"</?[a-z]+[\s/>]", s)]
    assert "unsafe_allow_html" not in read(path)
    assert not [s for s in strings(path) if re.search(r"[A-Za-zА-я]{3,} [A-Za-zА-я]{3,} ", s)]


def test_style_is_in_one_place() -> None:
    placing = [p for p in files(RUNNING) if re.search(r"\bst\.html\(|unsafe_allow_html", read(p))]
    assert placing == ["corridor/ui/css.py", "corridor/ui/prose.py"]


@pytest.mark.parametrize("path", files(r"corridor/topics/.*\.py$"))
def test_topics_return_no_markdown(path: str) -> None:
    """They return spans, cautions, findings; `corridor/ui/` and the pages write the marks."""
    if not re.search(r"/page(_\w+)?\.py$", path):
        marked = [s for s in strings(path) if "**" in s or ":gray" in s or s.endswith("](")]
        assert marked == []


def test_tables_are_placed_in_one_way() -> None:
    """`corridor/ui/tables.py` gives each table its name for those who do not see it."""
    placing = {p for p in files(RUNNING) if re.search(r"\bst\.dataframe\(", read(p))}
    assert placing == {"corridor/ui/tables.py"}
    whole = read("corridor/ui/tables.py")
    named = re.findall(r"alt=name_table\(alt, shown\),\n\s*\)", whole)
    assert whole.count("st.dataframe(") == len(named)


#: what a status can be, but for `capacity`, which is a word of many other things too
STATUSES = {"actual", "preliminary", "estimate", "plan", "target", "forecast"}


def names_statuses_together(path: str) -> bool:
    """Whether a list of a file holds two statuses: it says itself what happened or is planned."""
    if path.endswith(".sql"):
        lists = [re.findall(r"'(\w+)'", one) for one in re.findall(r"\(([^()]*)\)", read(path))]
    else:
        lists = [
            [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
            for node in ast.walk(tree(path))
            if isinstance(node, (ast.Tuple, ast.List, ast.Set, ast.Subscript, ast.BoolOp))
        ]
    return any(len(STATUSES & {str(word) for word in words}) > 1 for words in lists)


def test_a_status_has_one_meaning() -> None:
    """What happened, was counted, is planned: `corridor/evidence/statuses.py`, a table for SQL."""
    naming = {
        p for p in files(r"(corridor|pages)/.*\.py$|queries/.*\.sql$") if names_statuses_together(p)
    }
    assert naming == {"corridor/evidence/statuses.py"}


@pytest.mark.parametrize("path", files(r"queries/[^/]+\.sql$"))
def test_a_query_says_what_it_answers_and_is_used(path: str) -> None:
    name = path.removeprefix("queries/").removesuffix(".sql")
    said = query(name)
    assert len(said.question) > 10
    assert said.columns, "no columns"
    assert said.example, "no example"
    for column, meta in said.columns.items():
        assert meta.get("description"), f"column {column} has no description"
    users = [p for p in files(r"(pages|corridor)/.*\.py$") if name in strings(p)]
    assert users, f"nobody asks {name}"


def test_no_description_without_its_query() -> None:
    for path in files(r"queries/(?!(?:columns|tables)\.yml$)([^/]+/)?[^/]+\.yml$"):
        assert path.removesuffix(".yml") + ".sql" in everything()


# ---- what gets installed ----------------------------------------------------------------------


def pins(path: str) -> dict[str, tuple[str, str]]:
    """Names of a list of requirements with version and the words behind the hash."""
    rows = re.findall(r"^([\w.-]+)==([\w.]+)[^#\n]*(?:#\s*(.*))?$", read(path), re.M)
    return {_plain(name): (version, words) for name, version, words in rows}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_every_requirement_has_a_reason_and_is_locked(name: str) -> None:
    direct, locked = pins(f"{name}.in"), pins(f"{name}.txt")
    for one, (version, reason) in direct.items():
        assert len(reason) >= 5, f"{one}: say why it is needed"
        assert locked.get(one, ("",))[0] == version, f"{one}: type make lock"
    assert not re.search(r"https?://|file:|--(index|extra|find)", read(f"{name}.txt"))


def test_both_locks_agree() -> None:
    development = pins("requirements-dev.txt")
    for one, (version, _) in pins("requirements.txt").items():
        assert development[one][0] == version, f"{one}: type make lock"


def test_what_runs_needs_what_is_listed() -> None:
    listed = {
        _plain(n): n for n in re.findall(r"^([\w.-]+)(?:\[\w+\])?==", read("requirements.in"), re.M)
    }
    names = {IMPORTED_AS.get(n, n.replace("-", "_")) for n in listed.values()}
    used = {m.split(".")[0] for p in files(RUNNING) for m in imported(p)}
    foreign = used - set(sys.stdlib_module_names) - {"corridor", "tools"}
    assert foreign <= names, "imported, not in requirements.in"
    whole = "".join(read(p) for p in files(RUNNING))
    for name in names - foreign:
        assert BY_NAME.get(name, "import of it") in whole, f"{name} is listed and not used"


# ---- one look ---------------------------------------------------------------------------------

#: setting of .streamlit/config.toml -> token
SETTINGS = {
    "primaryColor": "primary",
    "backgroundColor": "page",
    "secondaryBackgroundColor": "page2",
    "textColor": "text",
    "borderColor": "rule",
    "grayColor": "voice2",
    "grayTextColor": "voice2",
    "blueColor": "china-europe",
    "blueTextColor": "china-europe",
    "orangeColor": "china-central-asia",
    "greenColor": "middle",
    "greenTextColor": "middle",
    "violetColor": "south",
    "violetTextColor": "south",
    "yellowColor": "capacity",
    "redColor": "error",
    "redTextColor": "error",
    "linkColor": "link",
    "grayBackgroundColor": "badge",
}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_settings_and_figures_have_the_same_colours(theme: str) -> None:
    said = tomllib.loads(read(".streamlit/config.toml"))["theme"][theme]
    tokens = TOKENS[theme]  # type: ignore[index]
    assert {key: said[key] for key in SETTINGS} == {k: tokens[t] for k, t in SETTINGS.items()}
    chart = said["chartCategoricalColors"]
    assert len(set(chart)) == 10
    hues = ("china-europe", "china-central-asia", "middle", "south")
    assert chart[:4] == [tokens[t] for t in hues]


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    line = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "least"),
    [
        ("text", 7),
        ("voice2", 4.5),
        ("china-europe", 4.5),
        ("china-central-asia", 4.4),
        ("middle", 4.5),
        ("south", 4.5),
        ("capacity", 4.5),
        ("china-count", 4.5),
        ("kazakhstan-count", 4.5),
        ("error", 4.5),
    ],
)
def test_inks_can_be_read(theme: str, ink: str, least: float) -> None:
    tokens = TOKENS[theme]  # type: ignore[index]
    low, high = sorted((_light(tokens[ink]), _light(tokens["page"])))
    assert (high + 0.05) / (low + 0.05) >= least


# ---- nothing of the machine, nothing of elsewhere ----------------------------------------------

TEXTS = r".*\.(py|sql|yml|yaml|toml|md|in|txt|ftl|json|svg|css|csv)$|Makefile$|\.ci/run$|LICENSE$"


def test_no_file_names_a_machine() -> None:
    machine = re.compile(r"(?<![\w/.])/(work|opt|home|root|tmp|mnt|Users)/\w")
    kept = [p for p in files(TEXTS) if not p.startswith("data/evidence/")]
    wrong = [p for p in kept if machine.search(read(p)) and p != "tests/unit/test_house.py"]
    assert not wrong


def test_what_is_served_names_no_other_host() -> None:
    """Addresses stand in the evidence; code, words and styles fetch nothing from elsewhere. Whom
    the command of the sources asks stands in its connectors, and no page knows these."""
    address = re.compile(r"(?:https?|wss?):\\?/\\?/([\w.-]+)")
    allowed = {"127.0.0.1", "localhost", "0.0.0.0"}
    names = {"www.w3.org", "purl.org", "xmlns.com"}  # names, not requests
    names |= {"creativecommons.org", "opendatacommons.org"}
    names |= {"www.sdmx.org", "raw.githubusercontent.com"}  # namespaces and schemas of SDMX
    # authority tables of the EU, registered media types, geographic names, profiles of DCAT
    names |= {"publications.europa.eu", "www.iana.org", "sws.geonames.org", "data.europa.eu"}
    names |= {"jsonfeed.org", "www.sitemaps.org"}
    for path in files(RUNNING + r"|static/.*\.(json|svg|css|js)$|locales/|\.streamlit/"):
        if path.endswith((".woff2", ".png", ".ttf")) or path.startswith("corridor/sources/"):
            continue
        found = {one for one in address.findall(read(path)) if not one.endswith(".example")}
        wrong = found - allowed - names
        assert not wrong, f"{path} names {wrong}"


def test_no_page_and_no_request_asks_a_publisher() -> None:
    """The command alone does; pages read how connectors fare."""
    asking = {"corridor.sources.client", "corridor.sources.run"}
    others = [path for path in files(RUNNING) if not path.startswith("corridor/sources/")]
    assert [path for path in others if imported(path) & asking] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    kept = files(CODE + r"|tests/.*\.py$|queries/|.*\.md$")
    assert [p for p in kept if later.search(read(p)) and p != "tests/unit/test_house.py"] == []


# ---- the guides ---------------------------------------------------------------------------------


def test_guides_name_every_page_and_command() -> None:
    guides = read("README.md") + read("CONTRIBUTING.md")
    for path in files(r"pages/.*\.py$"):
        assert path.removeprefix("pages/") in guides, f"{path} stands in no guide"
    for target in re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.M):
        assert f"make {target}" in guides, f"make {target} stands in no guide"


def test_guides_name_every_room() -> None:
    guides = read("README.md") + read("CONTRIBUTING.md")
    rooms = {p.split("/")[1] for p in files(r"corridor/[a-z]+/")}
    for room in rooms:
        assert f"{room}/" in guides, f"corridor/{room} stands in no guide"


def test_rooms_of_the_guides_exist() -> None:
    """What stands in a guide as `corridor/…`, `data/…` or `queries/…` is there."""
    guides = read("README.md") + read("CONTRIBUTING.md")
    named = re.findall(
        r"`((?:corridor|data|queries|locales|static|tests|tools|pages)/[^`\s]*)`", guides
    )
    made = ("data/build", "static/build", "data/state")
    fixed = [n for n in named if not re.search(r"[<*…]", n) and not n.startswith(made)]
    assert len(fixed) > 20
    assert not [n for n in fixed if not (ROOT / n).exists()]


def test_guides_link_to_what_exists() -> None:
    for guide in files(r"[A-Z-]+\.md$"):
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", read(guide)):
            assert (ROOT / link).exists(), f"{guide} links to {link}"


def test_the_house_has_its_papers() -> None:
    assert "Apache License" in read("LICENSE")
    assert "CC BY 4.0" in read("LICENCES-DATA.md")
    assert "ODbL" in read("LICENCES-DATA.md")
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert f"## {version} " in read("CHANGELOG.md")
    assert f'__version__ = "{version}"' in read("corridor/__init__.py")
