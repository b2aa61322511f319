"""What tells cases of one client apart, where a message names only the client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.people import name_key
from bot.slack.mrkdwn import cut
from bot.slack.views.parts import SUMMARY_MAX, Json, quoted

#: To the owner, and about one case of which they name only the client. Thanks are about the client alone.
NAMES_THE_CLIENT = frozenset(
    {Kind.SETTLE, Kind.UNTOLD, Kind.UNTOLD_NOTICE, Kind.TRY_AGAIN, Kind.SURPRISE, Kind.CAN_CLOSE}
)


def of_one_client(files: Iterable[CaseFile]) -> set[str]:
    """Ids of those whose client has several among them: only what happened tells them apart."""
    cases: dict[str, set[str]] = defaultdict(set)
    for file in files:
        cases[name_key(file.client_name)].add(file.case.id)
    return {case for several in cases.values() if len(several) > 1 for case in several}


def in_few_words(file: CaseFile) -> str:
    """What happened, as its owner typed it; may be empty."""
    return cut(file.case.facts.did.strip(), SUMMARY_MAX)


def told_apart(shown: Json, file: CaseFile) -> Json:
    """The message with what its case is about, beneath its first words."""
    first, *rest = shown["blocks"]
    did = in_few_words(file)
    return {**shown, "blocks": [first, quoted(did), *rest]} if did else shown
