"""Migrations from within the program: no alembic.ini, nothing but the package itself.

They run before anything else does. Alembic is imported only when one of these functions is called; it
would cost every start.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreDown
from bot.store.database import Database
from bot.store.engines import database_of

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

T = TypeVar("T")
_HERE = Path(__file__).parent / "migrations"
NOT_MIGRATED = "The database cannot be changed just now; nothing was half done: please try again."


async def migrate(url: str, revision: str = "head") -> None:
    """Bring the database up to `revision`, creating the file if need be; all or nothing.

    Args:
        url: DATABASE_URL.

    Raises:
        WrongSettings: the URL cannot serve.
        StoreDown: it is locked by someone else.
    """
    from alembic import command

    await _configured(database_of(url), lambda config: command.upgrade(config, revision))


async def undo_migrations(url: str, revision: str = "base") -> None:
    """Take the database back down to `revision`; "base" drops every table.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    from alembic import command

    await _configured(database_of(url), lambda config: command.downgrade(config, revision))


async def current_revision(url: str) -> str | None:
    """The database's revision; None when nothing was ever migrated, or there is no file yet.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    database = database_of(url)
    if not database.is_there():
        return None  # connecting would create it
    from alembic.runtime.migration import MigrationContext

    return await _connected(
        database, lambda connection: MigrationContext.configure(connection).get_current_revision()
    )


async def is_current(url: str) -> bool:
    """Whether the database has every migration of this version of Amends, and none beyond.

    Raises:
        WrongSettings, StoreDown: as `migrate`.
    """
    from alembic.script import ScriptDirectory

    return await current_revision(url) == ScriptDirectory(str(_HERE)).get_current_head()


async def _configured(database: Database, act: Callable[[Config], None]) -> None:
    from alembic.config import Config

    def run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(_HERE).replace("%", "%%"))  # % interpolates
        config.attributes["connection"] = connection
        act(config)

    await _connected(database, run)


async def _connected(database: Database, act: Callable[[Connection], T]) -> T:
    try:
        return await database.migrating(act)
    except SQLAlchemyError as error:
        if wrong := database.wrong(error):
            raise wrong from error
        if database.is_down(error):
            raise StoreDown(NOT_MIGRATED) from error
        raise
