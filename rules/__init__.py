"""The rules of a citizens' workshop: pure functions and frozen data; all they need is passed in."""
