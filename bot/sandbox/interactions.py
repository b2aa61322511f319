"""What Slack sends when a person does something, and what it does with the app's answer."""

from typing import Any

from bot.sandbox import payloads, responses
from bot.sandbox.check import check_view
from bot.sandbox.delivery import Answer
from bot.sandbox.errors import NotAllowed, SlackError
from bot.sandbox.messages import Message
from bot.sandbox.objects import OPTION, OPTION_GROUP
from bot.sandbox.screen import Control
from bot.sandbox.shapes import Items, Problems
from bot.sandbox.state import STATE_KEYS, Json, held_in
from bot.sandbox.triggers import Response
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace
from bot.sandbox.world import Channel, User

TROUBLE = "We had some trouble connecting. Try again?"


class Interactions:
    """One person's side of the wire."""

    def __init__(self, workspace: Workspace, user: User) -> None:
        self._workspace = workspace
        self._user = user
        self.last: Json | None = None

    async def command(self, channel: Channel, name: str, text: str) -> Answer:
        """A slash command; what its ack says is posted as an answer to it."""
        workspace = self._workspace
        payload = payloads.command(self._user, workspace.world, channel, name, text)
        payload["response_url"] = workspace.response_url(channel.id, self._user.id)
        payload["trigger_id"] = workspace.permits.trigger(self._user.id, channel=channel.id)
        answer = await workspace.delivery.send("slash_commands", payload)
        if not answer.acked:
            code = "dispatch_failed" if answer.reason == "no_connection" else "operation_timeout"
            workspace.trouble(self._user.id, f'{name} failed with the error "{code}"')
        elif answer.payload:
            self._say(channel, name, answer.payload)
        return answer

    def _say(self, channel: Channel, name: str, body: Any) -> None:
        response = Response("", channel.id, self._user.id, 0)
        try:
            responses.answer(self._workspace, response, {"text": body} if isinstance(body, str) else body)
        except SlackError as error:
            self._workspace.trouble(self._user.id, f'{name} failed with the error "{error.code}"')

    async def interact(self, payload: Json) -> Answer:
        """Sends an interactive payload; a missing ack is the person's trouble."""
        if not self._workspace.manifest.interactivity:
            raise NotAllowed("interactivity is off in the manifest")
        self.last = payload
        answer = await self._workspace.delivery.send("interactive", payload)
        if not answer.acked:
            self._workspace.trouble(self._user.id, TROUBLE)
        return answer

    async def again(self) -> Answer:
        """The very same payload in a new envelope, as after a lost ack."""
        if self.last is None:
            raise LookupError("nothing was sent yet")
        return await self._workspace.delivery.send("interactive", self.last)

    def base(self, kind: str, view: View | None = None, channel: str | None = None) -> Json:
        """What every interaction of this person has, with a fresh trigger."""
        trigger = self._workspace.permits.trigger(self._user.id, view.id if view else None, channel)
        return {**payloads.base(kind, self._user, self._workspace.world), "trigger_id": trigger}

    async def act(self, surface: View | Message, control: Control, chosen: Json) -> Answer:
        """A block_actions payload for one element; `chosen` is what the action carries."""
        stamp = self._workspace.messages.next_ts(self._workspace.now())
        element, block_id = control.element, control.block["block_id"]
        action: Json = {
            "type": element["type"],
            "action_id": element["action_id"],
            "block_id": block_id,
            **chosen,
            "action_ts": stamp,
        }
        if isinstance(surface, View):
            payload = self.base("block_actions", surface)
        else:
            payload = self.base("block_actions", channel=surface.channel)
        payload |= self._where(surface)
        payload["actions"] = [action]
        return await self.interact(payload)

    def _where(self, surface: View | Message) -> Json:
        workspace = self._workspace
        if isinstance(surface, View):
            return {
                "container": {"type": "view", "view_id": surface.id},
                "view": workspace.view_json(surface),
            }
        channel = workspace.world.channels[surface.channel]
        key = "ephemeral_ts" if surface.is_ephemeral else "message_ts"
        where: Json = {
            "container": payloads.message_container(surface),
            "channel": payloads.channel_ref(channel),
            "state": {"values": surface.values},
            "response_url": workspace.response_url(channel.id, self._user.id, **{key: surface.ts}),
        }
        # Slack keeps no ephemeral messages, so it cannot send one along.
        return where if surface.is_ephemeral else {**where, "message": surface.to_json()}

    async def suggest(self, surface: View | Message, control: Control, typed: str) -> list[Json]:
        """The options the app suggests for what is typed; [] and trouble when they are invalid."""
        where = self._where(surface)
        where.pop("response_url", None)
        payload = {**payloads.base("block_suggestion", self._user, self._workspace.world), **where}
        payload |= {
            "action_id": control.element["action_id"],
            "block_id": control.block["block_id"],
            "value": typed,
        }
        answer = await self._workspace.delivery.send("interactive", payload)
        body = answer.payload if isinstance(answer.payload, dict) else {}
        problems = Problems()
        if "option_groups" in body:
            Items(OPTION_GROUP, 100, 0).check(body["option_groups"], "/option_groups", problems)
        else:
            Items(OPTION, 100, 0).check(body.get("options"), "/options", problems)
        if problems.found or not answer.acked:
            self._workspace.trouble(self._user.id, "; ".join(problems.found) or TROUBLE)
            return []
        groups = body.get("option_groups") or [{"options": body.get("options")}]
        return [option for group in groups for option in group["options"]]

    async def submit(self, view: View) -> Answer:
        """view_submission, and what its answer does to the modal."""
        payload = self.base("view_submission", view)
        payload |= {"view": self._workspace.view_json(view), "response_urls": self._response_urls(view)}
        answer = await self.interact(payload)
        if answer.acked:
            try:
                await self._apply(view, answer.payload)
            except SlackError:
                self._workspace.trouble(self._user.id, TROUBLE)
        self._workspace.changes.note()
        return answer

    def _response_urls(self, view: View) -> list[Json]:
        urls = []
        for block in view.blocks:
            element = block.get("element", {})
            if not element.get("response_url_enabled"):
                continue
            channel = held_in(view.values[block["block_id"]][element["action_id"]])
            if channel:
                url = self._workspace.response_url(channel, self._user.id)
                where = {
                    "block_id": block["block_id"],
                    "action_id": element["action_id"],
                    "channel_id": channel,
                }
                urls.append({**where, "response_url": url})
        return urls

    async def _apply(self, view: View, body: Any) -> None:
        views = self._workspace.views
        if not view.is_open:
            return
        if not body:
            views.close(view)
            return
        action = body.get("response_action") if isinstance(body, dict) else None
        if action == "errors":
            view.errors = _errors(view, body.get("errors"))
        elif action == "update":
            views.replace(view, check_view(body.get("view"), "modal"))
        elif action == "push":
            views.push(self._user.id, check_view(body.get("view"), "modal"))
        elif action == "clear":
            await self.close(view, whole_stack=True)
        else:
            raise SlackError("invalid_response_action")

    async def close(self, view: View, *, whole_stack: bool) -> None:
        """Closes one view or the stack; those with notify_on_close tell the app."""
        whole_stack = whole_stack or bool(view.spec.get("clear_on_close"))
        gone = self._workspace.views.close(view, whole_stack=whole_stack)
        self._workspace.changes.note()
        for closed in gone:
            if closed.spec.get("notify_on_close"):
                shown = {**self._workspace.view_json(closed), "state": {"values": {}}}
                payload = payloads.base("view_closed", self._user, self._workspace.world)
                payload |= {"view": shown, "is_cleared": whole_stack}
                await self.interact(payload)


def _errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {b["block_id"] for b in view.blocks if b["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise SlackError("invalid_errors")
    if not all(isinstance(said, str) and said for said in errors.values()):
        raise SlackError("invalid_errors")
    return dict(errors)


def carried(element: Json, held: Any) -> Json:
    """What an action of this element carries when it holds `held`."""
    kind = element["type"]
    if kind == "button":
        return {k: element[k] for k in ("text", "value", "style", "url") if k in element}
    if kind == "overflow":
        return {"selected_option": held}
    return {STATE_KEYS[kind][0]: held}
