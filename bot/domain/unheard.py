"""What Slack has refused for good and somebody still waits for: their Home says so (story: outbox)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unheard:
    """Of one case. `draft`: it is under review and could not be posted, so nobody can review it; `owner`: its
    owner could not be reached by direct message, and what was to be said there is still to be known."""

    draft: bool = False
    owner: bool = False
