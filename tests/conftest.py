"""What every test may ask for."""

from hypothesis import settings

pytest_plugins = ["tests.machine", "tests.postgres", "tests.scratch"]

# How long one example takes says more about the machine's other work than about ours.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
