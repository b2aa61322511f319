"""What the client reads: facts in, words out, in English and Malay (R18 to R35, R68)."""

from __future__ import annotations

from bot.wording.engine import JinjaWording

__all__ = ["JinjaWording"]
