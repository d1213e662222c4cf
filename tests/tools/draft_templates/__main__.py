"""Writes every template to where the product reads it."""

from assess.resources import directory
from tests.tools.draft_templates.forms import templates

if __name__ == "__main__":
    for file_name, content in templates().items():
        (directory("templates") / "docx" / file_name).write_bytes(content)
