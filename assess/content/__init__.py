"""YAML and JSON in and out, core values between."""
