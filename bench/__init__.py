"""Measures what the issues ask for: `python -m bench` writes var/bench/results.json."""
