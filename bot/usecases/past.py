"""What the use cases ask of former cases, as a Protocol."""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

from bot.domain.promise import PromiseKind


class Past(Protocol):
    """Other cases of one workspace: the part of `ports.Reading` that looks back."""

    async def done_before(self, client_id: str, besides: str, limit: int = 50) -> list[str]:
        """What was done to this client in other cases that they were told of (`Facts.did`)."""

    async def kept_delays(
        self, owner: str, kind: PromiseKind, besides: str, limit: int = 50
    ) -> list[timedelta]:
        """How much later than first promised this person kept what they promised of that kind (less than
        nothing: earlier), one for each other case, the latest first."""

    async def has_open_case(
        self, client_id: str, *, owner: str | None = None, besides: str | None = None
    ) -> bool:
        """Whether any case with this client is open (file.OPEN_STATES): of this owner, or whoever owns it;
        another than that one."""
