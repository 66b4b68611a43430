"""The pages, one module for each capability."""
