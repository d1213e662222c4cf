"""The form of some questions: a field for each, holding all that is typed about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form
from wtforms.utils import unset_value

from assess.core.applicability import why_not_applicable_is_refused
from assess.core.case import Answer, Case
from assess.core.keeping import NEVER_ANSWERED
from assess.core.questionnaire import Question, Questionnaire
from assess.language import Translator
from assess.web.forms.answers import read_answer
from assess.web.languages import speaking

VERSION = "version"
OVER = "over"
KEEP = "keep"
MINE, THEIRS = "mine", "theirs"
BOTH_NOTES = "both-notes"
BETWEEN = "."

Sent = MultiDict[str, str]
Shown = Callable[[str, int], Answer | None]


class Boxes(dict[str, dict[str, str]]):
    """What was sent, by question and box: ``PR01.note`` is the box ``note`` of the question ``PR01``."""

    def __init__(self, sent: Sent) -> None:
        super().__init__()
        for name, value in sent.items():
            question, between, box = name.partition(BETWEEN)
            if between:
                self.setdefault(question, {})[box] = value


class AnswerField(Field):
    """One question; ``typed`` is what stands in its boxes, ``data`` the answer it makes (None: left out).

    ``version`` is the one the boxes were filled from; ``over`` the one to replace where a clash is to be decided, and
    ``keeps`` what was chosen there, with the notes of both sides if ``joins``.
    """

    def __init__(self, label: str, **given: Any) -> None:
        super().__init__(label, **given)
        self.typed: dict[str, str] = {}
        self.faults: Mapping[str, str] = {}
        self.version = NEVER_ANSWERED
        self.over: int | None = None
        self.keeps = ""
        self.joins = False

    @property
    def is_undecided(self) -> bool:
        """A clash for which nothing was chosen."""
        return self.over is not None and self.keeps not in (MINE, THEIRS)

    @property
    def is_sent(self) -> bool:
        """There is something to save."""
        return bool(self.typed) and not self.is_undecided and (self.keeps != THEIRS or self.joins)

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        super().process(None, data, extra_filters)
        self.typed = formdata.get(self.name, {})
        self.version = _whole(self.typed.pop(VERSION, ""))
        self.over = _whole(self.typed.pop(OVER)) if OVER in self.typed else None
        self.keeps = self.typed.pop(KEEP, "")
        self.joins = bool(self.typed.pop(BOTH_NOTES, ""))

    def pre_validate(self, form: Any) -> None:
        """Make the answer of what was typed over the one that was shown, whatever is kept by now."""
        if not self.is_sent:
            return
        refusal = why_not_applicable_is_refused(form.questionnaire, form.case, self.name)
        read = read_answer(self.typed, form.shown(self.name, self.version), refusal, speaking())
        self.data, self.faults = read.answer, read.faults
        self.errors = list(self.faults.values())


class SheetForm(Form):
    """Some questions of a case. ``shown`` finds the answer that a version of a question showed."""

    class Meta:
        def wrap_formdata(self, form: Form, formdata: Sent) -> Boxes:
            return Boxes(formdata)

        def get_translations(self, form: Form) -> Translator:
            return speaking()

    questionnaire: Questionnaire
    case: Case
    shown: Shown

    @property
    def answers(self) -> Iterator[AnswerField]:
        yield from (field for field in self._fields.values() if isinstance(field, AnswerField))


def sheet_form(
    questionnaire: Questionnaire, questions: Sequence[Question], case: Case, sent: Sent, shown: Shown
) -> SheetForm:
    """The form of *questions* as it was *sent*."""
    form = _form_class(tuple(question.id for question in questions))(sent)
    form.questionnaire, form.case, form.shown = questionnaire, case, shown
    return form


@lru_cache(maxsize=200)
def _form_class(question_ids: tuple[str, ...]) -> type[SheetForm]:
    """Made once per section of a questionnaire version."""
    fields = {_attribute(each): AnswerField(each, name=each) for each in question_ids}
    return type("Sheet", (SheetForm,), fields)


def _attribute(question_id: str) -> str:
    """A name no method of a form has."""
    return f"question_{question_id}"


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else NEVER_ANSWERED
