"""The HTTP doors: the Web API and response_urls."""

import asyncio
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox import responses, scopes
from bot.sandbox.errors import RateLimited, SlackError
from bot.sandbox.faults import Fault
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.call import Call, check_token
from bot.sandbox.protocols import transport_of
from bot.sandbox.state import Json
from bot.sandbox.workspace import Workspace

_JSON_ARGUMENTS = frozenset({"view", "blocks", "attachments", "metadata"})


class WebApi:
    """Judges each call, runs its method, logs both ends."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def call(self, request: Request) -> Response:
        """`/api/<method>`, GET or POST; always 200 except for 429 and faults on demand."""
        method = request.path_params["method"]
        args, token = await _arguments(request)
        log = self._workspace.log
        trigger = str(args["trigger_id"]) if "trigger_id" in args else None
        seq = log.add("call", method=method, trigger_id=trigger, args=args).seq
        fault = self._workspace.faults.take(method)
        if fault is not None and fault.kind != "lose_answer":
            log.add("fault", method=method, call=seq, fault=fault.kind)
            return await self._bad_luck(fault, request)
        try:
            body: Json = {"ok": True, **self._work(method, args, token)}
        except SlackError as error:
            body = {"ok": False, "error": error.code, **error.extra}
        except RateLimited as limited:
            log.add("answer", method=method, call=seq, error="ratelimited", retry_after=limited.retry_after)
            return _too_many(limited.retry_after)
        if fault is not None:
            log.add("fault", method=method, call=seq, fault=fault.kind, lost=body)
            return _cut(request)
        log.add("answer", method=method, trigger_id=trigger, call=seq, error=body.get("error"), body=body)
        return JSONResponse(body)

    def _work(self, method: str, args: Json, token: str | None) -> Json:
        if method not in METHODS:
            raise SlackError("unknown_method", req_method=method)
        check_token(method, token)
        self._workspace.rates.spend(method, str(args.get("channel", "")))
        # The app token was made with connections:write; the manifest lists the bot's scopes only.
        if method != "apps.connections.open":
            scopes.require_for(method, self._workspace.manifest.scopes)
        return METHODS[method](Call(self._workspace, method, args))

    async def _bad_luck(self, fault: Fault, request: Request) -> Response:
        if fault.kind == "status":
            return Response("Internal Server Error", status_code=int(fault.amount))
        if fault.kind == "ratelimited":
            return _too_many(int(fault.amount))
        if fault.kind == "error":
            return JSONResponse({"ok": False, "error": fault.code})
        if fault.kind == "timeout":
            await asyncio.sleep(fault.amount)
        return _cut(request)

    async def respond(self, request: Request) -> Response:
        """`/response/<id>`: 200 `ok`, or 404 with the error."""
        log, response_id = self._workspace.log, request.path_params["id"]
        fault = self._workspace.faults.take("response_url")
        if fault is not None and fault.kind != "lose_answer":
            log.add("fault", method="response_url", fault=fault.kind)
            return await self._bad_luck(fault, request)
        try:
            body = await request.json()
            response = self._workspace.permits.answer(response_id)
            responses.answer(self._workspace, response, body)
        except (SlackError, ValueError) as error:
            code = error.code if isinstance(error, SlackError) else "invalid_payload"
            log.add("response_url", error=code)
            return JSONResponse({"ok": False, "error": code}, status_code=404)
        log.add("response_url", body=body)
        return _cut(request) if fault is not None else Response("ok")


def _cut(request: Request) -> Response:
    transport_of(request.scope).abort()
    return Response(status_code=500)


def _too_many(retry_after: int) -> Response:
    return JSONResponse(
        {"ok": False, "error": "ratelimited"}, status_code=429, headers={"Retry-After": str(retry_after)}
    )


async def _arguments(request: Request) -> tuple[Json, str | None]:
    """Query, form or JSON, without the token; and the token, from the header or an argument."""
    args: dict[str, Any] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            body = await request.json()
        except ValueError:
            body = {}
        args |= body if isinstance(body, dict) else {}
    elif request.method == "POST":
        async with request.form() as form:
            args |= {key: value for key, value in form.items() if isinstance(value, str)}
    for name in _JSON_ARGUMENTS & set(args):
        args[name] = _parsed(args[name])
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    given = args.pop("token", None)
    return {k: v for k, v in args.items() if v is not None}, token if scheme == "Bearer" and token else given


def _parsed(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
