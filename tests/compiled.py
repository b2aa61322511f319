"""SQL that SQLAlchemy has compiled, kept for all engines of a test run.

Each engine compiles for itself, since its own dialect object is part of what it knows a statement by. A test
has engines of its own, and compiling was a fifth of what a use case cost (measured). All engines of one kind
are set up alike here, so that what one has compiled holds for the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import create_async_engine


class Compiled(dict[Any, Any]):
    """For the option `compiled_cache` of engines of one kind: a statement is known by its own key alone."""

    def get(self, key: Any, default: Any = None) -> Any:
        _, *own = key
        return super().get(tuple(own), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        _, *own = key
        super().__setitem__(tuple(own), compiled)


@contextmanager
def compiled_once() -> Iterator[None]:
    """Meanwhile, stores on one kind of database share what is compiled."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("sqlite", "postgres"):
            sharing = partial(create_async_engine, execution_options={"compiled_cache": Compiled()})
            patch.setattr(f"bot.store.{kind}.create_async_engine", sharing)
        yield
