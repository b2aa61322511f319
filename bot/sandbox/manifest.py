"""The app's manifest, as far as the workspace judges by it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Shortcut:
    """A shortcut of the manifest; `type` is `global` or `message`."""

    name: str
    type: str
    callback_id: str


@dataclass(frozen=True)
class Manifest:
    """What an installed app may do and receive."""

    name: str
    bot_name: str
    scopes: frozenset[str]
    bot_events: frozenset[str]
    home_tab: bool
    messages_tab: bool
    messages_read_only: bool
    interactivity: bool
    commands: tuple[str, ...] = ()
    escaping_commands: frozenset[str] = frozenset()
    shortcuts: tuple[Shortcut, ...] = ()
    raw: dict[str, Any] = field(default_factory=dict, compare=False)

    @classmethod
    def load(cls, source: "Manifest | Path | str | dict[str, Any]") -> "Manifest":
        """Reads a YAML or JSON file, or takes a dict of the manifest's own shape."""
        if isinstance(source, Manifest):
            return source
        raw = source if isinstance(source, dict) else yaml.safe_load(Path(source).read_text(encoding="utf-8"))
        features, settings = raw.get("features", {}), raw.get("settings", {})
        app_home = features.get("app_home", {})
        commands = features.get("slash_commands", [])
        name = raw.get("display_information", {}).get("name", "App")
        return cls(
            name=name,
            bot_name=features.get("bot_user", {}).get("display_name", name),
            scopes=frozenset(raw.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
            bot_events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
            home_tab=bool(app_home.get("home_tab_enabled", False)),
            messages_tab=bool(app_home.get("messages_tab_enabled", True)),
            messages_read_only=bool(app_home.get("messages_tab_read_only_enabled", False)),
            interactivity=bool(settings.get("interactivity", {}).get("is_enabled", False)),
            commands=tuple(c["command"] for c in commands),
            escaping_commands=frozenset(c["command"] for c in commands if c.get("should_escape")),
            shortcuts=tuple(
                Shortcut(s["name"], s["type"], s["callback_id"]) for s in features.get("shortcuts", [])
            ),
            raw=raw,
        )
