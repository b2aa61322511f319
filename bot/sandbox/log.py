"""What happened between Slack and the app, in order; tests prove things by it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Record:
    """One thing that happened.

    `kind` is one of `envelope` (sent), `ack`, `late_ack`, `missed_ack`, `call` (a Web API call came
    in), `answer` (its answer went out), `response_url`, `connected`, `disconnected`, `fault`.
    `at` is machine time in seconds. `call` holds the number of the call an `answer` belongs to.
    """

    seq: int
    at: float
    kind: str
    method: str | None = None
    envelope_id: str | None = None
    trigger_id: str | None = None
    call: int | None = None
    detail: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)


class Log:
    """Append-only; iterate over it or ask for a kind."""

    def __init__(self, now: Callable[[], float], changed: Callable[[], None]) -> None:
        self._records: list[Record] = []
        self._now = now
        self._changed = changed

    def add(
        self,
        kind: str,
        *,
        method: str | None = None,
        envelope_id: str | None = None,
        trigger_id: str | None = None,
        call: int | None = None,
        **detail: Any,
    ) -> Record:
        """Appends one record and wakes whoever waits for a change."""
        record = Record(
            len(self._records),
            self._now(),
            kind,
            method,
            envelope_id,
            trigger_id,
            call,
            MappingProxyType(detail),
        )
        self._records.append(record)
        self._changed()
        return record

    def __iter__(self) -> Iterator[Record]:
        return iter(tuple(self._records))

    def __len__(self) -> int:
        return len(self._records)

    def of(self, kind: str, method: str | None = None) -> list[Record]:
        """The records of one kind, and of one Web API method when given."""
        return [r for r in self._records if r.kind == kind and (method is None or r.method == method)]

    def calls(self, method: str | None = None) -> list[Record]:
        """Web API calls as they came in; `detail["args"]` holds the arguments, never the token."""
        return self.of("call", method)

    def early_calls(self) -> list[Record]:
        """Calls that used a trigger before the envelope that brought it was acknowledged."""
        acked: set[str | None] = set()
        early = []
        for record in self._records:
            if record.kind == "ack":
                acked.add(record.trigger_id)
            elif record.kind == "call" and record.trigger_id and record.trigger_id not in acked:
                early.append(record)
        return early
