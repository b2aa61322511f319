"""Ids that look like Slack's, the same in every run."""

import itertools

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Ids:
    """Numbers that never repeat, dressed as Slack dresses them."""

    def __init__(self) -> None:
        self._count = itertools.count(1)

    def next(self, prefix: str) -> str:
        """Such as `U08K3ZC4M7Q`: the prefix, then ten letters or digits."""
        # Multiplied by a large odd number, so that neighbours don't look like neighbours.
        number = next(self._count) * 2654435761 % 36**8
        letters = []
        for _ in range(8):
            number, digit = divmod(number, 36)
            letters.append(_ALPHABET[digit])
        return f"{prefix}08" + "".join(letters)

    def short(self) -> str:
        """Such as `k3Xz9`: what Slack gives a block without a block_id."""
        return self.next("").lower()[2:7]

    def number(self) -> int:
        """A number greater than every one before."""
        return next(self._count)

    def random_hex(self) -> str:
        """32 hexadecimal digits."""
        return f"{next(self._count) * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128:032x}"
