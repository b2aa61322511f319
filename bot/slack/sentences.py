"""An error's sentence, in a language, for the place where it is shown."""

from __future__ import annotations

from collections.abc import Callable

from bot.errors import AmendsError
from bot.slack.mrkdwn import escape


def plain_sentence(error: AmendsError, gettext: Callable[[str], str]) -> str:
    """For places that show plain text only, such as errors at a field: no mentions, no escapes."""
    facts = {
        name: gettext("the owner") if _is_mention(value) else value for name, value in error.facts.items()
    }
    words = gettext(error.sentence)
    return words.format(**facts) if facts else words


def sentence_of(error: AmendsError, gettext: Callable[[str], str]) -> str:
    """The error's sentence in a language, safe to show: mentions of ours live, all else inert."""
    facts = {name: value if _is_mention(value) else escape(str(value)) for name, value in error.facts.items()}
    words = gettext(error.sentence)
    return words.format(**facts) if facts else words


def _is_mention(value: object) -> bool:
    """Made by us in `domain.rights` and the use cases from a Slack id, never typed."""
    text = str(value)
    return text.startswith("<@") and text.endswith(">") and text[2:-1].isalnum()
