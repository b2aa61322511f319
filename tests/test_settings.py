"""Wrong settings end the start with one sentence that names the variable and the remedy."""

from __future__ import annotations

import os

import pytest

from bot.errors import WrongSettings
from bot.settings import read_settings

BOT, APP, SECRET = "xoxb-1-2-abc", "xapp-1-A1-2-abc", "8f742231b10e8888abcd99baadc0ffee"


@pytest.fixture
def environ(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing of the machine that runs the tests, and what Socket Mode needs."""
    for name in [*os.environ]:
        if name.startswith("SLACK_") or name in ("HOST", "PORT", "DATABASE_URL", "LOG_LEVEL"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    return monkeypatch


def test_an_app_token_chooses_socket_mode(environ: pytest.MonkeyPatch) -> None:
    assert not read_settings().over_http


def test_a_signing_secret_without_an_app_token_chooses_http(environ: pytest.MonkeyPatch) -> None:
    environ.delenv("SLACK_APP_TOKEN")
    environ.setenv("SLACK_SIGNING_SECRET", SECRET)
    settings = read_settings()
    assert settings.over_http
    assert (settings.host, settings.port) == ("127.0.0.1", 3000)


def test_with_both_socket_mode_wins(environ: pytest.MonkeyPatch) -> None:
    environ.setenv("SLACK_SIGNING_SECRET", SECRET)
    assert not read_settings().over_http


def test_with_neither_both_choices_are_named(environ: pytest.MonkeyPatch) -> None:
    environ.delenv("SLACK_APP_TOKEN")
    with pytest.raises(
        WrongSettings, match=r"SLACK_APP_TOKEN for Socket Mode .* SLACK_SIGNING_SECRET to serve"
    ):
        read_settings()


@pytest.mark.parametrize("name", ["PORT", "SLACK_SIGNING_SECRET", "SLACK_API_URL", "LOG_LEVEL"])
def test_an_empty_variable_counts_as_left_out(environ: pytest.MonkeyPatch, name: str) -> None:
    environ.setenv(name, "")
    assert read_settings().port == 3000


WRONG = {
    # what is set: how the sentence begins, and what it tells to do
    "no bot token": ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is missing", "copy the Bot User OAuth Token"),
    "the app token as bot token": ({"SLACK_BOT_TOKEN": APP}, "SLACK_BOT_TOKEN holds a token", "are swapped"),
    "the bot token as app token": ({"SLACK_APP_TOKEN": BOT}, "SLACK_APP_TOKEN holds a token", "are swapped"),
    "a user token": ({"SLACK_BOT_TOKEN": "xoxp-1"}, "SLACK_BOT_TOKEN does not begin with xoxb-", "copy the"),
    "the secret as bot token": ({"SLACK_BOT_TOKEN": SECRET}, "SLACK_BOT_TOKEN does not begin", "copy the"),
    "the secret as app token": ({"SLACK_APP_TOKEN": SECRET}, "SLACK_APP_TOKEN does not begin", "make one"),
    "a line break": ({"SLACK_BOT_TOKEN": BOT + "\n"}, "SLACK_BOT_TOKEN holds a space, a line", "copy the"),
    "a typographic dash": ({"SLACK_APP_TOKEN": "xapp-1–2"}, "SLACK_APP_TOKEN holds a space, a", "make one"),
    "a bot token as secret": (
        {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": BOT},
        "SLACK_SIGNING_SECRET holds a token that begins with xoxb-",
        "copy the Signing Secret",
    ),
    "an app token as secret": (
        {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": APP},
        "SLACK_SIGNING_SECRET holds a token that begins with xapp-",
        "copy the Signing Secret",
    ),
    "a secret with a space": (
        {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": SECRET + " "},
        "SLACK_SIGNING_SECRET holds a space",
        "copy the Signing Secret",
    ),
    "a port that is a word": ({"PORT": "http"}, "PORT cannot be used", "use a number from 1 to 65535"),
    "a port that is too high": ({"PORT": "70000"}, "PORT cannot be used", "use a number from 1 to 65535"),
    "a negative port": ({"PORT": "-1"}, "PORT cannot be used", "use a number from 1 to 65535"),
    "an unknown log level": ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL cannot be used", "use DEBUG, INFO"),
    "a pace of none": ({"POSTS_PER_SECOND": "0"}, "POSTS_PER_SECOND cannot be used", "or leave it out"),
    "an address without a scheme": (
        {"SLACK_API_URL": "slack.com/api"},
        "SLACK_API_URL is not",
        "leave it out",
    ),
    "an address without a host": ({"SLACK_API_URL": "https://"}, "SLACK_API_URL is not", "leave it out"),
    "an address with a wrong port": (
        {"SLACK_API_URL": "http://x:y/"},
        "SLACK_API_URL is not",
        "leave it out",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_setting_is_one_sentence_that_names_it_and_the_remedy(
    environ: pytest.MonkeyPatch, case: str
) -> None:
    variables, beginning, remedy = WRONG[case]
    for name, value in variables.items():
        environ.setenv(name, value)
    with pytest.raises(WrongSettings) as wrong:
        read_settings()
    said = str(wrong.value)
    assert said.startswith(beginning)
    assert remedy in said
    assert said.endswith(".")
    assert "\n" not in said
    assert not [secret for secret in (BOT, APP, SECRET) if secret in said]
