"""Long texts as a short paper shows them: their beginning, and where the whole stands."""

from assess.core.errors import N_
from assess.documents.printable import printable
from assess.language import Translator

CUT = N_("%(text)s… (whole in: %(where)s)")


def shortened_to(most: int, text: str, where: str, to: Translator) -> str:
    """*text* on one line, or as much of it as takes *most* characters in print, and where all of it is to be read."""
    line = " ".join(text.split())
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
