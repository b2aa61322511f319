"""Nobody takes the call: *No answer*, a reminder, once more nobody, and then they are told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import CaseState
from bot.domain.people import Lang
from tests.journeys.conftest import Story
from tests.journeys.test_call import case, lang, owns_up, ping, seen, speak

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)
__all__ = ["lang"]  # a fixture


async def test_a_call_that_nobody_takes_is_tried_again_until_they_are_told(story: Story, lang: Lang) -> None:
    adam, dana = story.adam, story.dana
    _ = await speak(story, lang)
    case_id = await owns_up(story, lang, _)
    review = await dana.wait_message(
        "client-care", _("Version {number}: what do you think?").format(number=1)
    )
    await adam.close(all=True)
    await dana.press(_("Approve"), in_=review)
    buttons = await adam.wait_dm(_("When you have told {client}:").format(client="Lee Textiles"))

    # The time to try again is filled in, and can be another; closed without one, nothing is planned.
    await adam.press(_("No answer"), in_=buttons)
    asked = await adam.wait_modal(_("Nobody answered"))
    words = _("Then {client} does not count as told, and nothing changes. When will you try again?")
    assert words.format(client="Lee Textiles") in seen(story, asked)
    await adam.close()
    tried = await case(story, case_id)
    assert tried.case.tried_at is not None
    assert tried.case.state is CaseState.APPROVED
    await adam.press(_("No answer"), in_=buttons)
    await adam.wait_modal(_("Nobody answered"))
    await adam.fill(_("Try again at"), story.now() + timedelta(minutes=20))
    await story.take(adam)
    reminded = _("I'll remind you at {until} to try again. Until then nothing counts as told.")
    await adam.wait_dm(reminded.partition("{until}")[2])

    # Nobody once more: *Later* on the reminder, which then says when it comes back.
    sentence = _("You wanted to try {who} again now.").partition("{")[0]
    again = await ping(story, sentence)
    await adam.press(_("Later"), in_=again)
    await adam.wait_modal(_("Nobody answered"))
    await adam.fill(_("Try again at"), story.now() + timedelta(minutes=30))
    await story.take(adam)
    await story.slack.until(lambda: _("Later") not in seen(story, again))
    assert (await case(story, case_id)).case.state is CaseState.APPROVED

    # The plan knows of the try; the thread, where others read, does not.
    thread = [dana.text_of(message) for message in dana.thread(dana.sees("client-care")[-1])]
    assert not any(_("Nobody answered") in text for text in thread)

    # Then they do: nothing is left to try.
    story.slack.advance(timedelta(minutes=31))
    story.app.desk.wake()
    await story.slack.until(lambda: sum(_("Later") in seen(story, m) for m in adam.dm) == 1)
    last = next(m for m in adam.dm if _("Later") in seen(story, m))
    await adam.press(_("I told them"), in_=last)
    await adam.wait_modal(_("I told them"))
    await adam.fill(_("How it ended"), _("Calm"))
    await story.take(adam)
    await adam.wait_dm(_("Recorded: {client} knows. That was the hard part.").format(client="Lee Textiles"))
    await story.slack.until(lambda: _("Later") not in seen(story, last))
    assert (await case(story, case_id)).case.state is CaseState.TOLD
    assert [t for who in (adam, dana) for t in who.troubles] == []
