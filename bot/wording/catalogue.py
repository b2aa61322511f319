"""The app's own words: read straight from the .po, so nothing is built and nothing goes stale."""

from __future__ import annotations

from collections.abc import Callable
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.domain.people import Lang

#: Translates an English msgid.
Gettext = Callable[[str], str]


def _english(msgid: str) -> str:
    return msgid


class Catalogue:
    """Translators by language.

    Args:
        folder: holds `<lang>/LC_MESSAGES/amends.po`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._translators: dict[Lang, Gettext] = {Lang.EN: _english}

    def gettext(self, lang: Lang) -> Gettext:
        """The translator of a language, compiled at its first use."""
        if lang not in self._translators:
            self._translators[lang] = self._read(self._folder / lang.value / "LC_MESSAGES" / "amends.po")
        return self._translators[lang]

    def _read(self, path: Path) -> Gettext:
        compiled = BytesIO()
        with path.open("rb") as source:
            write_mo(compiled, read_po(source, abort_invalid=True))
        compiled.seek(0)
        translations = GNUTranslations(compiled)
        # gettext("") would answer with the catalogue's header.
        return lambda msgid: translations.gettext(msgid) if msgid else ""
