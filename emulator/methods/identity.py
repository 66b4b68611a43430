"""Who the bot is: getMe, its name and descriptions, leaving."""

from __future__ import annotations

from emulator.methods.register import Call, method
from emulator.refusal import Json, bad_request

# See core.telegram.org/bots/api#setmyname, #setmydescription, #setmyshortdescription.
MAX_NAME = 64
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120


@method("getMe")
def get_me(call: Call) -> Json:
    """core.telegram.org/bots/api#user: the fields "Returned only in getMe" included."""
    return call.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("logOut")
def log_out(call: Call) -> bool:
    """core.telegram.org/bots/api#logout."""
    return True


@method("close")
def close(call: Call) -> bool:
    """core.telegram.org/bots/api#close."""
    return True


def _keep(call: Call, kept: dict[str, str], name: str, longest: int) -> bool:
    text = call.fields.text(name)
    if len(text) > longest:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    language = call.fields.text("language_code")
    if text:
        kept[language] = text
    else:
        kept.pop(language, None)
    call.world.hub.tell("bots")
    return True


def _read(call: Call, kept: dict[str, str]) -> str:
    """The text for a language, else the one for every language."""
    return kept.get(call.fields.text("language_code")) or kept.get("", "")


@method("setMyName", "name language_code")
def set_my_name(call: Call) -> bool:
    """core.telegram.org/bots/api#setmyname."""
    return _keep(call, call.bot.names, "name", MAX_NAME)


@method("getMyName", "language_code")
def get_my_name(call: Call) -> Json:
    """core.telegram.org/bots/api#getmyname."""
    return {"name": _read(call, call.bot.names) or call.bot.as_user()["first_name"]}


@method("setMyDescription", "description language_code")
def set_my_description(call: Call) -> bool:
    """core.telegram.org/bots/api#setmydescription."""
    return _keep(call, call.bot.descriptions, "description", MAX_DESCRIPTION)


@method("getMyDescription", "language_code")
def get_my_description(call: Call) -> Json:
    """core.telegram.org/bots/api#getmydescription."""
    return {"description": _read(call, call.bot.descriptions)}


@method("setMyShortDescription", "short_description language_code")
def set_my_short_description(call: Call) -> bool:
    """core.telegram.org/bots/api#setmyshortdescription."""
    return _keep(call, call.bot.short_descriptions, "short_description", MAX_SHORT_DESCRIPTION)


@method("getMyShortDescription", "language_code")
def get_my_short_description(call: Call) -> Json:
    """core.telegram.org/bots/api#getmyshortdescription."""
    return {"short_description": _read(call, call.bot.short_descriptions)}
