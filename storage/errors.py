"""What can go wrong with a database: a code that names the sentence, and the facts it needs."""

from __future__ import annotations


class StorageError(Exception):
    """Anything the database answers instead of doing; nothing has been changed.

    `code` is a text key («storage.disk_full»), always written whole where it is raised;
    `facts` are what its sentence tells.
    """

    def __init__(self, code: str, /, **facts: str | int) -> None:
        """Fail with the sentence `code`, told with `facts`."""
        super().__init__(f"{code} {facts}" if facts else code)
        self.code = code
        self.facts = facts


class CannotOpen(StorageError):
    """The database cannot be used at all: a wrong key, a newer schema, a full disk."""


class Fault(StorageError):
    """The machine failed (disk full, server gone, file locked): try again, blame no update."""


class Clash(Fault):
    """Two processes changed the same thing at once (PostgreSQL): this one is run again."""


class Damaged(StorageError):
    """Sealed words do not open, now or later: `row` is the id of their row, or empty.

    It is no Fault: trying again would not help, and only what needs these words is set aside.
    """


class Conflict(StorageError):
    """A row contradicts the schema: a key that exists already, a parent that does not."""


class WrongUse(Exception):
    """A mistake in the program itself: an unknown query, a missing parameter, a foreign await."""
