"""The steering API under /sim: playing the people, turning the clock, reading what happened."""
