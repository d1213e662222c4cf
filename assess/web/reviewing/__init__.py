"""The check sheet of a purchase proposal, and the reviewer's work on it."""
