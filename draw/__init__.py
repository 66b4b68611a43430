"""The draw's solver, a program of its own: terms in, numbered panels and what is proved out."""
