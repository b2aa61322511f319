"""How many examples hypothesis tries: all of them in `make test`, a fifth in `make core` (`--quick`)."""

from hypothesis import settings

# A busy machine makes no example wrong: none has to be quick.
settings.register_profile("full", deadline=None)
settings.register_profile("core", deadline=None, max_examples=20)


def choose(*, quick: bool) -> None:
    """Before any test is read: `examples` goes by it."""
    settings.load_profile("core" if quick else "full")


def quick() -> bool:
    """Whether it is `make core`."""
    return settings.get_current_profile_name() == "core"


def examples(many: int) -> settings:
    """For a test, beside `@given`: so many in a whole run."""
    return settings(max_examples=many // 5 if quick() else many)
