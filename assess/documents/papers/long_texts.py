"""Texts too long for a narrow column: the column has their beginning, the end of the paper has them whole."""

import re
from dataclasses import dataclass, field, replace

from assess.core.errors import N_
from assess.documents.papers.blocks import Block, Cell, Heading, Line, Look, Pairs, Paper, Table, paragraphs, said
from assess.documents.papers.shortening import shortened_to
from assess.documents.printable import printable
from assess.language import Translator

LONGEST = 420
"""Characters of one line in a column."""
MOST_LINES = 30
UNBROKEN = re.compile(r"\S{240}(?=\S)")
"""A word goes on in a new paragraph there: the typesetter reads what is left of a word again for each of its lines."""
WHERE = N_("“Long texts” below, number %(number)s")


@dataclass(slots=True)
class _Apart:
    """The texts that were taken out, each once, in the order in which they are numbered."""

    to: Translator
    texts: list[Cell] = field(default_factory=list)

    def cell(self, lines: Cell) -> Cell:
        if len(lines) > MOST_LINES:
            whole = Line(" ".join(each.text for each in lines), lines[0].look, lines[0].mark)
            return (self._cut(whole, lines),)
        return tuple(self._cut(each, (each,)) if len(printable(each.text)) > LONGEST else each for each in lines)

    def _cut(self, line: Line, whole: Cell) -> Line:
        if whole not in self.texts:
            self.texts.append(whole)
        where = self.to.gettext(WHERE, number=self.texts.index(whole) + 1)
        return replace(line, text=shortened_to(LONGEST, line.text, where, self.to))


def with_long_texts(paper: Paper, to: Translator) -> Paper:
    """The paper with short cells, and what was too long for them behind its end."""
    apart = _Apart(to)
    blocks = tuple(_short(each, apart) for each in paper.blocks)
    if not apart.texts:
        return paper
    whole: list[Block] = [Heading(to.gettext("Long texts"), is_fresh=True)]
    for number, lines in enumerate(apart.texts, 1):
        whole += [said(to.gettext("No. %(number)s", number=number), Look.STRONG), *paragraphs(_plain(lines))]
    return replace(paper, blocks=(*blocks, *whole))


def _short(block: Block, apart: _Apart) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(apart.cell(each) for each in row) for row in block.rows))
    if isinstance(block, Pairs):
        return replace(block, rows=tuple((name, apart.cell(each)) for name, each in block.rows))
    return block


def _plain(lines: Cell) -> Cell:
    return tuple(
        Line(piece, Look.GAP if each.look is Look.GAP else Look.PLAIN)
        for each in lines
        for piece in UNBROKEN.sub(r"\g<0>\n", each.text).split("\n")
    )
