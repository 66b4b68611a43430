"""The guided tour: scenes of one workshop, each brought about through the real bot and pages."""
