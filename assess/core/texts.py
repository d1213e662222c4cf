"""A sentence in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Bahasa Indonesia and in English; ``text["id"]`` reads one of them.

    ``sources`` are the ids of what it states as a fact.
    """

    id: str
    en: str
    sources: tuple[str, ...] = ()

    def __getitem__(self, language: str) -> str:
        if language not in ("id", "en"):
            raise KeyError(language)
        return self.id if language == "id" else self.en
