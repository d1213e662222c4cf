"""Makes the Word templates of drafts: ``python -m tests.tools.draft_templates`` writes ``templates/docx``.

A template may also be changed in a word processor; what stands in braces is filled in by docxtpl.
"""
