"""The team's pages: whoever is signed in works here without Telegram, by the chat's own actions."""
