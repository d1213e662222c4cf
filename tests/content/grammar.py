"""Accidents that a reader stumbles over at once, in Bahasa Indonesia and in English."""

import re
from collections.abc import Iterator

GLUED = re.compile(r"[\w-]\{|\}[\w-]")
DOUBLED = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
SPACES = re.compile(r"\s\s|^\s|\s$|\s[,.;:?!)]|\(\s")
PUNCTUATION = re.compile(r"[,;:.?!][,;:]|(?<!\.)\.\.(?!\.)")
TWO_ARTICLES = re.compile(r"\b(a|an|the|this|these)\s+(a|an|the|this|these)\b", re.IGNORECASE)
ARTICLE = re.compile(r"(?:\b(a|an)|(?:^|[.?!:]\s+)(A|An))\s+[“\"'(]?([\w-]+)")
SENTENCE_END = re.compile(r"[.?!…][)”\"']*$")
NEXT_SENTENCE = re.compile(r"(?P<before>\S+[.?!])[)”\"']*\s+(?P<first>[^\W\d_])")
ABBREVIATIONS = {
    *("e.g.", "i.e.", "etc.", "vs.", "no.", "art.", "cf."),
    *("dll.", "dsb.", "dst.", "mis.", "hlm.", "jl.", "kab.", "a.n.", "s.d.", "u.p.", "d.h."),
}
LOUD_NAME = "LAPOR!"
"""A name that ends with a mark which ends no sentence."""
VOWELS = "aeiou"
SOUNDS_LIKE_YOU_OR_ONE = re.compile(r"(?:uni(?!n|m)|us[ae]|usu|uti|eu|ew|one|once|ubi)", re.IGNORECASE)
SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
EIGHT = re.compile(r"8|1[18](?!\d)")


def accidents_in(text: str, language: str) -> Iterator[str]:
    """What is wrong with the text in this language, whatever it is for."""
    text = text.replace(LOUD_NAME, LOUD_NAME[:-1])
    if "{" in text or "}" in text:
        yield "a brace is left"
    if found := DOUBLED.search(text):
        yield f"a word is doubled ({found[0]})"
    if found := SPACES.search(text):
        yield "a space too many"
    if found := PUNCTUATION.search(text):
        yield f"punctuation is doubled ({found[0]})"
    if small := small_sentence(text):
        yield f"a sentence begins with a small letter ({small})"
    if language == "en":
        yield from _articles(text)


def glued_placeholder(written: str) -> bool:
    """Whether a letter or a hyphen touches a placeholder: no word of every service fits such a place."""
    return bool(GLUED.search(written))


def starts_small(text: str) -> bool:
    """Whether the text begins with a small letter."""
    first = re.sub(r"^[“\"'(]+", "", text)[:1]
    return first.isalpha() and first.islower()


def small_sentence(text: str) -> str:
    """The first sentence inside the text that begins with a small letter, or nothing."""
    for found in NEXT_SENTENCE.finditer(text):
        if found["first"].islower() and found["before"].lstrip("(“\"'").casefold() not in ABBREVIATIONS:
            return found[0]
    return ""


def is_no_sentence(text: str) -> bool:
    """Whether the text does not end as a sentence does."""
    return not SENTENCE_END.search(text)


def _articles(text: str) -> Iterator[str]:
    if found := TWO_ARTICLES.search(text):
        yield f"two articles ({found[0]})"
    for found in ARTICLE.finditer(text):
        article, word = (found[1] or found[2]).casefold(), found[3]
        needs = needed_article(word)
        if needs and needs != article:
            yield f"“{article} {word}”"


def needed_article(word: str) -> str:
    """``a`` or ``an`` before a word; nothing where either may be right, as before an abbreviation."""
    bare = word.split("-")[0]
    if len(bare) > 1 and bare.isupper():
        return ""
    if bare[:1].isdigit():
        return "an" if EIGHT.match(bare) else "a"
    if SILENT_H.match(bare):
        return "an"
    return "an" if bare[:1].casefold() in VOWELS and not SOUNDS_LIKE_YOU_OR_ONE.match(bare) else "a"
