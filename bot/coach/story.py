"""How long the why is: the run of sentences between the mistake and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.reading import Heard

Hit = tuple[str, int, int]
#: Words. Why it happened is told in short sentences; a long one greets, thanks or promises.
TOLD_BRIEFLY = 18
#: Sentences of why that are enough (the client's patience: coach.md, A34).
ENOUGH = 2
TOLD = 6  # words that a mistake takes at least
#: Words of repair, and those among them that are as often something else.
_MENDED = frozenset(["@right", "@repair"])
EMPTY = frozenset(
    [
        "yours",
        "right",
        "second",
        "back",
        "again",
        "full",
        "left",
        "complete",
        "sorted",
        "updated",
        "settled",
        "today's",
    ]
)
_PRESENT = frozenset(["is", "are", "'s", "has", "have"])
STOPS = frozenset([".", "!", "…", ")", '"'])
#: They speak of something else, and neither add to a story nor end it.
_BESIDE = ("empathy", "regret", "begging", "over_promise", "policy", "prevention", "make_good", "report")


def explanation_too_long(draft: Draft) -> Iterator[Hit]:
    """More than two sentences of why after the admission; apologies and feelings between do not count."""
    run = story(draft)
    plain = [heard for heard in run if not heard.tagged("@you")]
    if len(run) > ENOUGH and (len(plain) > ENOUGH or any(heard.has("why") for heard in run)):
        yield ("explanation_too_long", run[0].sentence.start, run[-1].sentence.end)


def _circumstances(draft: Draft) -> list[Heard]:
    """From the mistake to the first word of what was done: circumstances, one after the other."""
    sorry = next((at for at, heard in enumerate(draft.sentences) if heard.apology), 0)
    told = next(
        (at for at in range(max(0, sorry - 1), len(draft.sentences)) if _names(draft.sentences[at])), None
    )
    if told is None:
        return []
    run: list[Heard] = []
    owned = bool(draft.sentences[told].own)
    for heard in draft.sentences[told + 1 :]:
        if _mends(heard):
            break
        if not owned and heard.own:
            owned = True  # "Sorry about the alarm. I sent it to every phone": here the mistake is told
        elif _counts(heard):
            run.append(heard)
    circumstances = sum(_background(heard) for heard in run)
    return run if len(run) > ENOUGH and circumstances >= max(ENOUGH, len(run) / 2) else []


def _background(heard: Heard) -> bool:
    return bool(heard.spans("background", clear_of=("background_not",)))


def _mends(heard: Heard) -> bool:
    """Surely a repair: nothing about it tells how it came about."""
    if heard.has("done_sure") and (not _background(heard) or (heard.done and heard.when)):
        return True
    if heard.has("attempt"):
        return True
    if _background(heard):
        return False
    rights = any(
        not _MENDED.isdisjoint(tags) and "@both" not in tags and token.word not in EMPTY
        for token, tags in zip(heard.tokens, heard.tags, strict=True)
    )
    done = heard.done + heard.done_after
    present = any(heard.tokens[a].word in _PRESENT or heard.tokens[b - 1].word in _PRESENT for a, b in done)
    return present or bool(heard.next_said) or ((rights or bool(heard.when)) and bool(done))


def _names(heard: Heard) -> bool:
    """The mistake itself is told, in as many words as that takes."""
    return (_tells(heard) or heard.has("named")) and len(heard.tokens) > TOLD


def _counts(heard: Heard) -> bool:
    words = [token.word for token in heard.tokens if token.word[0].isalnum()]
    if heard.tokens[-1].word not in STOPS or len(words) < 3:
        return False  # a name below the letter
    if heard.apology or heard.asks or heard.has("invitation") or any("@client" in t for t in heard.tags[:4]):
        return False
    if _background(heard):
        return not heard.has("over_promise")
    if any(heard.has(role) for role in _BESIDE) or heard.idle:
        return False
    return not heard.spans("own", clear_of=("own_not",))


def story(draft: Draft) -> list[Heard]:
    """The longest run of sentences of why."""
    return _circumstances(draft) or max(_runs(draft), key=len, default=[])


def _runs(draft: Draft) -> Iterator[list[Heard]]:
    """One sentence of repair in passing ("we replaced the clock") does not end a story; two do."""
    run: list[Heard] = []
    begun, owned, past_it, mended_it = False, False, False, False
    sorry = not draft.all("apology")
    for heard in draft.sentences:
        sorry = sorry or bool(heard.apology)
        if not begun:
            begun = _tells(heard) and not heard.has("empathy") and (sorry or bool(heard.own))
            owned = begun and bool(heard.own or heard.perhaps_own)
        elif _moves_on(heard) or (run and heard.asks):
            if past_it or heard.has("done_sure"):
                yield run
                run = []
            if heard.has("done_sure"):
                break  # "I've done it" ends every story
            past_it, mended_it = not past_it, mended_it or bool(heard.done) or heard.has("attempt")
        elif not owned and heard.own and not run:
            owned = True
        elif _explains(heard) and (not mended_it or heard.has("why")):
            run.append(heard)
    yield run


def _tells(heard: Heard) -> bool:
    """ "I answer for it" is no telling: the mistake itself may still come."""
    owning = heard.marks.get("owning", ())
    own = [(a, b) for a, b in heard.own if not any(a < d and c < b for c, d in owning)]
    return bool(own or heard.perhaps_own or heard.has("event"))


def _moves_on(heard: Heard) -> bool:
    """From why it happened to what is done about it."""
    if heard.has("done_sure") or (heard.has("attempt") and not _background(heard)):
        return True
    if (
        heard.has("why")
        and (heard.tagged("@ongoing") or not heard.tagged("@future"))
        and not heard.tagged("@ahead")
    ):
        return False
    if heard.next_said or heard.done_after:
        return True
    return bool(heard.spans("done", clear_of=("done_weak",))) and not heard.has("why")


def _explains(heard: Heard) -> bool:
    if heard.tags and "@client" in heard.tags[0]:
        return False  # what it did to the client
    words = [token.word for token in heard.tokens if token.word[0].isalnum()]
    least = 3 if heard.tokens[-1].word == "." else 4  # a name below the letter has no full stop
    if not least <= len(words) <= TOLD_BRIEFLY or heard.apology or heard.asks or heard.has("invitation"):
        return False
    if not heard.has("why") and (_by_when(heard) or heard.spans("own", clear_of=("own_not",))):
        return False  # owning it once more, or by when it is mended
    if any(heard.has(role) for role in _BESIDE):
        return False
    if heard.has("why") or heard.tells_past:
        return True
    return not heard.tagged("@client") and "@me" not in heard.tags[0]


def _by_when(heard: Heard) -> bool:
    """A time of the repair; a passive with a time ("the road was closed at six") tells of the past."""
    repairs = bool(heard.next_said) or any(heard.tagged(tag) for tag in ("@right", "@repair", "@ahead"))
    return bool(heard.when) and (repairs or not heard.has("event_weak"))
