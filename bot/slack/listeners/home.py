"""Home: opened, and what is chosen there."""

from __future__ import annotations

from bot.domain.people import Lang
from bot.errors import NotNow
from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.views import home as views
from bot.usecases import home


async def opened(visit: Visit) -> None:
    """app_home_opened: the Home is published by the outbox, like everything Amends says."""
    event = visit.body["event"]
    await visit.ack()
    if event.get("tab") == "home":
        visit.later(_opened(visit), "home")


async def _opened(visit: Visit) -> None:
    await visit.fresh_person()  # first: whether they are an admin decides what they see
    await home.opened(visit.desk, visit.look())


async def turn_page(visit: Visit) -> None:
    """Another page of my cases."""
    await visit.in_time(home.turn_page(visit.desk, visit.call(), int(visit.action["value"])))
    await visit.ack()


async def language(visit: Visit) -> None:
    lang = Lang(visit.action["selected_option"]["value"])
    await visit.in_time(home.choose_language(visit.desk, visit.call(), lang))
    await visit.ack()


async def preferences(visit: Visit) -> None:
    """Opens sign-off and number."""

    async def work() -> dict[str, object]:
        person = await visit.person()
        kept = await home.scratch(visit.desk, visit.look(), "preferences")
        return forms.refill(views.preferences_view(person, visit.door.page(person)), kept)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "preferences")


async def submit_preferences(visit: Visit) -> None:
    typed = forms.typed(visit.view)
    await visit.in_time(
        home.save_preferences(
            visit.desk,
            visit.call(),
            sign_off=typed.get(Field.SIGN_OFF) or "",
            phone=typed.get(Field.PHONE) or "",
        )
    )
    await visit.ack()


async def review_channel(visit: Visit) -> None:
    channel = visit.action.get("selected_conversation")
    await visit.in_time(home.choose_review_channel(visit.desk, visit.call(), channel))
    await visit.ack()
    if channel:
        visit.later(_say_of_place(visit, channel), "place")


async def _say_of_place(visit: Visit, channel: str) -> None:
    if problem := await visit.door.places.ask(channel):
        await visit.tell(NotNow(problem), (await visit.person()).lang)


async def owners_may_approve(visit: Visit) -> None:
    allowed = bool(visit.action.get("selected_options"))
    await visit.in_time(home.let_owners_approve(visit.desk, visit.call(), allowed))
    await visit.ack()
