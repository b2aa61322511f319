"""Migrations from within the program: no alembic.ini, nothing but the package itself.

Synchronous: they run as a command, before anything else does. Alembic is imported only when one
of these functions is called; it would cost every start.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DatabaseError, OperationalError

from bot.errors import StoreDown
from bot.store.dialect import is_unusable
from bot.store.engines import database_file, sync_engine, unusable

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

T = TypeVar("T")
_HERE = Path(__file__).parent / "migrations"
NOT_MIGRATED = "The database cannot be changed just now; nothing was half done: please try again."


def migrate(url: str, revision: str = "head") -> None:
    """Bring the database up to `revision`, creating the file if need be; all or nothing.

    Args:
        url: DATABASE_URL.

    Raises:
        WrongSettings: the URL or its file cannot serve.
        StoreDown: it is locked by someone else.
    """
    from alembic import command

    _in_transaction(url, lambda config: command.upgrade(config, revision))


def undo_migrations(url: str, revision: str = "base") -> None:
    """Take the database back down to `revision`; "base" drops every table.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    from alembic import command

    _in_transaction(url, lambda config: command.downgrade(config, revision))


def current_revision(url: str) -> str | None:
    """The database's revision; None when nothing was ever migrated, or there is no file yet.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    if not database_file(url).exists():
        return None  # connecting would create it
    from alembic.runtime.migration import MigrationContext

    return _connected(url, lambda connection: MigrationContext.configure(connection).get_current_revision())


def is_current(url: str) -> bool:
    """Whether the database has every migration of this version of Amends, and none beyond.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    from alembic.script import ScriptDirectory

    return current_revision(url) == ScriptDirectory(str(_HERE)).get_current_head()


def _in_transaction(url: str, act: Callable[[Config], None]) -> None:
    from alembic.config import Config

    def run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(_HERE).replace("%", "%%"))  # % interpolates
        config.attributes["connection"] = connection
        act(config)

    _connected(url, run)


def _connected(url: str, act: Callable[[Connection], T]) -> T:
    engine = sync_engine(url)
    try:
        with engine.begin() as connection:
            return act(connection)
    except DatabaseError as error:
        if is_unusable(error):
            raise unusable(database_file(url)) from error
        if isinstance(error, OperationalError):
            raise StoreDown(NOT_MIGRATED) from error
        raise
    finally:
        engine.dispose()
