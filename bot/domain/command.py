"""What `/mistake` with words asks for (story: report)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.people import CLIENT_NAME_MAX


@dataclass(frozen=True, slots=True)
class Command:
    """What `/mistake <text>` asks for: `help`, `list`, or `open` with what was filled in."""

    verb: str
    client: str = ""
    did: str = ""


_CLOCK = re.compile(
    r"\d{1,2}[:.]\d{2}|\b\d{1,2}\s*(?:[ap]\.?m\b|o['’]clock|pagi\b|petang\b|malam\b)|\bpukul\b|\bjam\s*\d",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|://|www\.|\w\.(?:com|my|org|net|co)\b|<", re.IGNORECASE)


def parse_command(text: str) -> Command:
    """Read the text of `/mistake`. Anything that is not the whole word help or list is an admission.

    `Acme: I sent it` fills in client and admission: colon and space, at most 60 characters before
    it, no clock time or address in them (issue, part 1).
    """
    text = text.strip()
    if text.casefold() in ("help", "list"):
        return Command(text.casefold())
    head, colon, rest = text.partition(": ")
    head = head.strip()
    named = colon and rest.strip() and 0 < len(head) <= min(60, CLIENT_NAME_MAX) and "\n" not in head
    if named and not _CLOCK.search(head) and not _ADDRESS.search(head):
        return Command("open", client=head, did=rest.strip())
    return Command("open", did=text)
