"""What the Makefile calls: small programs for those who work on the project."""
