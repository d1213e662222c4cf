"""What can be wrong with what came from outside, each error with its place and the way out."""


def N_(message: str) -> str:
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


class AssessError(Exception):
    """An error of ours whose message is meant for a person.

    ``message`` is the English source sentence with its facts as ``%(name)s``, so that a translator can say it:
    ``translator.gettext(error.message, **error.facts)``. ``str(error)`` is the English sentence.
    """

    def __init__(self, message: str = "", **facts: object) -> None:
        super().__init__(message % facts if facts else message)
        self.message = message
        self.facts = facts
