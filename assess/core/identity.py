"""A questionnaire as a key: equal only to the same object, as its mappings have no hash."""

from assess.core.questionnaire import Questionnaire


class Same:
    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.questionnaire is self.questionnaire

    def __hash__(self) -> int:
        return id(self.questionnaire)
