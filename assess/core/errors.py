"""What can be wrong with what came from outside, each error with its place and the way out."""


class AssessError(Exception):
    """An error of ours whose message is meant for a person."""
