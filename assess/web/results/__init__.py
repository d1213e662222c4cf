"""What the pages of results show: values prepared for the templates, without Flask."""
