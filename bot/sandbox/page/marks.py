"""How far each person has read."""


class Marks:
    """The newest message read, per person and place: a conversation, or `conversation:thread`."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], str] = {}

    def read(self, user: str, place: str) -> str:
        """A ts, "" where nothing was read."""
        return self._read.get((user, place), "")

    def note(self, user: str, place: str, ts: str) -> bool:
        """Whether that is further than before."""
        further = ts > self.read(user, place)
        if further:
            self._read[user, place] = ts
        return further
