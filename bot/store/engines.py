"""DATABASE_URL to a database."""

from __future__ import annotations

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import WrongSettings
from bot.store.database import EXAMPLES, Database

_SQLITE = ("sqlite", "sqlite+aiosqlite")
_POSTGRES = ("postgresql", "postgresql+asyncpg", "postgres")


def database_of(url: str) -> Database:
    """The database that DATABASE_URL names, not connected yet.

    Raises:
        WrongSettings: not a URL, a database that Amends does not know, or a file it cannot use. Nothing of
            the address but its scheme, host and database is named: the rest may hold a password.
    """
    url = url.strip()
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise WrongSettings(f"DATABASE_URL is not a database address; set it to one, {EXAMPLES}.") from None
    if parsed.drivername in _SQLITE:
        from bot.store.sqlite import Sqlite

        return Sqlite(parsed)
    if parsed.drivername in _POSTGRES:
        from bot.store.postgres import Postgres  # here: who keeps a file need not load the driver

        return Postgres(url, parsed)
    raise WrongSettings(
        "DATABASE_URL asks for {driver}, which Amends cannot use; set it to SQLite or PostgreSQL, "
        + EXAMPLES
        + ".",
        driver=parsed.drivername,
    )
