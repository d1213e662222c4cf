"""Text as the shipped fonts can print it: what they lack is named, never lost and never able to move its neighbours."""

import re

COVERED = """
    9-A 20-7E A0-AC AE-148 14A-1C3 1C5-254 256-27B 27E-284 286-290 292-2A4 2A6-304 306-30A 30C 30F 313 315 31B 323
    326-328 32C 337-338 342-343 346-36F 374-376 37A-37F 384-38A 38C 38E-3A1 3A3-3D7 3DC-3DD 3F0-3F6 3F9-3FA 3FC-3FF
    1E00-1E9B 1E9D-1EFF 2000-200A 2010-2027 202F-2055 2057 205F 2070-2071 2074-208E 2090-209C 20A0-20AF 20B1-20B5
    20B8-20BA 20BC-20C0 2100-2101 2103 2105-2106 2109 2113 2116-2117 211E-2122 2126 212A-212B 212E 2132 213B 214D
    2190-2199 21A9-21AA 21B0-21B1 21B3-21B5 21BA-21BB 21D0 21D2 21D4 21DE-21DF 21E4-21E5 21E7 21EA 2202 2205-2206
    220F 2211-2212 221A 221E 222B 2236 2248 2260 2264-2265 2295-2298 2303-2305 2318 2325-2327 232B 2380 2387 238B
    23CE-23CF 25A0-25A2 25AA 25B2-25B3 25B6-25B7 25BA-25BD 25C0-25C1 25C4-25C7 25CA-25CB 25CF 25E6 25EF 2600
    2605-2606 263C 2661 2665 266A-266B 26A0 2713 2717 2756 2764 2780-2788
"""


def _pattern(covered: str) -> re.Pattern[str]:
    ranges = "".join("-".join(f"\\U{int(end, 16):08x}" for end in each.split("-")) for each in covered.split())
    return re.compile(f"[^{ranges}]")


_UNCOVERED = _pattern(COVERED)


def printable(text: str) -> str:
    """*text* with every character outside the fonts as its number, for instance ``[U+1F3D9]``.

    Marks that turn the direction of writing count as outside, so a name that holds one cannot reverse the words after
    it: it stands in the document as ``[U+202E]``.
    """
    return _UNCOVERED.sub(_named, text.replace("\r\n", "\n"))


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found.group()):04X}]"
