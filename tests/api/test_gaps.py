"""What is missing, looked up by hand in the evidence; letters read by python-docx, by the parser of
mail of Python and by LibreOffice."""

from __future__ import annotations

import email
import io
import re
import subprocess
from email import policy
from pathlib import Path

import docx
import pypdf
import pytest

from corridor.language.letters import list_letter_languages
from tests.api.conftest import Get
from tools.find_office import find_writer

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_the_port_of_aktau_lacks_the_years_after_its_last_counted_one(get: Get) -> None:
    """Tonnes of Aktau were counted for 2022; of 2024 and 2025 parts of years were printed alone."""
    (row,) = get("/gaps", series="aktau-tonnes").json()["data"]
    assert (row["id"], row["owner"], row["unit"]) == ("aktau-tonnes-years", "aktau-port", "t")
    assert {"2024", "2025"} <= set(row["missing"])
    assert "2022" not in row["missing"]
    parts = row["n_figures"] + row["n_findings"] + row["n_projects"] + row["n_planned"]
    assert row["waits"] == parts + (3 if row["headline"] else 0)
    assert row["letters"] == [
        f"http://127.0.0.1:8501/api/v1/letters/aktau-port.docx?lang={lang}" for lang in ("kk", "ru")
    ]


def test_what_most_waits_for_comes_first(get: Get) -> None:
    rows = get("/gaps", limit=500).json()["data"]
    assert [row["waits"] for row in rows] == sorted((row["waits"] for row in rows), reverse=True)
    assert len({row["id"] for row in rows}) == len(rows)
    places = {row["id"] for row in rows if row["kind"] in ("runs", "takes")}
    assert "ladder-altynkol-zhetygen-runs" in places, (
        "rated for pairs of trains, what ran not found"
    )
    assert not {gap for gap in places if "dostyk-moiynty" in gap}, "counted on both tracks"


@pytest.mark.parametrize(
    ("country", "codes"),
    [("KZ", ("kk", "ru")), ("CN", ("zh",)), ("AZ", ("ru",)), ("INT", ("en",)), (None, ("en",))],
)
def test_offices_are_written_to_in_their_language(
    country: str | None, codes: tuple[str, ...]
) -> None:
    assert list_letter_languages(country) == codes


@pytest.mark.parametrize(
    ("owner", "lang", "greeting", "words"),
    [
        ("ktz", "kk", "Құрметті әріптестер!", "сұраймыз"),
        ("ktz", "ru", "Уважаемые коллеги!", "Просим Вас предоставить"),
        ("china-railway", "zh", "尊敬的有关负责人：", "商请贵单位提供"),
        ("carec", "en", "Dear Sir or Madam,", "We would be grateful"),
    ],
)
def test_a_letter_is_read_as_word_reads_it(
    owner: str, lang: str, greeting: str, words: str, get: Get
) -> None:
    answer = get(f"/letters/{owner}.docx", lang=lang)
    assert answer.headers["content-type"] == DOCX
    assert f"letter-{owner}" in answer.headers["content-disposition"]
    document = docx.Document(io.BytesIO(answer.content))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert greeting in said
    assert any(words in one for one in said)
    (table,) = document.tables
    rows = get("/gaps", owner=owner, lang=lang, limit=10).json()["data"]
    assert len(table.rows) == 1 + len(rows)
    for cells, row in zip(table.rows[1:], rows, strict=True):
        assert row["title"].rstrip("。.") in cells.cells[1].text


def test_a_letter_asks_for_the_exact_periods_and_unit(get: Get) -> None:
    document = docx.Document(io.BytesIO(get("/letters/aktau-port.docx", lang="ru").content))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    (tonnes,) = [row for row in rows if row[1].startswith("Порт Актау: грузы, тонн (всего)")]
    assert tonnes[2].endswith("2023–2025"), "2022 was counted, and no year after it"
    assert tonnes[3] == "т"
    assert "2025" in tonnes[4], "a part of 2025 is held"


def test_the_draft_is_unsent_and_carries_the_letter(get: Get) -> None:
    answer = get("/letters/ktz.eml", lang="kk")
    assert answer.headers["content-type"] == "message/rfc822"
    message = email.message_from_bytes(answer.content, policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None, "no address is held, and nothing is sent"
    assert message["Subject"] == "Жүк тасымалы туралы деректер ұсыну жөнінде"
    body = message.get_body(("plain",))
    assert body is not None
    text = get("/letters/ktz.txt", lang="kk").content.decode("utf-8-sig")
    assert body.get_content().split() == text.split()
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == DOCX
    assert attached.get_filename() == "corridor-letter-ktz-kk.docx"
    inside = docx.Document(io.BytesIO(attached.get_content()))
    assert "Құрметті әріптестер!" in [paragraph.text for paragraph in inside.paragraphs]


@pytest.mark.skipif(find_writer() is None, reason="LibreOffice Writer is not installed")
def test_libreoffice_opens_a_letter(tmp_path: Path, get: Get) -> None:
    answer = get("/letters/china-railway.docx", lang="zh")
    (tmp_path / "letter.docx").write_bytes(answer.content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [str(find_writer()), "--headless", profile, "--convert-to", "pdf", "letter.docx"],
        cwd=tmp_path,
        capture_output=True,
        timeout=240,
        check=True,
    )
    pages = pypdf.PdfReader(tmp_path / "letter.pdf").pages
    said = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    assert "关于商请提供货运统计数据的函" in said
    assert "中欧班列" in said
    assert len(pages) <= 2


def test_who_counts_nothing_gets_no_letter(get: Get) -> None:
    answer = get("/letters/ktzz", lang="ru")
    assert answer.status_code == 404
    assert "ktz" in answer.json()["nearest"]
    assert get("/letters/ktz.pdf").status_code == 404


@pytest.mark.parametrize("pinned", ["2026-11-24"])
def test_an_old_edition_says_what_it_lacks_and_names_no_counter(pinned: str, get: Get) -> None:
    """Who counts stands in no release before publishers were told apart."""
    rows = get("/gaps", v=pinned, limit=500).json()["data"]
    assert rows
    assert {row["owner"] for row in rows} == {None}
    assert {tuple(row["letters"]) for row in rows} == {()}
    (row,) = get("/quality", v=pinned, series="kz-china-rail-tonnes").json()["data"]
    assert (row["usual_days"], row["contact"]) == (15, "Kazinform (Chinese)")
    assert get("/calendar.ics", root="", v=pinned).status_code == 200


def test_no_letter_goes_to_a_ministry_that_is_no_more(get: Get) -> None:
    owners = {row["owner"] for row in get("/gaps", limit=500).json()["data"]}
    assert "kz-mintrans" in owners
    assert not {"kz-mid", "kz-miid"} & owners
