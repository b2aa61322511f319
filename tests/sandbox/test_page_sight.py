"""What the page shows is what this person sees, and no more."""

from __future__ import annotations

import json
from typing import Any

from bot.sandbox import Sandbox

from .kit import Connected
from .page_kit import room, tab_of
from .samples import actions, button, plain, view


async def _state(sandbox: Sandbox, who: str) -> dict[str, Any]:
    async with tab_of(sandbox, who) as tab:
        return await tab.state()


async def test_nobody_sees_a_private_channel_they_are_not_in(sandbox: Sandbox, bolt: Connected) -> None:
    await sandbox.person("dana").say("the secret plan", "leads")
    dana, adam = await _state(sandbox, "dana"), await _state(sandbox, "adam")
    assert "the secret plan" in json.dumps(dana)
    assert "the secret plan" not in json.dumps(adam)
    assert "leads" not in json.dumps(adam)


async def test_nobody_sees_what_the_app_tells_someone_else(sandbox: Sandbox, bolt: Connected) -> None:
    world = sandbox.world
    dana = world.user("dana")
    dm = world.dm(dana, world.bot)
    await bolt.client.chat_postMessage(channel=dm.id, text="only in her messages")
    await bolt.client.chat_postEphemeral(
        channel=world.channel("client-care").id, user=dana.id, text="only in her eyes"
    )
    hers, his = json.dumps(await _state(sandbox, "dana")), json.dumps(await _state(sandbox, "adam"))
    for secret in ("only in her messages", "only in her eyes"):
        assert secret in hers
        assert secret not in his


async def test_nobody_sees_the_modal_or_home_of_someone_else(sandbox: Sandbox, bolt: Connected) -> None:
    @bolt.app.command("/mistake")
    async def opens(ack: Any, body: Any) -> None:
        await ack()
        await bolt.client.views_open(trigger_id=body["trigger_id"], view=view(title=plain("Only Dana")))

    await sandbox.person("dana").command("/mistake", channel="general")
    await sandbox.person("dana").wait_modal()
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    await bolt.client.views_publish(user_id=sandbox.world.user("dana").id, view=home)
    assert (await _state(sandbox, "dana"))["modals"][0]["title"] == "Only Dana"
    adam = await _state(sandbox, "adam")
    assert adam["modals"] == []
    assert adam["home"] is None


async def test_what_is_meant_for_the_app_never_reaches_the_page(sandbox: Sandbox, bolt: Connected) -> None:
    blocks = [actions(button("Go", value="case-secret-value"))]
    await bolt.client.chat_postMessage(
        channel=sandbox.world.channel("client-care").id,
        text="x",
        blocks=blocks,
        metadata={"event_type": "e", "event_payload": {"hidden": "payload-secret"}},
    )
    shown = json.dumps(await _state(sandbox, "adam"))
    assert '"Go"' in shown
    assert "secret" not in shown


async def test_markup_arrives_as_spans_in_the_readers_zone(sandbox: Sandbox, bolt: Connected) -> None:
    care = sandbox.world.channel("client-care").id
    adam = sandbox.world.user("adam").id
    text = f"*Hi* <@{adam}>, a &lt;b&gt; <!date^1795570200^{{time}}|x> <javascript:alert(1)|press>"
    await bolt.client.chat_postMessage(channel=care, text=text)
    await bolt.client.chat_postMessage(channel=care, text="*as typed* &amp; so", mrkdwn=False)
    styled, plain = (await _state(sandbox, "adam"))["messages"][care]
    spans = styled["parts"][0]["spans"]
    assert spans[0] == {"text": "Hi", "style": "b"}
    assert {"text": "@Adam Rahman", "mention": True} in spans
    assert any(s["text"].endswith("a <b> ") for s in spans)
    assert {"text": "9:30 AM"} in spans
    assert {"text": "press"} in spans, "a browser follows no javascript: link"
    assert plain["parts"] == [{"kind": "text", "spans": [{"text": "*as typed* & so"}]}]


async def test_a_permalink_leads_to_its_message_for_those_who_may_read_it(
    sandbox: Sandbox, bolt: Connected
) -> None:
    leads = sandbox.world.channel("leads").id
    said = await sandbox.person("dana").say("plan", "leads")
    link = (await bolt.client.chat_getPermalink(channel=leads, message_ts=said.ts))["permalink"]
    care = sandbox.world.channel("client-care").id
    await bolt.client.chat_postMessage(channel=care, text=f"<{link}|look>")
    dana, adam = await _state(sandbox, "dana"), await _state(sandbox, "adam")
    assert dana["messages"][care][0]["parts"][0]["spans"][0]["to"] == {
        "channel": leads,
        "ts": said.ts,
        "thread": None,
    }
    assert adam["messages"][care][0]["parts"][0]["spans"][0]["to"] == {"closed": True}


async def test_marks_tell_each_person_what_is_new(sandbox: Sandbox, bolt: Connected) -> None:
    def news(state: dict[str, Any]) -> set[str]:
        return {p["handle"] for p in state["people"] if p["unread"]}

    said = await sandbox.person("dana").say("hello", "general")
    async with tab_of(sandbox, "adam") as tab:
        before = await tab.state()
        general = room(before, "general")
        assert (general["unread"], news(before)) == (1, {"adam", "sam"})
        await tab.act("read", place=general["id"], ts=said.ts)
        after = await tab.state()
        assert (room(after, "general")["unread"], news(after)) == (0, {"sam"})


async def test_changes_arrive_by_themselves(sandbox: Sandbox, bolt: Connected) -> None:
    async with tab_of(sandbox, "adam") as tab, tab.live() as socket:
        before = await socket.receive_json(timeout=15)
        general = room(before, "general")["id"]
        await sandbox.person("dana").say("news", "general")
        after = await socket.receive_json(timeout=15)
        assert [m["text"] for m in after["messages"][general]] == ["news"]
