"""The roadmap and the forms as PDF: the only home of WeasyPrint."""
