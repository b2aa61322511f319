"""English: whether words that begin with a thing are a sentence about it."""

from __future__ import annotations

from bot.wording import english_words as w


def finite(found: list[str], after: str = "the", *, surely: bool = False) -> bool:
    """Whether the words hold a verb of their own; one after "that" or "which" is not theirs.

    Args:
        surely: leave out forms that may be participles ("wrong list sent").
    """
    for at, (before, word, behind) in enumerate(zip([after, *found], found, [*found[1:], ""], strict=False)):
        if word in w.SUBORDINATE and word != found[0]:
            break  # "a proof before anything is printed": what follows is not its verb
        if before in ("that", "which", "who") and word != found[0]:
            continue
        if word in w.AUXILIARIES or word in w.SAYS or word.endswith("'ll"):
            return True
        if before in w.DETERMINERS or before in w.ADJECTIVES:
            continue  # "the corrected list", "a lost day"
        # "the posters show last year's date"; but "the show", "a day's show"
        if word in w.PLURAL_AFTER_S and before.endswith("s") and not before.endswith(("'s", "ss")) and behind:
            return True
        # "courier picks it up", "two people check each list"
        takes = behind in w.OBJECTS and not _how_often(found[at + 1 : at + 3])
        if word in w.PLURAL or (takes and {word, word[:-1], word[:-2]} & w.VERBS):
            return True
        if surely:
            continue
        past = word.endswith("ed") and len(word) > 3 and word not in w.NOT_PAST
        if past or word in w.PAST_ONLY or word in w.PARTICIPLES - {"cost", "read", "run"}:
            return True
    return False


def predicate(found: list[str]) -> str:
    """Whether a verb in the present tells what the thing before it does, though nouns look the same.

    Returns:
        "sure" ("the calendar blocks my morning": no noun takes an object), "maybe" ("the driver calls before
        delivery", "the driver calls of last week"), or nothing.
    """
    read = ""
    for at in range(1, len(found)):
        before, word = found[at - 1], found[at]
        if word in w.SUBORDINATE:
            break
        if before in w.PREPOSITIONS | w.ADJECTIVES | w.DETERMINERS | w.RELATIVE or before.endswith("'s"):
            plural_pronoun = before in ("us", "them") or found[at - 2 : at] in (["and", "i"], ["and", "me"])
            if not plural_pronoun:
                continue
        told = _told(before, word, found[at + 1 : at + 3])
        if told == "sure":
            return told
        read = read or told
    return read


def _told(before: str, word: str, behind: list[str]) -> str:
    """The same for one word, between the one before it and the two behind it."""
    following = behind[0] if behind else ""
    if word in w.DETERMINERS | w.PREPOSITIONS | w.ADJECTIVES | w.OBJECTS | w.ADVERBS | w.NO_VERBS:
        return ""
    takes = following in w.OBJECTS and not _how_often(behind)
    several = before in w.SEVERAL or (_ends_in_s(before) and before not in w.ONE_IN_S)
    if several and not _ends_in_s(word):
        if takes and word.isalpha():
            return "sure"  # "two people diary each deadline"
        known = word in w.FINITE and (following or before == "people")
        return "" if not known else "sure" if before == "people" or word not in w.NOUNS_TOO else "maybe"
    if several or not _ends_in_s(word):
        return ""
    roots = {word[:-1], word[:-2], word[:-3] + "y", word.partition("-")[2][:-1]} & w.FINITE
    if takes or (roots - w.NOUNS_TOO and following):
        return "sure"  # "the courier texts us", "the script asks for a name"
    plural = _ends_in_s(following) and following not in w.NO_VERBS
    return "sure" if roots and plural else "maybe" if roots and following else ""


def _how_often(behind: list[str]) -> bool:
    """ "every week" is no object."""
    return len(behind) == 2 and behind[0] in w.EVERY and behind[1] in w.TIMES


def _ends_in_s(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))
