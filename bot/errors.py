"""What the program says where it cannot begin."""


class CannotStart(Exception):
    """Why the program does not start, in a sentence for whoever started it."""


class AlreadyRunning(CannotStart):
    """Another copy holds the lock; the message says what to do."""
