"""What is wrong with a workbook that came back: with the whole file, or with one of its cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.errors import N_
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. ``message`` is English with its facts; ``cell`` is empty where the whole file is meant."""

    file: str
    message: str
    sheet: str = ""
    cell: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """``Bappeda!F12``, or the name of the file."""
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet or self.file

    def text(self, to: Translator) -> str:
        return to.gettext(self.message, **self.facts)


class Unfit(Exception):
    """A file that is no workbook of ours, or one that must not be opened."""

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.message, self.facts = message, facts


NOT_EXCEL = N_("This is not an Excel workbook (.xlsx). Save it in a spreadsheet program as .xlsx and send that.")
OLD_EXCEL = N_("This is an old Excel file (.xls). Open it in a spreadsheet program and save it as .xlsx.")
PASSWORD = N_("This workbook is locked with a password. Save it without a password and send it again.")
OPEN_DOCUMENT = N_("This is an OpenDocument file. Save it as .xlsx in the spreadsheet program.")
BROKEN = N_("This file is damaged or was not sent completely. Send it again.")
TOO_LARGE = N_("This file is larger than 4 MiB. Take out what does not belong in it, such as pictures.")
TOO_MUCH_INSIDE = N_("There is far more packed in this file than a workbook of ours can hold, so it is not opened.")
ACTIVE = N_("This workbook holds macros, links to other files or embedded files (%(part)s). Save it without them.")
FOREIGN_PART = N_("A part of this file (%(part)s) is written in a way that is not taken in. Save it anew as .xlsx.")
NOT_OURS = N_(
    "This is not a workbook of Titik B, or its hidden sheets were changed. Download a new one and copy the answers."
)
NEWER_FORMAT = N_("This workbook comes from another version of the program. Download a new one and copy the answers.")
