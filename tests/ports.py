"""Ports for servers that are started, and started again, at an address known beforehand."""

import random
import socket

# Below the ports that systems hand out by themselves (32768 and more on Linux): a connection that
# some other process opens meanwhile, or this one to a server not there yet, takes none of these.
CHOICE = range(20_000, 32_000)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    while True:
        port = random.choice(CHOICE)
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port
