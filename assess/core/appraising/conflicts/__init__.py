"""The rules by which claims of a proposal contradict each other or what is known beside it, by what they compare."""
