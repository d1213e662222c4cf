"""Long texts as a short paper shows them: their beginning, and where the whole stands."""

import re

from assess.core.errors import N_
from assess.documents.printable import printable
from assess.language import Translator

SPACE = re.compile(r"[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What is written apart; a no-break space keeps a figure and its word together."""
LEAST_LEFT = 0.7
"""Of a text, the share that has to be left for it to end between words."""
CUT = N_("%(text)s… (whole in: %(where)s)")


def shortened_to(most: int, text: str, where: str, to: Translator) -> str:
    """*text* on one line, or as much of it as is *most* characters wide in print, and where all of it is to be read."""
    line = SPACE.sub(" ", text).strip()
    if sum(map(_width, line[: most + 1])) <= most:
        return line
    return to.gettext(CUT, text=_beginning(line, most), where=where)


def _beginning(line: str, most: int) -> str:
    left = most
    for at, character in enumerate(line):
        left -= _width(character)
        if left < 0:
            return _whole_words(line[: at + 1])
    return line


def _whole_words(cut: str) -> str:
    """Without its last sign, or without the word that was cut through where that is not too much to lose."""
    words, _, _ = cut.rpartition(" ")
    return words.rstrip() if len(words) > len(cut) * LEAST_LEFT else cut[:-1].rstrip()


def _width(character: str) -> int:
    """A capital can be as wide as two letters; what the fonts lack prints as its number, which is longer."""
    return len(printable(character)) + character.isupper()
