"""views.*"""

from typing import Any

from bot.sandbox.check import check_view
from bot.sandbox.errors import SlackError
from bot.sandbox.methods.call import Call, Handler
from bot.sandbox.state import Json
from bot.sandbox.views import View


def _spec(call: Call, surface: str) -> Json:
    return check_view(call.need("view"), surface)


def _answer(call: Call, view: View) -> Json:
    call.workspace.changes.note()
    return {"view": call.workspace.view_json(view)}


def _open(call: Call) -> Json:
    """Opens a modal; within an open modal it lies on top, as a push does.

    Slack's clients don't show it reliably when the trigger came from a view_submission
    (bolt-js#1072, bolt-python#481); the answer is ok all the same, so it is here.
    """
    spec = _spec(call, "modal")
    trigger = call.workspace.permits.redeem(call.need("trigger_id"))
    return _answer(call, call.workspace.views.push(trigger.user, spec, trigger.channel))


def _push(call: Call) -> Json:
    """Pushes onto the modal the trigger came from; raises `not_found` when it is no longer open."""
    spec = _spec(call, "modal")
    trigger = call.workspace.permits.redeem(call.need("trigger_id"))
    if call.workspace.views.top(trigger.user) is None:
        raise SlackError("not_found")
    return _answer(call, call.workspace.views.push(trigger.user, spec))


def _update(call: Call) -> Json:
    """By view_id or external_id; raises `not_found`, `hash_conflict`."""
    view_id, external_id = call.args.get("view_id"), call.args.get("external_id")
    if not view_id and not external_id:
        raise SlackError.of_problems("invalid_arguments", ["view_id or external_id is required"])
    raw: Any = call.need("view")
    surface = raw.get("type") if isinstance(raw, dict) else None
    spec = check_view(raw, surface if surface in ("modal", "home") else "modal")
    view = call.workspace.views.find(view_id, external_id)
    if view.type != spec["type"]:
        raise SlackError.of_problems(
            "invalid_arguments", ["the type of a view cannot change [json-pointer:/view/type]"]
        )
    return _answer(call, call.workspace.views.replace(view, spec, call.args.get("hash")))


def _publish(call: Call) -> Json:
    """One Home view per user and app; raises `not_enabled` without the Home tab."""
    if not call.workspace.manifest.home_tab:
        raise SlackError("not_enabled")
    user = str(call.need("user_id"))
    spec = _spec(call, "home")
    if user not in call.workspace.world.users:
        raise SlackError.of_problems("invalid_arguments", ["invalid user_id"])
    return _answer(call, call.workspace.views.publish(user, spec, call.args.get("hash")))


METHODS: dict[str, Handler] = {
    "views.open": _open,
    "views.push": _push,
    "views.update": _update,
    "views.publish": _publish,
}
