"""Cases that belong together: a promise that was not kept, and the case in which it is owned up to (R50)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.file import CaseFile
from bot.domain.origin import Origin
from bot.domain.promise import Promise
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut
from bot.slack.views.parts import WHAT_MAX, Json, Meta, Page, button, client_words, hint, section, state_words

MISSED, AGAIN = "missed", "again"


def own_up_button(file: CaseFile, promise: Promise, page: Page) -> Json:
    """Offered where a promise was missed: whether it hurt them, only its owner knows. Once that is begun it
    is gone on with: one case for each promise."""
    _ = page.gettext
    words = _("Go on with it") if file.owned_in(promise.id) else _("It hurt them: own up to it")
    return button(words, Act.OWN_UP_TO_MISS, ids.value(file.case.id, promise.id))


def coming_from(view: Json, origin: Origin | None) -> Json:
    """A first screen that knows what its case comes from, which is not begun yet (`origin_of`)."""
    if origin is None:
        return view
    kind = AGAIN if origin.again else MISSED
    extra = ids.value(kind, origin.case, origin.promise, origin.row)
    return view | {"private_metadata": replace(Meta.decode(view["private_metadata"]), extra=extra).encode()}


def origin_of(meta: Meta) -> Origin | None:
    """What the case of this first screen comes from.

    Raises:
        ValueError: it is none of ours.
    """
    if not meta.extra:
        return None
    kind, case, promise, row = ids.parts(meta.extra, 4)
    return Origin(case, promise, row, again=kind == AGAIN)


def linked_blocks(files: Sequence[CaseFile], page: Page, *, mine: bool) -> list[Json]:
    """On the plan. What was done in the other case stands there for the owner alone, with the way to it."""
    return [_mine(file, page) if mine else hint(_line(file, page)) for file in files]


def _line(file: CaseFile, page: Page) -> str:
    words = page.gettext("Linked case with {client}: {state}")
    return words.format(client=client_words(file, page), state=state_words(file.case.state, page))


def _mine(file: CaseFile, page: Page) -> Json:
    did = file.case.facts.did.strip()
    text = "\n".join([_line(file, page), *([f"“{cut(did, WHAT_MAX)}”"] if did else [])])
    return section(text, button(page.gettext("See its plan"), Act.SEE_LINKED, file.case.id))
