"""The four files of questions."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import Ref, Whole
from assess.content.schema.parts import Identifier, Owners, TextEntry, optional, texts
from assess.content.validation import Shape, shape
from assess.core.questionnaire import HIGHEST_LEVEL, Pillar, Question


class QuestionEntry(Strict):
    """A question; its pillar is the name of its file."""

    id: Identifier
    weight: Annotated[int, Whole(1, 3)]
    text: TextEntry
    why: TextEntry
    levels: Annotated[list[TextEntry], Field(min_length=HIGHEST_LEVEL + 1, max_length=HIGHEST_LEVEL + 1)]
    evidence: TextEntry
    owners: Owners
    not_applicable_unless: Annotated[str | None, Ref("class")] = None
    not_applicable_when: Annotated[str | None, Ref("exemption")] = None
    ask: TextEntry | None = None
    check: TextEntry | None = None
    mistakes: TextEntry | None = None

    def value(self, pillar: Pillar) -> Question:
        return Question(
            id=self.id,
            pillar=pillar,
            weight=self.weight,
            text=self.text.value(),
            why=self.why.value(),
            levels=texts(self.levels),
            evidence=self.evidence.value(),
            owners=tuple(self.owners),
            not_applicable_unless=self.not_applicable_unless,
            not_applicable_when=self.not_applicable_when,
            ask=optional(self.ask),
            check=optional(self.check),
            mistakes=optional(self.mistakes),
        )


QUESTIONS: Shape[list[QuestionEntry]] = shape(Annotated[list[QuestionEntry], Field(min_length=1)])
