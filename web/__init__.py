"""HTTP: pages, one-time links, webhook, health; the same actions as the chat, no conversation."""
