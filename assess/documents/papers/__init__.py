"""The papers of a purchase and its review, as values that are set as PDF and as Word file alike."""
