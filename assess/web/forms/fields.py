"""Fields that keep what was typed, whatever it came to, and say in words what is wrong with it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import Field, Form
from wtforms.utils import unset_value
from wtforms.validators import ValidationError

from assess.core.errors import N_
from assess.language import Translator
from assess.web.forms.reading import day_fault, make_day, read_number, read_whole_number, show_number
from assess.web.languages import speaking

SHORT = 200
INVISIBLE = N_(
    "This held an invisible character that cannot be kept. The box shows the text without it; look at it and save "
    "again."
)
LONG = 30_000


class SpokenForm(Form):
    """A form whose messages are in the language of the request."""

    class Meta:
        def get_translations(self, form: Form) -> Translator:
            return speaking()


class TypedField(Field):
    """One line or box. ``required`` is what to say when it is empty; ``most`` the number of characters it holds."""

    def __init__(self, label: str, required: str = "", most: int = SHORT, **given: Any) -> None:
        super().__init__(label, **given)
        self.required = required
        self.most = most

    @property
    def typed(self) -> str:
        if self.raw_data:
            return visible(str(self.raw_data[0]))
        return self.shown(self.data)

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = clean(str(valuelist[0])) if valuelist else ""
        if fault := text_fault(text, self.most, speaking()):
            raise ValueError(fault)
        if not text and self.required:
            raise ValueError(speaking().gettext(self.required))
        self.data = self.read(text)

    def read(self, text: str) -> Any:
        return text

    def shown(self, data: Any) -> str:
        return str(data) if data is not None else ""


class NumberField(TypedField):
    """A measured value, in the form of the language."""

    def read(self, text: str) -> Any:
        if not text:
            return None
        number = read_number(text, speaking())
        if number is None:
            example = "1.234,5" if speaking().language == "id" else "1,234.5"
            raise ValueError(speaking().gettext("Write a number, for example %(example)s.", example=example))
        return number

    def shown(self, data: Any) -> str:
        return show_number(data, speaking())


class CountField(NumberField):
    """A number of people, places or months; ``example`` is one that fits."""

    def __init__(self, label: str, example: int, **given: Any) -> None:
        super().__init__(label, **given)
        self.example = example

    def read(self, text: str) -> Any:
        if not text:
            return None
        number = read_whole_number(text, speaking())
        if number is None:
            example = speaking().number(self.example)
            raise ValueError(speaking().gettext("Write a whole number, for example %(example)s.", example=example))
        return number


@dataclass(frozen=True, slots=True)
class DayPart:
    id: str
    name: str
    words: str
    width: int
    typed: str


class DayField(Field):
    """A day in three boxes; ``data`` is a date or None."""

    PARTS = ("day", "month", "year")

    def __init__(self, label: str, required: str = "", **given: Any) -> None:
        super().__init__(label, **given)
        self.required = required
        self._typed: tuple[str, ...] = ()

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        super().process(None, data, extra_filters)
        if formdata is not None:
            self._read(formdata)

    def _read(self, formdata: Any) -> None:
        self._typed = tuple(clean(formdata.get(f"{self.name}-{part}", "")) for part in self.PARTS)
        self.data = make_day(*self._typed)
        if self.data is None and any(self._typed):
            self.process_errors = [speaking().gettext(day_fault(" ".join(self._typed)))]
        elif self.data is None and self.required:
            self.process_errors = [speaking().gettext(self.required)]

    @property
    def parts(self) -> tuple[DayPart, ...]:
        _ = speaking().gettext
        shown = self._typed or (
            (str(self.data.day), str(self.data.month), str(self.data.year)) if self.data else ("",) * 3
        )
        words = (_("Day"), _("Month"), _("Year"))
        ids = (self.id, f"{self.id}-month", f"{self.id}-year")
        names = [f"{self.name}-{part}" for part in self.PARTS]
        return tuple(map(DayPart, ids, names, words, (2, 2, 4), shown))


class ChoiceField(TypedField):
    """One of some choices, set on the form as (value, words)."""

    choices: Sequence[tuple[str, str]] = ()

    def chose(self, value: str) -> bool:
        return self.typed == value

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        if self.data and self.data not in [value for value, _words in self.choices]:
            self.errors = [*self.errors, speaking().gettext("Choose one of these.")]


class OfferedField(ChoiceField):
    """One of some choices; where none are set, a line for any words."""

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        if self.choices:
            super().post_validate(form, validation_stopped)


class ChoicesField(Field):
    """Any of some choices; ``data`` is a tuple in the order of the choices."""

    choices: Sequence[tuple[str, str]] = ()

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = tuple(valuelist)

    def chose(self, value: str) -> bool:
        return value in (self.data or ())

    def pre_validate(self, form: Any) -> None:
        known = [value for value, _words in self.choices]
        if any(value not in known for value in self.data or ()):
            raise ValidationError(speaking().gettext("Choose among these."))
        self.data = tuple(value for value in known if value in (self.data or ()))


def clean(text: str) -> str:
    """The text with one kind of line end and no blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def visible(text: str) -> str:
    """The text without control characters and halves of characters."""
    if text.isprintable():
        return text
    return "".join(each for each in text if each in "\n\r\t" or unicodedata.category(each) not in ("Cc", "Cs"))


def text_fault(text: str, most: int, to: Translator) -> str | None:
    """Why the text cannot be kept, or None."""
    if len(text) > most:
        said = to.gettext(
            "This holds at most %(most)s characters; there are %(there)s.",
            most=to.number(most),
            there=to.number(len(text)),
        )
        return said
    if visible(text) != text:
        return to.gettext(INVISIBLE)
    return None
