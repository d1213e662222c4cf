"""The planning models in words and in geometry, for pages and documents alike."""
