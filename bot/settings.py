"""Settings from the environment; wrong ones end the start with one sentence each."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import WrongSettings


class Settings(BaseSettings):
    """What `amends run` needs. Every field is an environment variable of the same name.

    `story_clock_file` holds seconds that the story runs ahead of the machine: demo and tests only.
    `posts_per_second`: in one channel; Slack allows about one. `outbox_idle`: seconds between looks at
    the outbox when nobody wakes it. `outbox_lease`: seconds after which what a killed process was saying
    is taken up again; longer than any call to Slack takes.
    """

    model_config = SettingsConfigDict(extra="ignore", hide_input_in_errors=True)

    slack_bot_token: SecretStr = SecretStr("")
    slack_app_token: SecretStr = SecretStr("")
    slack_api_url: str = "https://slack.com/api/"
    database_url: str = "sqlite:///amends.db"
    log_level: str = "INFO"
    story_clock_file: Path | None = None
    posts_per_second: float = Field(default=1.0, gt=0)
    outbox_lease: float = Field(default=60.0, ge=1)
    outbox_idle: float = Field(default=2.0, gt=0, le=60)

    @property
    def api_url(self) -> str:
        """Slack's base url, with the slash that the SDK needs at its end."""
        return self.slack_api_url.rstrip("/") + "/"


_TOKENS = (
    # variable, its prefix, what the other one looks like, where to find it
    (
        "SLACK_BOT_TOKEN",
        "xoxb-",
        "xapp-",
        "copy the Bot User OAuth Token from OAuth & Permissions on your app's page",
    ),
    (
        "SLACK_APP_TOKEN",
        "xapp-",
        "xoxb-",
        "make one under Basic Information, App-Level Tokens, with connections:write",
    ),
)


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
        raise WrongSettings("{name} cannot be used: {why}.", name=name, why=first["msg"].lower()) from None
    for (name, prefix, swapped, remedy), token in zip(
        _TOKENS, (settings.slack_bot_token, settings.slack_app_token), strict=True
    ):
        _check_token(name, prefix, swapped, remedy, token.get_secret_value())
    if not settings.slack_api_url.startswith(("https://", "http://")):
        raise WrongSettings("SLACK_API_URL is not a web address: use https://slack.com/api/ or leave it out.")
    return settings


def _check_token(name: str, prefix: str, swapped: str, remedy: str, token: str) -> None:
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
