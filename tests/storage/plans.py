"""What counts as walking through a table, wherever a query's plan is looked at."""

# Walked on purpose: a workshop is loaded a few times a year.
SMALL_TABLES = {"workshops"}
# What a part of the same question has found: how it did is a line of its own.
FOUND_BEFORE = {"audience"}
NO_TABLE = "CONSTANT"  # «SCAN CONSTANT ROW»: several questions answered in one row
# Indexes that hold only what is open, waiting or on its way: to walk one is to take what is next.
OPEN_ONLY = {
    "audit_unsealed",
    "dead_letters_untold",
    "help_messages_open",
    "inbox_waiting",
    "jobs_claimed",
    "jobs_waiting",
    "outbox_claimed",
    "outbox_waiting",
    "timers_due",
}


def walks(step: str) -> bool:
    """Tell whether a line of the plan is a walk: «SCAN people», «SCAN jobs USING INDEX …»."""
    words = step.split()
    if words[0] != "SCAN" or words[1] in {NO_TABLE, *SMALL_TABLES, *FOUND_BEFORE}:
        return False
    return not OPEN_ONLY.intersection(words)
