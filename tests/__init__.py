"""Sentences about people, and about the house that serves them."""
