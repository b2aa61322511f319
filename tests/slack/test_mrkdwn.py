"""What people typed is made harmless here, and only here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.mentions import live_in
from bot.slack.mrkdwn import Room, Strong, User, When, channel, cut, date, escape, link, mention, says

AT = datetime(2025, 11, 27, 7, 30, tzinfo=UTC)


def test_three_signs_are_escaped_and_no_others() -> None:
    assert escape("<a> & \"b\" 'c' *d* &lt;") == "&lt;a&gt; &amp; \"b\" 'c' *d* &amp;lt;"


def test_people_and_channels_are_named_by_slack() -> None:
    assert (mention("U1"), channel("C1")) == ("<@U1>", "<#C1>")


def test_a_date_has_words_for_where_slack_cannot_show_it() -> None:
    assert date(AT, "Thu 3:30 pm") == "<!date^1764228600^{date_short_pretty} {time}|Thu 3:30 pm>"
    assert date(AT, "a|b>", "{time}") == "<!date^1764228600^{time}|a/b&gt;>"


def test_a_link_has_its_ampersands_escaped() -> None:
    assert link("mailto:?subject=a&body=b", "x|<y>") == "<mailto:?subject=a&amp;body=b|x/&lt;y&gt;>"


def test_a_sentence_is_filled_after_it_is_translated() -> None:
    said = says(
        "{by} told {client} in {room} by {when}.",
        by=User("U1"),
        client="<b>",
        room=Room("C1"),
        when=When(AT, "3 pm"),
    )
    assert said.text == "<@U1> told &lt;b&gt; in <#C1> by 3 pm."
    assert [e["type"] for e in said.elements] == [
        "user",
        "text",
        "text",
        "text",
        "channel",
        "text",
        "date",
        "text",
    ]


def test_typed_text_in_a_slot_is_not_filled_again() -> None:
    said = says("{a} {b}", a="{b}", b="{a.__class__}")
    assert said.text == "{b} {a.__class__}"


def test_strong_text_is_bold_and_still_inert() -> None:
    assert says("{x}", x=Strong("*a*")).elements == [{"type": "text", "text": "*a*", "style": {"bold": True}}]


def test_an_empty_slot_leaves_no_empty_element() -> None:
    assert says("{a}b", a="").elements == [{"type": "text", "text": "b"}]


def test_a_slot_without_a_filling_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        _ = says("{nobody}").text


@pytest.mark.parametrize(("text", "short"), [("ab", "ab"), ("a b\n c", "a b c"), ("abcdefgh", "abcd…")])
def test_a_label_is_cut_with_an_ellipsis(text: str, short: str) -> None:
    assert cut(text, 5) == short


@given(st.text())
def test_nothing_typed_is_ever_live(text: str) -> None:
    assert live_in(says("{x}", x=text).text) == []
    assert live_in(link("mailto:?subject=x", text)[1:-1]) == []
