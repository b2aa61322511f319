"""What people type is theirs: never live, never lost, never taken twice."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox import Message, live_mentions
from tests.journeys.conftest import Story, modal, words

HOSTILE = (
    "<!channel> <@U123> <#C123|x> *bold* _it_ `code` {{ 7*7 }} {name} %s & <b> <https://evil.example|ok>"
)


def everything_said(story: Story) -> list[Message]:
    """Every message anyone of the three can see that Amends wrote."""
    seen: dict[tuple[str, str], Message] = {}
    for person in (story.adam, story.dana, story.sam):
        messages = [*person.dm, *person.ephemerals]
        for channel in ("general", "client-care"):
            for root in person.sees(channel):
                messages.extend(person.thread(root))
        for message in messages:
            seen[message.channel, message.ts] = message
    return list(seen.values())


def ours(mention: str, story: Story) -> bool:
    """A person or channel that Amends itself names, or a date in the reader's clock."""
    known = {f"<@{story.slack.person(name).id}>" for name in ("adam", "dana", "sam")}
    rooms = {f"<#{channel.id}>" for channel in story.slack.world.channels.values()}
    return mention in known | rooms or mention.startswith(("<!date^", "<mailto:?"))


async def hostile_case(story: Story) -> Message:
    """A case in which every field holds the worst; returns the message with the buttons."""
    adam = story.adam
    await adam.command("/mistake", channel="general")
    await adam.wait_modal(text="1 of 4")
    await adam.pick("The client", HOSTILE[:75])
    fields = ["Whom you will tell", "What I did", "What it did"]
    await story.fill(adam, dict.fromkeys(fields, HOSTILE))
    await story.take(adam)
    await story.fill(adam, dict.fromkeys(["What happened", "For the client"], HOSTILE))
    await story.take(adam)
    fields = ["What I'm doing", "What will prevent", "Make-good", "How you sign"]
    await story.fill(adam, {"The fix": "Done by", **dict.fromkeys(fields, HOSTILE)})
    await adam.fill("By when", story.now() + timedelta(hours=6))
    await story.take(adam)
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    await adam.wait_modal(text="Not sent yet")  # braces and brackets are left in it: here they are meant
    await adam.fill("If you have a good reason", True)
    await story.take(adam)
    return await story.dana.wait_message("client-care", "Version 1: what do you think")


async def test_nothing_that_was_typed_is_live_in_any_message(story: Story) -> None:
    adam, dana = story.adam, story.dana
    buttons = await hostile_case(story)
    await dana.press("Suggest wording", in_=buttons)
    await dana.wait_modal("Suggest wording")
    await dana.fill("The words for the client", words(dana) + HOSTILE)
    await story.take(dana)
    await dana.press("Ask for changes", in_=buttons)
    await dana.wait_modal("Ask for changes")
    await dana.fill("What would you change", HOSTILE)
    await story.take(dana)
    button = await story.approve(buttons)
    await story.tell(button)
    ping = await story.next_ping("On track, at risk, done?")
    await adam.press("At risk", in_=ping)
    await adam.wait_modal("A new time")
    await story.fill(adam, {"New time": story.now() + timedelta(hours=4), "What is still": HOSTILE})
    await story.take(adam)
    await adam.wait_dm("Until you've told")
    said = everything_said(story)
    assert len(said) > 12
    live = {mention for message in said for mention in live_mentions(message)}
    assert {mention for mention in live if not ours(mention, story)} == set()


async def test_the_words_can_be_copied_exactly_whatever_was_typed(story: Story) -> None:
    buttons = await hostile_case(story)
    version = (await story.file()).versions[0]
    (exact,) = [message for message in story.dana.thread(buttons) if not message.blocks]
    assert HOSTILE in version.text
    assert exact.mrkdwn is False
    assert story.dana.text_of(exact) == version.text


async def test_a_submission_that_slack_sends_again_gets_the_same_answer_and_does_nothing_twice(
    story: Story,
) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Have it read in", "client-care")
    await story.take(story.adam)
    again = await story.adam.redeliver_last()
    assert again.acked
    assert again.payload is not None
    assert again.payload["response_action"] == "update"
    await story.dana.wait_message("client-care", "Version 1: what do you think")
    assert len(story.dana.sees("client-care")) == 1
    assert len((await story.file()).versions) == 1


async def test_a_click_that_slack_sends_again_is_taken_once(story: Story) -> None:
    buttons = await story.send()
    await story.dana.press("Approve", in_=buttons)
    await story.dana.redeliver_last()
    await story.adam.wait_dm("When you have told")
    file = await story.file()
    assert len(file.approvals) == 1
    assert story.dana.ephemerals == []
    thread = [story.dana.text_of(message) for message in story.dana.thread(buttons)]
    assert len([text for text in thread if "approved version 1. " in text]) == 1


async def test_a_second_reviewer_who_approves_too_reads_that_it_is_done(story: Story) -> None:
    buttons = await story.send()
    await story.approve(buttons)
    await story.sam.press("Approve", in_=buttons, stale_ok=True)
    await story.sam.wait_ephemeral("approved already")
    assert len((await story.file()).approvals) == 1


async def test_slack_is_never_called_with_a_trigger_before_its_acknowledgement(story: Story) -> None:
    await story.told()
    ping = await story.next_ping("On track, at risk, done?")
    await story.adam.press("At risk", in_=ping)
    await story.adam.wait_modal("A new time")
    await story.adam.open_home()
    assert story.slack.log.early_calls() == []
    assert story.slack.log.of("missed_ack") == []
    refused = [r for r in story.slack.log.of("answer") if not r.detail.get("ok", True)]
    assert refused == []


async def test_a_time_that_has_passed_is_said_at_its_field_and_the_rest_is_kept(story: Story) -> None:
    await story.admit()
    await story.explain()
    values = {"The fix": "Done by", "What I'm doing": "send it", "Make-good": "a free month"}
    await story.fill(story.adam, {**values, "By when": story.now() - timedelta(minutes=1)})
    problems = await story.adam.submit()
    assert problems == {"By when": "That time has passed. Give one that is still to come."}
    assert (await story.file()).case.facts.make_good == "a free month"


async def test_a_promise_without_a_time_is_asked_for_it(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fill(story.adam, {"The fix": "I don't know yet", "What I'm doing": "find out"})
    assert await story.adam.submit() == {"By when": "Give a time that you can keep."}


async def test_a_draft_needs_somebody_to_read_it(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    problems = await story.adam.submit()
    assert list(problems) == ["Have it read in"]


async def test_help_and_list_are_only_for_the_one_who_asks(story: Story) -> None:
    await story.adam.command("/mistake", "help", channel="general")
    await story.adam.wait_ephemeral("I never write to a client")
    await story.adam.command("/mistake", "list", channel="general")
    await story.adam.wait_ephemeral("no open cases")
    assert story.sam.ephemerals == []
    await story.send()
    await story.adam.command("/mistake", "list", channel="general")
    listed = await story.adam.wait_ephemeral("Waiting for review")
    assert "Open thread" in story.adam.text_of(listed)


async def test_an_unfinished_case_can_be_gone_on_with_or_discarded_from_the_list(story: Story) -> None:
    await story.admit()
    await story.adam.close()
    await story.adam.command("/mistake", "list", channel="general")
    listed = await story.adam.wait_ephemeral("Acme")
    await story.adam.press("Go on", in_=listed)
    await story.adam.wait_modal(text="2 of 4")
    await story.adam.close()
    await story.adam.press("Discard", in_=listed)
    await story.adam.wait_ephemeral("Discarded: the case with Acme")
    assert await story.files(story.adam) == []


async def test_the_home_shows_my_cases_and_lets_me_go_on(story: Story) -> None:
    await story.adam.open_home()
    assert story.adam.home is not None
    assert "Nothing open" in story.adam.text_of(story.adam.home)
    await story.adam.press("Own up to something", in_=story.adam.home)
    await story.adam.wait_modal(text="1 of 4")
    await story.adam.fill("What I did", "I lost the file")
    await story.adam.close()
    await story.adam.open_home()
    await story.adam.press("Go on", in_=story.adam.home)
    await story.adam.wait_modal(text="1 of 4")
    assert story.adam.values_of(modal(story.adam))["What I did"] == "I lost the file"


async def test_my_language_changes_what_amends_says_to_me_and_not_to_others(story: Story) -> None:
    await story.adam.open_home()
    await story.adam.fill("home.language", "Bahasa Melayu", in_=story.adam.home)
    home = story.adam.home
    assert home is not None
    await story.slack.until(lambda: "My open cases" not in story.adam.text_of(home))
    await story.dana.open_home()
    assert story.dana.home is not None
    assert "My open cases" in story.dana.text_of(story.dana.home)


async def test_a_closed_case_accepts_nothing_more(story: Story) -> None:
    await story.told()
    ping = await story.next_ping("On track, at risk, done?")
    await story.adam.press("Done", in_=ping)
    await story.settle()
    over = await story.adam.wait_dm("what you promised is done")
    await story.adam.press("Close the case", in_=over)
    await story.adam.wait_dm("is closed")
    await story.adam.press("Close the case", in_=over, stale_ok=True)
    await story.adam.wait_ephemeral("This case is closed")
    assert await story.files(story.adam) == []
