"""Core values in words and in JSON, for pages, documents and the command line alike."""
