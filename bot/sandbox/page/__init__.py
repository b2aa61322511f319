"""The workspace in a browser: who may ask, what each person sees, and what they do there."""

from bot.sandbox.page.page import Page

__all__ = ["Page"]
