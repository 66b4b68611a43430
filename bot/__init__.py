"""The process, and everything that knows Telegram."""
