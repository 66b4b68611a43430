"""How a bot gets updates: getUpdates, and the webhook that excludes it."""

from __future__ import annotations

import re
import time

from emulator.methods.register import Call, method
from emulator.refusal import Json, bad_request, conflict, too_many
from emulator.updates import NOT_BY_DEFAULT

UPDATE_KINDS = frozenset(
    {
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
        "business_message", "edited_business_message", "deleted_business_messages",
        "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result",
        "callback_query", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll",
        "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
        "removed_chat_boost", "guest_message", "managed_bot",
    }
)  # fmt: skip
MAX_SECRET = 256


@method("getUpdates", "offset:i limit:i timeout:i allowed_updates:a")
async def get_updates(call: Call) -> list[Json]:
    """Client.cpp, `process_get_updates_query`; the queue itself is in updates.py."""
    if call.bot.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _allow(call)
    fields = call.fields
    found = await call.bot.updates.fetch(
        fields.integer("offset"), fields.integer("limit", 100), fields.integer("timeout")
    )
    call.line.updates = [one["update_id"] for one in found]
    return found


def _allow(call: Call) -> None:
    """Unknown kinds are ignored, an empty list is the default (`update_allowed_update_types`)."""
    if call.fields.has("allowed_updates"):
        wanted = call.fields.array("allowed_updates")
        call.bot.updates.allow([kind for kind in wanted if kind in UPDATE_KINDS])


@method(
    "setWebhook",
    "url! certificate:P ip_address max_connections:i allowed_updates:a drop_pending_updates:b"
    " secret_token",
)
def set_webhook(call: Call) -> bool:
    """Client.cpp, `process_set_webhook_query` and `do_set_webhook`.

    Like a server run with --local, http addresses are taken too
    (core.telegram.org/bots/api#using-a-local-bot-api-server).
    """
    fields, webhook = call.fields, call.bot.webhook
    url, secret = fields.text("url"), fields.text("secret_token")
    if url:
        _pace(call)
    if url and not re.match(r"https?://[^/\s]+", url):
        raise bad_request("invalid webhook URL specified")
    if len(secret) > MAX_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _remove(call)
    _allow(call)
    if url:
        call.bot.updates.end_poll()
        webhook.url, webhook.secret = url, secret
        webhook.max_connections = min(max(fields.integer("max_connections", 40), 1), 100)
        webhook.start(call.bot.updates)
    return True


def _pace(call: Call) -> None:
    """One setWebhook a second (`next_allowed_set_webhook_time_`)."""
    now = time.monotonic()
    if now < call.bot.next_webhook:
        raise too_many(1)
    call.bot.next_webhook = now + 1


@method("deleteWebhook", "drop_pending_updates:b")
def delete_webhook(call: Call) -> bool:
    """Stop pushing; what waits is kept unless told otherwise."""
    _remove(call)
    return True


def _remove(call: Call) -> None:
    call.bot.webhook.stop()
    if call.fields.flag("drop_pending_updates"):
        call.bot.updates.clear()


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Client.cpp, `JsonWebhookInfo`."""
    webhook, updates = call.bot.webhook, call.bot.updates
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": updates.pending(),
    }
    if webhook.url:
        info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
    if webhook.last_error:
        info["last_error_date"] = int(webhook.last_error_at)
        info["last_error_message"] = webhook.last_error
    if updates.allowed and updates.allowed != UPDATE_KINDS - NOT_BY_DEFAULT:
        info["allowed_updates"] = sorted(updates.allowed)
    return info
