"""The decisions: pure values and functions that read no file, clock, network or chance."""
