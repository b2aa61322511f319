"""Settings from the environment; wrong ones end the start with one sentence each."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import WrongSettings


class Settings(BaseSettings):
    """What `amends run` needs. Every field is an environment variable of the same name.

    `slack_app_token` chooses Socket Mode: nothing to open to the world. `slack_signing_secret` without it
    chooses signed HTTP on `port`. `host`: what to listen on; the default is this machine only, because
    Slack calls https and a proxy has to stand before us. In a container set it to 0.0.0.0.

    `story_clock_file` holds seconds that the story runs ahead of the machine: demo and tests only.
    `templates_dir`: a team's own messages for clients; what it lacks is ours (docs/templates.md).
    `posts_per_second`: in one channel; Slack allows about one. `outbox_idle`: seconds between looks at
    the outbox when nobody wakes it. `outbox_lease`: seconds after which what a killed process was saying
    is taken up again, and a refused token tried again; longer than any call to Slack takes.
    """

    model_config = SettingsConfigDict(extra="ignore", hide_input_in_errors=True, env_ignore_empty=True)

    slack_bot_token: SecretStr = SecretStr("")
    slack_app_token: SecretStr = SecretStr("")
    slack_signing_secret: SecretStr = SecretStr("")
    slack_api_url: str = "https://slack.com/api/"
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=0, le=65535)
    templates_dir: Path | None = None
    database_url: str = "sqlite:///amends.db"
    log_level: str = Field(default="INFO", pattern=r"^(?i:DEBUG|INFO|WARNING|ERROR|CRITICAL)$")
    story_clock_file: Path | None = None
    posts_per_second: float = Field(default=1.0, gt=0)
    outbox_lease: float = Field(default=60.0, ge=1)
    outbox_idle: float = Field(default=2.0, gt=0, le=60)

    @property
    def api_url(self) -> str:
        """Slack's base url, with the slash that the SDK needs at its end."""
        return self.slack_api_url.rstrip("/") + "/"

    @property
    def over_http(self) -> bool:
        """Whether Slack comes to us. With both an app token and a signing secret, Socket Mode wins."""
        return not self.slack_app_token.get_secret_value()


_BOT_REMEDY = "copy the Bot User OAuth Token from OAuth & Permissions on your app's page"
_APP_REMEDY = "make one under Basic Information, App-Level Tokens, with connections:write"
_SECRET_REMEDY = "copy the Signing Secret from Basic Information, App Credentials"
_REMEDIES = {
    "PORT": "use a number from 1 to 65535, or leave it out for 3000",
    "LOG_LEVEL": "use DEBUG, INFO, WARNING, ERROR or CRITICAL, or leave it out",
}


def read_settings() -> Settings:
    """Settings that can work, as far as can be told without asking Slack.

    Raises:
        WrongSettings: one sentence that names the variable and the remedy.
    """
    try:
        settings = Settings()
    except ValidationError as wrong:
        first = wrong.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "a setting"
        remedy = _REMEDIES.get(name, "correct it, or leave it out")
        why = first["msg"][:1].lower() + first["msg"][1:]
        raise WrongSettings("{name} cannot be used ({why}): {how}.", name=name, why=why, how=remedy) from None
    bot_token, app_token, secret = (
        token.get_secret_value()
        for token in (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    )
    _check_token("SLACK_BOT_TOKEN", bot_token, "xoxb-", "xapp-", _BOT_REMEDY)
    if app_token:
        _check_token("SLACK_APP_TOKEN", app_token, "xapp-", "xoxb-", _APP_REMEDY)
    elif secret:
        _check_secret(secret)
    else:
        raise WrongSettings(
            "Set SLACK_APP_TOKEN for Socket Mode ({app}), or SLACK_SIGNING_SECRET to serve signed HTTP "
            "({secret}): one of them is needed.",
            app=_APP_REMEDY,
            secret=_SECRET_REMEDY,
        )
    if not _is_web_address(settings.slack_api_url):
        raise WrongSettings("SLACK_API_URL is not a web address: use https://slack.com/api/ or leave it out.")
    check_templates(settings)
    return settings


def check_templates(settings: Settings) -> None:
    """A folder that is named has to be there.

    Raises:
        WrongSettings: it is not.
    """
    if settings.templates_dir is not None and not settings.templates_dir.is_dir():
        raise WrongSettings(
            "TEMPLATES_DIR is not a folder ({path}): name the folder that holds en and ms, or leave it out.",
            path=settings.templates_dir,
        )


def _check_token(name: str, token: str, prefix: str, swapped: str, remedy: str) -> None:
    if not token:
        raise WrongSettings("{name} is missing: {remedy}.", name=name, remedy=remedy)
    if token.startswith(swapped):
        raise WrongSettings(
            "{name} holds a token that begins with {swapped}: SLACK_BOT_TOKEN (xoxb-) and SLACK_APP_TOKEN "
            "(xapp-) are swapped.",
            name=name,
            swapped=swapped,
        )
    if not token.startswith(prefix):
        raise WrongSettings(
            "{name} does not begin with {prefix}: {remedy}.", name=name, prefix=prefix, remedy=remedy
        )
    _check_whole(name, token, remedy)


def _check_secret(secret: str) -> None:
    for prefix in ("xoxb-", "xoxp-", "xapp-", "xoxe"):
        if secret.startswith(prefix):
            raise WrongSettings(
                "SLACK_SIGNING_SECRET holds a token that begins with {prefix}: {remedy}.",
                prefix=prefix,
                remedy=_SECRET_REMEDY,
            )
    _check_whole("SLACK_SIGNING_SECRET", secret, _SECRET_REMEDY)


def _check_whole(name: str, value: str, remedy: str) -> None:
    """A line break from a secret's file would fail later, in the middle of a call."""
    if not value.isascii() or not value.isprintable() or " " in value:
        raise WrongSettings(
            "{name} holds a space, a line break or a sign that does not belong there: {remedy}.",
            name=name,
            remedy=remedy,
        )


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
