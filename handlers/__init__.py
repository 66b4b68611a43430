"""Conversations, and nothing else: what is asked, what an answer leads to, what is said."""
