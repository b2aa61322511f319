"""What the use cases need to know of public holidays and time zones, as a Protocol."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from bot.domain.people import Lang
from bot.domain.working import IsHoliday


class Calendar(Protocol):
    """Public holidays and zones. A country is an ISO 3166 code, empty for none; a state one of its parts."""

    def holiday(self, country: str, state: str) -> IsHoliday: ...

    def holiday_name(self, country: str, state: str, day: date, lang: Lang) -> str:
        """Empty on an ordinary day."""

    def places(self, typed: str, lang: Lang) -> list[tuple[str, str]]:
        """(code, name) of countries and states whose name contains what was typed; a code is `MY` or
        `MY-02`."""

    def place_name(self, country: str | None, state: str, lang: Lang) -> str: ...

    def zones(self, typed: str, lang: Lang) -> list[tuple[str, str]]:
        """(IANA name, words) of time zones whose city, country or name contains what was typed."""

    def zone_name(self, name: str, lang: Lang) -> str:
        """ "Kuala Lumpur, Malaysia"."""

    def knows_zone(self, name: str) -> bool: ...

    def country_of(self, zone: str) -> str:
        """The country of an IANA name; empty for one that belongs to none."""

    def weekend(self, country: str, state: str) -> frozenset[int]:
        """The days (0 is Monday) on which people rest there."""
