"""HTTP: pages, one-time links, webhook and health; the same actions as the chat, no conversation."""
