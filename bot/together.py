"""Joins small transactions that ask at the same time into one commit, which each waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from storage.database import Database
from storage.transaction import Transaction

T = TypeVar("T")
Body = Callable[[Transaction], Coroutine[Any, Any, Any]]
MOST = 50  # bodies in one commit: a few milliseconds of the one writer


class Together:
    """Commits whatever came while the commit before was running: alone when it is quiet.

    Bodies may be run again, so they change nothing but the database. If one raises, each is run
    alone, and only its own caller hears of it.
    """

    def __init__(self, database: Database, cause: str) -> None:
        self._database = database
        self._cause = cause
        self._waiting: list[tuple[Body, asyncio.Future[Any]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def transact(self, body: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        """Run `body` with whatever else waits; its result, once that is committed."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((body, future))
        if self._committing is None:
            self._committing = asyncio.create_task(self._commit())
        return cast("T", await future)

    async def _commit(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._together(group)
        finally:
            self._committing = None

    async def _together(self, group: list[tuple[Body, asyncio.Future[Any]]]) -> None:
        async def whole(tx: Transaction) -> list[Any]:
            return [await body(tx) for body, _ in group]

        try:
            results = await self._database.transact(whole, cause=self._cause)
        except Exception as fault:  # noqa: BLE001 - handed to whoever asked
            if len(group) == 1:
                _settle(group[0][1], fault=fault)
                return
            for one in group:
                await self._together([one])
            return
        for (_, future), result in zip(group, results, strict=True):
            _settle(future, result=result)


def _settle(
    future: asyncio.Future[Any], result: object = None, fault: Exception | None = None
) -> None:
    """Answer whoever still waits: they may have been cancelled meanwhile."""
    if future.done():
        return
    if fault is not None:
        future.set_exception(fault)
    else:
        future.set_result(result)
