"""The reader of people files, a program of its own: a file in, checked rows out."""
