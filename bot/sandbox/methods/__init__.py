"""The Web API's methods, one function each, by the rooms of Slack's own reference."""

from bot.sandbox.methods import chat, conversations, scheduled, users, views
from bot.sandbox.methods.call import Handler

METHODS: dict[str, Handler] = {
    **users.METHODS,
    **views.METHODS,
    **chat.METHODS,
    **scheduled.METHODS,
    **conversations.METHODS,
}
"""Method name -> what does its work."""
