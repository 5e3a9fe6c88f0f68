"""A letter as a file: Word's, the draft of an e-mail, plain text. Nothing is sent.

python-docx is imported when a letter is first asked for.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from corridor.language.letters import Letter
from corridor.languages import LANGUAGES

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: the face of official letters, and of their Chinese characters
_FACE, _CHINESE = "Times New Roman", "SimSun"
#: centimetres of the columns of the table, together as wide as the text
_WIDTHS = (1.2, 6.2, 3.6, 2.5, 3.0)
#: the same letter is the same file: a day that says nothing
_STAMP = dt.datetime(2000, 1, 1)


def write_docx(letter: Letter) -> bytes:
    """The letter for Word and LibreOffice: A4, its table with a head that repeats."""
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    _set_style(document, letter.lang, Pt(12))
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3), Cm(1.5)
    page.top_margin = page.bottom_margin = Cm(2)
    _add_head(document, letter)
    for paragraph in letter.before:
        _add_text(document, paragraph)
    _add_table(document, letter, Pt(10))
    document.add_paragraph()
    for paragraph in letter.after:
        _add_text(document, paragraph)
    for line in letter.ending:
        document.add_paragraph(line)
    about = document.core_properties
    about.title, about.language = letter.subject, LANGUAGES[letter.lang].office
    about.author = about.comments = ""
    about.created = about.modified = _STAMP
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _add_head(document: Any, letter: Letter) -> None:
    """Number, receiver, subject and greeting where an office of the language has them: the receiver
    at the right before the subject, in Chinese at the left after it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    wide = LANGUAGES[letter.lang].wide
    document.add_paragraph(letter.number)
    if not wide:
        document.add_paragraph(letter.to).paragraph_format.left_indent = Cm(8)
    subject = document.add_paragraph()
    subject.add_run(letter.subject).bold = True
    if wide:
        subject.alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.add_paragraph(letter.to)
    greeting = document.add_paragraph(letter.greeting)
    if not wide:
        greeting.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_style(document: Any, lang: str, size: Any) -> None:
    """The face and the language of all text, also of Chinese characters."""
    from docx.oxml.ns import qn

    style = document.styles["Normal"]
    style.font.name, style.font.size = _FACE, size
    style.paragraph_format.space_after = size // 2
    own = style.element.get_or_add_rPr()
    own.get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE)
    for tongue in document.styles.element.iter(qn("w:lang")):
        for part in ("w:val", "w:eastAsia"):
            tongue.set(qn(part), LANGUAGES[lang].office)


def _add_text(document: Any, words: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    paragraph = document.add_paragraph(words)
    paragraph.paragraph_format.first_line_indent = Cm(1.25)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _add_table(document: Any, letter: Letter, size: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(letter.head))
    table.style, table.autofit = "Table Grid", False
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    _fill(table.rows[0], letter.head, size, bold=True)
    for row in letter.rows:
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _fill(made, row, size)
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)  # read by LibreOffice, that of each cell by Word
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(row: Any, cells: tuple[str, ...], size: Any, *, bold: bool = False) -> None:
    for cell, words in zip(row.cells, cells, strict=True):
        cell.paragraphs[0].paragraph_format.space_after = 0
        run = cell.paragraphs[0].add_run(words)
        run.font.size, run.bold = size, bold


def write_draft(letter: Letter, name: str) -> bytes:
    """The letter as a draft that a program for mail opens to be sent (`X-Unsent`): its text, and
    Word's file attached under ``name``. Nobody is named as receiver: no address is held."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = letter.subject
    message["X-Unsent"] = "1"
    message["Content-Language"] = LANGUAGES[letter.lang].tag
    message.set_content(letter.text)
    kind, _, part = DOCX.partition("/")
    message.add_attachment(write_docx(letter), maintype=kind, subtype=part, filename=name)
    message.set_boundary("corridor-letter")
    return message.as_bytes()


def write_letter_text(letter: Letter) -> bytes:
    """The letter as text for any program: UTF-8 with its mark, lines as Windows ends them."""
    return letter.text.replace("\n", "\r\n").encode("utf-8-sig")


#: suffix -> what writes the letter, and its media type; ``name`` is of the file without a suffix
LETTER_FORMS: dict[str, tuple[Callable[[Letter, str], bytes], str]] = {
    "docx": (lambda letter, _: write_docx(letter), DOCX),
    "eml": (lambda letter, name: write_draft(letter, f"{name}.docx"), "message/rfc822"),
    "txt": (lambda letter, _: write_letter_text(letter), "text/plain; charset=utf-8"),
}
