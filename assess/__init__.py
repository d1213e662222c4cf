"""Titik B: is a city ready to buy smart-city technology, and what must come first?"""

__version__ = "0.1.0"
