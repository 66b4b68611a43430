"""A stranger that imitates Telegram's Bot API over HTTP, with a chat page to play people's part."""
