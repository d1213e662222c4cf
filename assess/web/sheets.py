"""The HTML of questions, rendered once per wording of a questionnaire and language, and filled in per request."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from re import compile as pattern
from typing import Any

from flask import current_app
from markupsafe import Markup, escape

from assess.core.applicability import Refusal
from assess.core.identity import Same
from assess.core.questionnaire import Question, Questionnaire
from assess.web.forms.answers import NOT_APPLICABLE
from assess.web.languages import speaking
from assess.web.memory import Memory
from assess.web.references import References

OPEN, CLOSE = "\ue000", "\ue001"
_SLOT = pattern(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_FAULT_SLOT = pattern(f"{OPEN}[^{CLOSE}]*:[^{CLOSE}]*{CLOSE}")
CHOICES = ("answer", "grade")
PLACE = "assess.sheets"
MOST = 50
"""How many sets of sheets are kept: one for each wording, language and section that is in use."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The HTML of one question as format strings: the whole, and the parts that not every case shows.

    ``faultless`` is the whole without the slots that only faults fill; ``empty`` names every slot.
    """

    whole: str
    faultless: str
    not_applicable: str
    refused: Mapping[Refusal, str]
    decides: str
    outside: str
    empty: Mapping[str, str]

    def fill(self, typed: Mapping[str, str], faults: Mapping[str, str], state: "Shown") -> Markup:
        """The question with what is typed in its boxes and what is wrong with it."""
        slots = {**self.empty, **{name: str(escape(value)) for name, value in typed.items() if value}}
        for choice in CHOICES:
            slots[f"{choice}={typed.get(choice, '')}"] = " checked"
        slots["version"] = str(state.version)
        slots["decides"] = self.decides if state.decides else ""
        slots["outside"] = self.outside if state.outside else ""
        slots["office"] = str(escape(state.office))
        for box, fault in faults.items():
            slots |= _fault_slots(state.id, box, fault)
        if state.refusal is None or typed.get("answer") == NOT_APPLICABLE:
            slots["not_applicable"] = self.not_applicable % slots
        if state.refusal is not None:
            slots["refused"] = self.refused.get(state.refusal, "")
        return Markup((self.whole if faults else self.faultless) % slots)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a case says about a question beside its answer."""

    id: str
    version: int
    decides: bool
    outside: bool
    office: str
    refusal: Refusal | None


def sheets_together(questionnaire: Questionnaire, questions: Sequence[Question]) -> Mapping[str, Sheet]:
    """The sheets of questions on one page, by their ids; a term is linked in the first of them that uses it."""

    def compile_all() -> Mapping[str, Sheet]:
        refs = References(questionnaire, aside=True)
        return {each.id: _compile(each, refs, alone=False) for each in questions}

    return _kept((Same(questionnaire), speaking().language, *(each.id for each in questions)), compile_all)


def sheets_alone(questionnaire: Questionnaire) -> Mapping[str, Sheet]:
    """The sheet of every question on a page of its own, by its id."""

    def compile_all() -> Mapping[str, Sheet]:
        each_alone = ((each, References(questionnaire, aside=True)) for each in questionnaire.questions)
        return {each.id: _compile(each, refs, alone=True) for each, refs in each_alone}

    return _kept((Same(questionnaire), speaking().language), compile_all)


def _kept(place: Hashable, compile_all: Callable[[], Mapping[str, Sheet]]) -> Mapping[str, Sheet]:
    kept: Memory[Mapping[str, Sheet]] = current_app.extensions.setdefault(PLACE, Memory(MOST))
    compiled = kept.find(place)
    if compiled is None:
        compiled = compile_all()
        kept.keep(place, compiled)
    return compiled


def _compile(question: Question, refs: References, *, alone: bool) -> Sheet:
    parts: Any = current_app.jinja_env.get_template("filling/question.html").module
    whole = str(parts.whole(question, _slot, alone, refs))
    return Sheet(
        whole=_as_format(whole),
        faultless=_as_format(_FAULT_SLOT.sub("", whole)),
        not_applicable=_as_format(parts.not_applicable(question, _slot)),
        refused={
            each: _as_format(parts.refused(each)) for each in Refusal if alone or each is not Refusal.ALWAYS_APPLIES
        },
        decides=str(parts.decides()),
        outside=str(parts.outside()),
        empty=dict.fromkeys(_SLOT.findall(whole + str(parts.not_applicable(question, _slot))), ""),
    )


def _slot(name: str) -> Markup:
    return Markup(f"{OPEN}{name}{CLOSE}")


def _as_format(html: str) -> str:
    return _SLOT.sub(r"%(\1)s", str(html).replace("%", "%%"))


def _fault_slots(question_id: str, box: str, fault: str) -> dict[str, str]:
    place = f"{question_id}.{box}-fault"
    words = escape(speaking().gettext("Please correct:"))
    return {
        f"{box}:group": " tb-form-group--error",
        f"{box}:input": " tb-input--error",
        f"{box}:described": f' aria-describedby="{place}"',
        f"{box}:also": f" {place}",
        f"{box}:fault": f'<p id="{place}" class="tb-error-message"><span class="tb-visually-hidden">{words}</span> '
        f"{escape(fault)}</p>",
    }
