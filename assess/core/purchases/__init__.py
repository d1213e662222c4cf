"""Purchase proposals as values: what they are asked for, what was written, and the review they got."""
