"""What every test may ask for."""

pytest_plugins = ["tests.machine", "tests.postgres"]
