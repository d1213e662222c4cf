"""What the use cases ask of whatever knows the questionnaires."""

from typing import Protocol

from assess.core.questionnaire import Questionnaire


class Catalogue(Protocol):
    """Every version of every questionnaire."""

    def find(self, reference: str) -> Questionnaire:
        """The questionnaire ``smart-city@1.0.0``; without a version the newest. An AssessError if there is none."""
        ...
