"""The demo: an emulator, the real bot as a process of its own, a crowd, and a tour of scenes."""
