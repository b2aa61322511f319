"""When a client works: as it was set for them, else as the country of their clock has it, else as here."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.file import CaseFile
from bot.domain.working import UNSET, Working
from bot.usecases.ports import Desk


def holding(desk: Desk, file: CaseFile) -> Working:
    """What holds for the client of a case, as far as anything does."""
    return near_or_abroad(desk, file, file.client.working if file.client else UNSET, file.client_tz)


def near_or_abroad(desk: Desk, file: CaseFile, own: Working, tz: str | None) -> Working:
    """What holds for whoever has set `own`, and lives by the clock of `tz` (IANA; None: by ours).

    Where nobody has said whose public holidays they keep, a clock of another country than ours tells: its
    national ones, for no zone tells the state. All else is as in the workspace.
    """
    if own.country is None and (country := _abroad(desk, file, tz)):
        own = replace(own, country=country)
    return own.over(file.workspace.working)


def _abroad(desk: Desk, file: CaseFile, tz: str | None) -> str:
    """The country of a clock; empty where it is ours: the workspace's, else the owner's."""
    country, calendar = desk.calendar.country_of(tz) if tz else "", desk.calendar
    owner = file.owner
    ours = file.workspace.working.country or owner.working.country or calendar.country_of(owner.tz)
    return country if country != ours else ""
