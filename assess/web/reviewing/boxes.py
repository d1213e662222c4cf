"""A form of review as it was sent: what is read from each box, and what is said where that cannot be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from assess.core.purchases.fields import LONGEST_PROSE, LONGEST_TEXT
from assess.language import Translator
from assess.web.forms.fields import clean, text_fault, visible
from assess.web.forms.reading import day_fault, read_day
from assess.web.forms.review import LINES, box
from assess.web.reviewing.days import too_early


@dataclass(slots=True)
class Boxes:
    """A form as it was sent: what stands in each box, and the faults found while it is read."""

    sent: Mapping[str, str]
    to: Translator
    faults: dict[str, str] = field(default_factory=dict)

    def has(self, kind: str, of: str = "") -> bool:
        return box(kind, of) in self.sent

    def typed(self, kind: str, of: str = "") -> str:
        """What stands in the box, cleaned of nothing but what cannot be shown."""
        return visible(self.sent.get(box(kind, of), ""))

    def text(self, kind: str, of: str = "", otherwise: str = "") -> str:
        """The words of the box; *otherwise* where they cannot be kept or the form has no such box."""
        if not self.has(kind, of):
            return otherwise
        found = clean(self.sent[box(kind, of)])
        most = LONGEST_TEXT if kind in LINES else LONGEST_PROSE
        if fault := text_fault(found, most, self.to):
            self.fault(kind, of, fault)
            return otherwise
        return found

    def day(self, kind: str, of: str = "", otherwise: date | None = None) -> date | None:
        """The day in the box; *otherwise* where it names none or the form has no such box."""
        if not self.has(kind, of):
            return otherwise
        typed = clean(self.sent[box(kind, of)])
        found = read_day(typed)
        if typed and found is None:
            self.fault(kind, of, self.to.gettext(day_fault(typed)))
            return otherwise
        return found

    def follows(self, kind: str, of: str, day: date | None, before: date | None, since: Mapping[str, date]) -> None:
        """Refuse a *day* that was changed from *before* to one that lies before those *since*."""
        if day != before and (words := too_early(day, since, self.to)):
            self.fault(kind, of, words)

    def fault(self, kind: str, of: str, words: str) -> None:
        self.faults.setdefault(box(kind, of), words)

    def is_faulty(self, of: str, *kinds: str) -> bool:
        return any(box(kind, of) in self.faults for kind in kinds)
