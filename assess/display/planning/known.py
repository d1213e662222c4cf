"""What sources of the questionnaire found, in words with the source behind them."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.questionnaire import Questionnaire
from assess.display.citations import Citation, citations
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as its source puts it."""

    words: str
    source: Citation

    @property
    def sources(self) -> tuple[str, ...]:
        """What a document lists among its sources."""
        return (self.source.id,)


def known(ids: Iterable[str], questionnaire: Questionnaire, to: Translator) -> tuple[Known, ...]:
    """The findings of those sources that the questionnaire has."""
    there = [id for id in ids if id in questionnaire.source]
    findings = [questionnaire.source[id].finding[to.language] for id in there]
    return tuple(Known(*each) for each in zip(findings, citations(there, questionnaire), strict=True))
