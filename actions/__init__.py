"""What can be done, once for every way of asking: facts, rule, save, audit, messages to others."""
