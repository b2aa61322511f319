"""A missed promise as the mistake it is, in the first person (R50)."""

from __future__ import annotations

from bot.wording.catalogue import Gettext
from bot.wording.edges import restored
from bot.wording.facts import Context


def owned(_: Gettext, missed: Context) -> str:
    """A plain sentence without its stop, as *What I did* is typed: "I told you I'd send it by 5 pm, and I
    didn't". What does not fit into it follows it; nothing is quoted, for the Home quotes the whole."""
    what, said, named = missed["what"], missed["said"], missed["named"]
    thing = what.inside
    if missed["asked"]:
        words, thing = _("I promised you an answer by {time}, and I didn't give it: {what}"), missed["asked"]
    elif said:
        words, thing = _("I told you {what} by {time}, and that didn't happen"), said
    elif what.form == "verb" and what.simple and not missed["stale"]:
        words = _("I told you I'd {what} by {time}, and I didn't")
    elif what.form == "noun" and what.simple and not missed["stale"]:
        words = _("I told you you'd have {what} by {time}, and you didn't")
    elif missed["is_answer"]:
        words = _("I promised you an answer by {time}, and I didn't give it")
    elif named:
        words, thing = _("I promised you this by {time}, and I didn't do it: {what}"), named
    else:
        words = _("I didn't do what I promised you by {time}")
    return restored(words.format(what=thing, time=missed["was"]))
