"""Purchase proposals in words; used by pages, documents and the command line."""
