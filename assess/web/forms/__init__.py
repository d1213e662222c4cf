"""What is typed into pages: fields that read it, forms that make core values of it."""
