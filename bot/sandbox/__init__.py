"""The local workspace: a strict stand-in for Slack on loopback, for tests, demo and development.

It speaks Slack's Web API and Socket Mode, refuses what Slack refuses with Slack's own codes, and
knows nothing of the app that is connected to it.
"""

from bot.sandbox.clock import StoryClock
from bot.sandbox.errors import NotAllowed, NotOnScreen, NotSubmitted
from bot.sandbox.mentions import live_in, live_mentions
from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.scopes import SCOPES
from bot.sandbox.views import View

__all__ = [
    "SCOPES",
    "Message",
    "NotAllowed",
    "NotOnScreen",
    "NotSubmitted",
    "Person",
    "Sandbox",
    "StoryClock",
    "View",
    "live_in",
    "live_mentions",
]
