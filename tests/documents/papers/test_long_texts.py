"""Texts too long for a narrow column."""

from assess.documents.papers.blocks import Column, Heading, Line, Look, Paper, Paragraph, Table, cell
from assess.documents.papers.long_texts import LONGEST, MOST_LINES, with_long_texts
from assess.language import translator

ENGLISH = translator("en")


def a_paper_of(*texts: str) -> Paper:
    table = Table((Column("a", 50), Column("b", 50)), tuple((cell("row"), cell(each)) for each in texts))
    return Paper("title", "", "", "", (table,))


def shown(*texts: str) -> tuple[list[str], tuple]:
    """The cells, and what stands behind the table."""
    table, *rest = with_long_texts(a_paper_of(*texts), ENGLISH).blocks
    assert isinstance(table, Table)
    return [" ".join(line.text for line in row[1]) for row in table.rows], tuple(rest)


def test_a_paper_of_short_texts_stays_as_it_is():
    paper = a_paper_of("short", "")
    assert with_long_texts(paper, ENGLISH) is paper


def test_a_long_text_is_whole_at_the_end_and_says_so_in_its_cell():
    long = "word " * 200
    cells, rest = shown("short", long)
    assert cells[0] == "short"
    assert cells[1].endswith("… (whole in: “Long texts” below, number 1)")
    assert len(cells[1]) < LONGEST + 60
    assert rest == (
        Heading("Long texts", is_fresh=True),
        Paragraph(Line("No. 1", Look.STRONG)),
        Paragraph(Line(long.strip())),
    )


def test_many_lines_are_long_too():
    lines = "\n".join(f"line {number}" for number in range(MOST_LINES + 1))
    cells, rest = shown(lines)
    assert cells[0].startswith("line 0 line 1")
    assert [each.line.text for each in rest[2:]] == lines.split("\n")


def test_the_same_text_stands_at_the_end_once():
    long = "x " * LONGEST
    cells, rest = shown(long, "y " * LONGEST, long)
    assert [each[-2] for each in cells] == ["1", "2", "1"]
    assert len(rest) == 1 + 2 * 2


def test_an_endless_word_goes_on_in_new_paragraphs_and_loses_nothing():
    long = "W" * 5_000
    _, rest = shown(long)
    pieces = [each.line.text for each in rest[2:]]
    assert max(map(len, pieces)) <= 240
    assert "".join(pieces) == long
