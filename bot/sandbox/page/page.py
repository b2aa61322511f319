"""The page's addresses: the page itself, its files, the doors, and the live connection."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from bot.sandbox.errors import NotAllowed, NotOnScreen
from bot.sandbox.page.doors import Doors
from bot.sandbox.page.files import static_files, template
from bot.sandbox.page.guard import REFUSED, Key
from bot.sandbox.page.live import follow
from bot.sandbox.page.marks import Marks
from bot.sandbox.page.seen import Seen
from bot.sandbox.person import Person
from bot.sandbox.state import Json
from bot.sandbox.workspace import Workspace

#: The longest jump of the clock, so that a slip of the finger does not end in the year 9999.
LONGEST_JUMP = timedelta(days=366)
MOST_BODY = 200_000
WELCOME = {
    "en": "You are Adam. Something went wrong with a client: type /mistake below and press Enter.",
    "ms": "Anda Adam. Ada silap dengan klien: taip /mistake di bawah dan tekan Enter.",
}


class Page:
    """The workspace in a browser.

    `next_moment`: when the app would say something next, for the clock's "to the next ping".
    `on_advance`: called after the clock was moved, for an app that would otherwise wait.
    `welcome`: what to try first, by language. All three may be set at any time before they are needed.
    """

    def __init__(self, workspace: Workspace, person: Callable[[str], Person]) -> None:
        self._workspace = workspace
        self._person = person
        self._marks = Marks()
        self._doors: dict[str, tuple[Seen, Doors]] = {}
        self._key = Key()
        self.next_moment: Callable[[], Awaitable[datetime | None]] | None = None
        self.on_advance: Callable[[], None] | None = None
        self.welcome: Mapping[str, str] = WELCOME

    @property
    def url(self) -> str:
        """The whole address, with the key."""
        return f"{self._workspace.base_url}/?key={self._key.word}"

    def routes(self) -> list[BaseRoute]:
        """For the workspace's application."""
        return [
            Route("/", self.show),
            Route("/page/files/{name}", self.file),
            Route("/page/do/{verb}", self.do, methods=["POST"]),
            Route("/page/clock", self.move_clock, methods=["POST"]),
            WebSocketRoute("/page/live", self.live),
        ]

    async def show(self, request: Request) -> Response:
        """The page, for whoever has the key."""
        if not self._key.fits(request.query_params.get("key")):
            return PlainTextResponse(REFUSED, status_code=403, headers=self._headers())
        html = template().render(
            key=self._key.word,
            welcome=dict(self.welcome),
            team=self._workspace.world.team_name,
            app=self._workspace.manifest.name,
        )
        return Response(html, media_type="text/html", headers=self._headers())

    async def file(self, request: Request) -> Response:
        """A script or style sheet."""
        found = static_files().get(request.path_params["name"])
        if found is None:
            return PlainTextResponse("Not found", status_code=404)
        return Response(found[0], media_type=found[1], headers=self._headers())

    async def do(self, request: Request) -> Response:
        """`/page/do/<verb>`: 200 with an answer, or with `refused` and a sentence for the person."""
        asked = await self._asked(request)
        if isinstance(asked, Response):
            return asked
        try:
            _, doors = self._of(str(asked.get("who", "")))
            door = doors.verbs.get(request.path_params["verb"])
            if door is None:
                return PlainTextResponse("Not found", status_code=404)
            return JSONResponse(await door(asked))
        except (NotAllowed, NotOnScreen) as refused:
            return JSONResponse({"refused": _sentence(str(refused))})
        except (KeyError, TypeError, ValueError):
            return JSONResponse({"refused": "That was not understood."}, status_code=400)

    async def move_clock(self, request: Request) -> Response:
        """`{"seconds": n}` or `{"next": true}`: moves the story on."""
        asked = await self._asked(request)
        if isinstance(asked, Response):
            return asked
        by = await self._jump(asked)
        if by is None:
            return JSONResponse({"refused": "Nothing is planned."})
        if not timedelta(0) <= by <= LONGEST_JUMP:
            return JSONResponse({"refused": "That is too far."})
        self._workspace.clock.advance(by)
        self._workspace.changes.note()
        if self.on_advance is not None:
            self.on_advance()
        return JSONResponse({})

    async def _jump(self, asked: Json) -> timedelta | None:
        if not asked.get("next"):
            seconds = asked.get("seconds")
            return timedelta(seconds=seconds) if type(seconds) is int else None
        moment = await self.next_moment() if self.next_moment else None
        if moment is None:
            return None
        # One second more: what is due at noon is said when noon has passed.
        return max(moment - self._workspace.now(), timedelta(0)) + timedelta(seconds=1)

    async def live(self, web: WebSocket) -> None:
        """All that a person sees, again and again as it changes."""
        if not self._key.fits(web.query_params.get("key")):
            await web.close(4003)
            return
        try:
            seen, _ = self._of(web.query_params.get("who", ""))
        except NotOnScreen:
            await web.close(4004)
            return
        await web.accept()
        await follow(web, self._workspace.changes, lambda: self._state(seen))

    def _state(self, seen: Seen) -> str:
        state = seen.everything()
        state["clock"]["skips"] = self.next_moment is not None
        return json.dumps(state, ensure_ascii=False, separators=(",", ":"))

    def _of(self, who: str) -> tuple[Seen, Doors]:
        """Raises NotOnScreen for nobody, and for the app itself."""
        person = self._person(who)
        if person.user.is_bot:
            raise NotOnScreen("nobody sits at the app's keyboard")
        if person.id not in self._doors:
            seen = Seen(self._workspace, person, self._marks)
            self._doors[person.id] = (seen, Doors(self._workspace, person, seen, self._marks))
        return self._doors[person.id]

    async def _asked(self, request: Request) -> Json | Response:
        if not self._key.fits(request.headers.get("x-page-key")):
            return PlainTextResponse(REFUSED, status_code=403)
        if int(request.headers.get("content-length") or 0) > MOST_BODY:
            return PlainTextResponse("Too much", status_code=413)
        try:
            asked: Any = json.loads(await request.body())
        except ValueError:
            asked = None
        if not isinstance(asked, dict):
            return JSONResponse({"refused": "That was not understood."}, status_code=400)
        return asked

    def _headers(self) -> dict[str, str]:
        live = self._workspace.base_url.replace("http://", "ws://")
        policy = (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            f"connect-src 'self' {live}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        return {
            "Content-Security-Policy": policy,
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }


def _sentence(reason: str) -> str:
    text = reason[:1].upper() + reason[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
