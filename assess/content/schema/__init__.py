"""How each file of a questionnaire must be written, and its way into core values."""
