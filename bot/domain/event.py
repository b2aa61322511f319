"""The event: what happened to a case, by whom, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: append-only, numbered per case from 1 without gaps."""

    case: str
    number: int
    kind: str
    by: str
    at: datetime
    data: dict[str, Any]
