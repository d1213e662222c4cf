"""What each chapter of the roadmap says, as frozen values that the templates only lay out."""
