"""Drafts of regulations, decrees, procedures and agreements as Word files: the only home of docxtpl."""
