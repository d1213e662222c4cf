"""How documents print a fingerprint."""

SHOWN = 16
"""Digits of a fingerprint at the foot of a page."""


def grouped(digits: str, size: int = 4) -> str:
    """Digits in groups that can be read aloud: ``7f3a 91c0 …``."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))
