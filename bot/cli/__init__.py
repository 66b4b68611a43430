"""The command line: `atelier`, one module per command."""
