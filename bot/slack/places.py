"""Whether a channel can be a review place: asked at Slack when it is picked, remembered for the submit."""

from __future__ import annotations

import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import code_of

log = logging.getLogger(__name__)

NOT_A_MEMBER = "I'm not in that channel. Invite me there with /invite @Amends, or choose another."
ARCHIVED = "That channel is archived. Choose another."
OUTSIDERS = "People outside your company read that channel. Choose another."
REMEMBERED = 500  # channels


class Places:
    """What Slack said of channels, the latest answer each; no Slack call comes before an ack."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._problems: dict[str, str] = {}

    def problem(self, channel: str | None) -> str:
        """The sentence (a msgid) against this channel as last heard; empty when there is none."""
        return self._problems.get(channel or "", "")

    async def ask(self, channel: str) -> str:
        """Ask Slack, remember, and return the sentence; what cannot be told is no problem."""
        try:
            answer = await self._client.conversations_info(channel=channel)
        except SlackApiError as error:
            code = code_of(error)
            return self._remember(channel, NOT_A_MEMBER if code == "channel_not_found" else "")
        except (TimeoutError, OSError) as error:
            log.info("conversations.info: %s", type(error).__name__)
            return self.problem(channel)
        found = answer["channel"]
        if found.get("is_archived"):
            return self._remember(channel, ARCHIVED)
        if found.get("is_ext_shared"):
            return self._remember(channel, OUTSIDERS)
        return self._remember(channel, "" if found.get("is_member") else NOT_A_MEMBER)

    def _remember(self, channel: str, problem: str) -> str:
        self._problems.pop(channel, None)
        self._problems[channel] = problem
        if len(self._problems) > REMEMBERED:
            self._problems.pop(next(iter(self._problems)))
        return problem
