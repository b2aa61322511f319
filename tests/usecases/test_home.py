"""Home: my cases, my words under messages, and what only admins may set."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.errors import NotAllowed
from bot.usecases import home, report
from bot.usecases.home import PROFILE_LIFE, Profile
from bot.usecases.taking import Call
from tests.usecases.world import ADAM, CASE, DANA, ROOM, SAM, TEAM, World

ADMIN = SAM


async def test_an_admin_chooses_the_review_place(world: World) -> None:
    await home.choose_review_channel(world.desk, world.call(ADMIN), ROOM)
    assert (await home.settings(world.desk, world.call())).review_channel == ROOM
    await home.choose_review_channel(world.desk, world.call(ADMIN), None)
    assert (await home.settings(world.desk, world.call())).review_channel is None


async def test_one_setting_leaves_the_other_alone(world: World) -> None:
    await home.choose_review_channel(world.desk, world.call(ADMIN), ROOM)
    await home.let_owners_approve(world.desk, world.call(ADMIN), True)
    workspace = await home.settings(world.desk, world.call())
    assert (workspace.review_channel, workspace.owners_may_approve) == (ROOM, True)


@pytest.mark.parametrize("user", [ADAM, DANA])
async def test_nobody_else_changes_the_workspace(world: World, user: str) -> None:
    before = await home.settings(world.desk, world.call())
    with pytest.raises(NotAllowed, match="Only workspace admins"):
        await home.choose_review_channel(world.desk, world.call(user), ROOM)
    with pytest.raises(NotAllowed, match="Only workspace admins"):
        await home.let_owners_approve(world.desk, world.call(user), True)
    assert await home.settings(world.desk, world.call()) == before


async def test_an_admin_of_another_workspace_is_no_admin_here(world: World) -> None:
    with pytest.raises(NotAllowed, match="Only people of this workspace"):
        await home.let_owners_approve(world.desk, world.call(ADMIN, outsider=True), True)


async def test_the_settings_of_one_workspace_are_not_anothers(world: World) -> None:
    await home.let_owners_approve(world.desk, world.call(ADMIN), True)
    assert not (await home.settings(world.desk, Call("T_OTHER", ADMIN))).owners_may_approve


async def test_language_sign_off_and_number_are_remembered(world: World) -> None:
    await home.choose_language(world.desk, world.call(), Lang.MS)
    await home.save_preferences(world.desk, world.call(), sign_off=" Adam ", phone=" 012-345 6789 ")
    adam = await home.who(world.desk, world.call())
    assert (adam.lang, adam.sign_off, adam.phone) == (Lang.MS, "Adam", "012-345 6789")
    assert (adam.name, adam.tz) == ("Adam", "Asia/Kuala_Lumpur")
    assert (await home.who(world.desk, world.call(DANA))).lang is Lang.EN


async def test_a_profile_is_asked_for_again_after_a_while_and_keeps_what_is_ours(world: World) -> None:
    await home.save_preferences(world.desk, world.call(), sign_off="Adam", phone="")
    assert not home.stale(await home.who(world.desk, world.call()), world.desk)
    world.machine += PROFILE_LIFE + timedelta(seconds=1)
    assert home.stale(await home.who(world.desk, world.call()), world.desk)
    await home.remember(world.desk, world.call(), Profile("Adam B", "Europe/Berlin", True))
    adam = await home.who(world.desk, world.call())
    assert (adam.name, adam.tz, adam.is_admin, adam.sign_off) == ("Adam B", "Europe/Berlin", True, "Adam")


async def test_someone_never_seen_is_a_stranger_with_defaults(world: World) -> None:
    stranger = await home.who(world.desk, world.call("U_NEW"))
    assert (stranger.lang, stranger.tz, stranger.is_admin) == (Lang.EN, "UTC", False)
    assert home.stale(stranger, world.desk)


async def test_the_home_is_refreshed_for_those_who_have_opened_it(world: World) -> None:
    await home.choose_language(world.desk, world.call(), Lang.MS)
    assert world.rows(Kind.HOME) == []
    await home.opened(world.desk, world.call())
    await home.choose_language(world.desk, world.call(), Lang.EN)
    await world.drain()
    assert world.voice.kinds() == [Kind.HOME, Kind.HOME]


async def test_the_home_shows_my_open_cases_and_the_drafts_that_wait_for_me(world: World) -> None:
    await world.sends()
    adams = await home.rooms(world.desk, world.call(), [ROOM])
    assert [file.case.id for file in adams.mine] == [CASE]
    assert adams.waiting == [], "my own draft does not wait for me"
    danas = await home.rooms(world.desk, world.call(DANA), [ROOM])
    assert (danas.mine, [file.case.id for file in danas.waiting]) == ([], [CASE])
    assert (await home.rooms(world.desk, world.call(DANA), ["C_ELSEWHERE"])).waiting == []


async def test_a_closed_modal_loses_nothing(world: World) -> None:
    await home.keep_scratch(world.desk, world.call(), "preferences", {"sign_off": "Ad"})
    await home.keep_scratch(world.desk, world.call(), "preferences", {"phone": "012"})
    kept = await home.scratch(world.desk, world.call(), "preferences")
    assert kept == {"sign_off": "Ad", "phone": "012"}
    assert await home.scratch(world.desk, world.call(DANA), "preferences") == {}
    await home.save_preferences(world.desk, world.call(), sign_off="Adam", phone="012")
    assert await home.scratch(world.desk, world.call(), "preferences") == {}


async def test_list_is_what_the_home_shows(world: World) -> None:
    await world.sends()
    assert (
        await report.mine(world.desk, world.call()) == (await home.rooms(world.desk, world.call(), [])).mine
    )


async def test_receipts_are_swept_after_their_time(world: World) -> None:
    await home.choose_language(world.desk, world.call(key="click1"), Lang.MS)
    assert await world.store.sweep(world.now) == 0
    assert await world.store.sweep(world.now + timedelta(seconds=1)) == 1
    async with world.store.reading(TEAM) as tx:
        assert await tx.receipt("click1") is None
