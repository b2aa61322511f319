"""How a client stands with us: from injured to happy, and perhaps to an advocate (R61).

It is for the owner, to know what would do the client good. It is no score: nothing is counted or compared.
"""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    INJURED = "injured"  # something went wrong for them, and is not put right yet
    RECOVERING = "recovering"  # it is put right; how they are is not known yet, or they are still upset
    HAPPY = "happy"
    ADVOCATE = "advocate"  # they praised or recommended us (R62)


class StandingAct(StrEnum):
    WRONGED = "wronged"  # a case with them was opened
    MENDED = "mended"  # the fix is kept
    CONTENT = "content"  # they thanked us, or are calm
    UPSET = "upset"
    PRAISED = "praised"


S, A = Standing, StandingAct

#: The one table of the standing's moves. What is not here changes nothing: while something is still to be
#: put right, neither a calm word about an older case nor praise makes it good.
MOVES: dict[tuple[Standing, StandingAct], Standing] = {
    **{(standing, A.WRONGED): S.INJURED for standing in S},
    (S.INJURED, A.MENDED): S.RECOVERING,
    (S.RECOVERING, A.CONTENT): S.HAPPY,
    (S.RECOVERING, A.PRAISED): S.ADVOCATE,
    (S.HAPPY, A.PRAISED): S.ADVOCATE,
    (S.HAPPY, A.UPSET): S.RECOVERING,
    (S.ADVOCATE, A.UPSET): S.RECOVERING,
}

#: Whom thanks do good (R63).
CONTENT = frozenset({S.HAPPY, S.ADVOCATE})


def after(standing: Standing, act: StandingAct) -> Standing:
    """The standing after `act`."""
    return MOVES.get((standing, act), standing)
