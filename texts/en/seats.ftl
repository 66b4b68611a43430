# The seats of the group.

none = This person has no seat in the group.
