"""Numbers in addresses: one with too many digits is an address that leads nowhere."""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor

from rules.numbers import LONGEST

_DIGITS = "digits"


class _Digits(Convertor[int]):
    regex = f"[0-9]{{1,{LONGEST}}}"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor(_DIGITS, _Digits())


def numbered(name: str) -> str:
    """Return the part of a route's path that holds a number under this name."""
    return f"{{{name}:{_DIGITS}}}"
