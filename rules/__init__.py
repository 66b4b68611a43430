"""The rules of a citizens' workshop: pure functions and frozen dataclasses; whatever they need is passed in."""
