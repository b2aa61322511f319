"""One test for many alike: each costs no report of its own, and a failure still names which it was."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def about(which: str) -> Iterator[None]:
    """What goes wrong inside says that it was about this one."""
    try:
        yield
    except Exception as wrong:
        wrong.add_note(f"about: {which}")
        raise
