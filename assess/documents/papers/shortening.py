"""Long texts as a short paper shows them: their beginning, and where the whole stands."""

import re

from assess.core.errors import N_
from assess.documents.printable import printable
from assess.language import Translator

SPACE = re.compile(r"[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What is written apart; a no-break space keeps a figure and its word together."""
CUT = N_("%(text)s… (whole in: %(where)s)")


def shortened_to(most: int, text: str, where: str, to: Translator) -> str:
    """*text* on one line, or as much of it as takes *most* characters in print, and where all of it is to be read."""
    line = SPACE.sub(" ", text).strip()
    if len(printable(line)) <= most:
        return line
    return to.gettext(CUT, text=_beginning(line, most), where=where)


def _beginning(line: str, most: int) -> str:
    """As many characters as print as *most*; one outside the fonts prints as its number, which is longer."""
    left = most
    for at, character in enumerate(line):
        left -= len(printable(character))
        if left < 0:
            return line[:at].rstrip()
    return line
