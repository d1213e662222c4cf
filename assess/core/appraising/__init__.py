"""Holding a purchase proposal to the checks: outcomes, verdict, contradictions, and what a decision is bound to."""
