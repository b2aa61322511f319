"""Workspace, people, clients, receipts and scratches."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.case import Facts
from bot.domain.people import Channel, Client, Lang, Person, Workspace
from bot.domain.working import Working
from bot.errors import Changed
from bot.store import SqlStore

from .things import ALI, MEI, NOW, TEAM, case, later


async def test_a_stranger_and_a_new_workspace_have_defaults(store: SqlStore) -> None:
    async with store.reading(TEAM) as tx:
        assert await tx.person(ALI) == Person(ALI)
        assert await tx.workspace() == Workspace(TEAM)


async def test_settings_and_people_are_replaced_when_saved_again(store: SqlStore) -> None:
    ali = Person(ALI, Lang.MS, "Ali", "+60 3", "Ali bin Abu", "Asia/Kuala_Lumpur", True, True, NOW)
    async with store.writing(TEAM) as tx:
        await tx.save_person(Person(ALI))
        await tx.save_person(ali)
        await tx.save_workspace(Workspace(TEAM))
        await tx.save_workspace(Workspace(TEAM, "C1", True))
    async with store.reading(TEAM) as tx:
        assert await tx.person(ALI) == ali
        assert await tx.workspace() == Workspace(TEAM, "C1", True)


@pytest.mark.parametrize(
    "working",
    [
        Working(),
        Working(frozenset({6, 0, 1}), time(8, 30), time(17), (time(20), time(7)), "MY", "02"),
        Working(country=""),
    ],
)
async def test_when_people_workspaces_and_clients_work_is_kept(store: SqlStore, working: Working) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_person(Person(ALI, working=working))
        await tx.save_workspace(Workspace(TEAM, working=working))
        await tx.save_client(Client("c1", "Acme", working=working))
    async with store.reading(TEAM) as tx:
        client = await tx.client("c1")
        assert client
        kept = ((await tx.person(ALI)).working, (await tx.workspace()).working, client.working)
    assert kept == (working, working, working)


async def test_a_client_is_found_whatever_its_width_case_and_spaces(store: SqlStore) -> None:
    acme = Client("c1", "Acme Sdn Bhd", "Puan Lee", Lang.MS, Channel.CALL, "Asia/Kuala_Lumpur")
    async with store.writing(TEAM) as tx:
        await tx.save_client(acme)
    async with store.reading(TEAM) as tx:
        assert await tx.client("c1") == acme
        assert await tx.client("c2") is None
        assert await tx.client_named("  ＡＣＭＥ  sdn bhd") == acme
        assert await tx.client_named("Acme") is None


async def test_a_client_is_changed_by_its_id_and_may_take_a_new_name(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        await tx.save_client(Client("c1", "Acme Two", "Mr Tan"))
        assert await tx.client_named("acme") is None
        assert await tx.client_named("acme two") == Client("c1", "Acme Two", "Mr Tan")


async def test_a_name_belongs_to_one_client(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        await tx.save_client(Client("c2", "Bolt"))
    with pytest.raises(Changed, match="client with that name"):
        async with store.writing(TEAM) as tx:
            await tx.save_client(Client("c3", "ACME"))
    with pytest.raises(Changed):
        async with store.writing(TEAM) as tx:
            await tx.save_client(Client("c2", "acme"))


async def test_names_that_begin_with_what_was_typed_come_first(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        for number, name in enumerate(["Zen Mart", "Big Mart", "Marten", "Mart", "Bolt"]):
            await tx.save_client(Client(f"c{number}", name))
    async with store.reading(TEAM) as tx:
        found = [client.name for client in await tx.clients_like(" MART")]
        assert found == ["Mart", "Marten", "Big Mart", "Zen Mart"]
        assert len(await tx.clients_like("mart", limit=3)) == 3


@pytest.mark.parametrize("typed", ["%", "_", "100%", "/", "a/b", "50% o", "it's", "\\", "[x]", "？"])
async def test_signs_that_people_type_stand_for_themselves(store: SqlStore, typed: str) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c0", "Plain 100"))
        await tx.save_client(Client("c1", f"x {typed}f"))
    async with store.reading(TEAM) as tx:
        assert [client.id for client in await tx.clients_like(typed)] == ["c1"]


async def test_with_nothing_typed_the_clients_last_dealt_with_come_first(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        for key, name in [("c1", "Acme"), ("c2", "Bolt"), ("c3", "Coil"), ("c4", "Able")]:
            await tx.save_client(Client(key, name))
        await tx.add_case(case("k1", facts=Facts(client_id="c3"), updated_at=later(hours=1)))
        await tx.add_case(case("k2", facts=Facts(client_id="c2"), updated_at=later(hours=2)))
        await tx.add_case(case("k3", facts=Facts(client_id="c2")))
    async with store.reading(TEAM) as tx:
        assert [client.name for client in await tx.clients_like("  ")] == ["Bolt", "Coil", "Able", "Acme"]


async def test_a_repeated_click_finds_the_answer_of_the_first(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        assert await tx.receipt("view:hash") is None
        await tx.save_receipt("view:hash", {"response_action": "clear"}, NOW)
        await tx.save_receipt("empty", {}, NOW)
    async with store.reading(TEAM) as tx:
        assert await tx.receipt("view:hash") == {"response_action": "clear"}
        assert await tx.receipt("empty") == {}


async def test_a_receipt_is_written_once_and_takes_its_transaction_with_it(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_receipt("key", {"n": 1}, NOW)

    async def repeat() -> None:
        async with store.writing(TEAM) as tx:
            await tx.add_case(case())
            await tx.save_receipt("key", {"n": 2}, NOW)

    with pytest.raises(Changed):
        await repeat()
    async with store.reading(TEAM) as tx:
        assert await tx.receipt("key") == {"n": 1}
        assert await tx.case("k1") is None


async def test_old_receipts_are_swept(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_receipt("old", {}, NOW)
        await tx.save_receipt("new", {}, later(days=1))
    assert await store.sweep(later(days=1)) == 1
    async with store.reading(TEAM) as tx:
        assert await tx.receipt("old") is None
        assert await tx.receipt("new") == {}


async def test_a_scratch_is_merged_over_what_is_kept(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        assert await tx.scratch(ALI, "edit:k1") is None
        await tx.save_scratch(ALI, "edit:k1", {"text": "I", "why": "x"}, NOW)
        await tx.save_scratch(ALI, "edit:k1", {"text": "I sent", "when": None}, later(seconds=1))
        await tx.save_scratch(MEI, "edit:k1", {"text": "hers"}, NOW)
    async with store.writing(TEAM) as tx:
        assert await tx.scratch(ALI, "edit:k1") == {"text": "I sent", "why": "x", "when": None}
        await tx.drop_scratch(ALI, "edit:k1")
        await tx.drop_scratch(ALI, "never there")
        assert await tx.scratch(ALI, "edit:k1") is None
        assert await tx.scratch(MEI, "edit:k1") == {"text": "hers"}


async def test_a_case_keeps_its_client_by_id(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        await tx.add_case(case(facts=Facts(client_id="c1")))
        await tx.save_client(replace(Client("c1", "Acme"), name="Acme Berhad"))
        file = await tx.case_file("k1")
    assert file
    assert file.client_name == "Acme Berhad"


@pytest.mark.parametrize(
    ("typed", "kept"), [("a\0b", "a\ufffdb"), ("a\ud800b", "a\ufffdb"), ("a\U0001f600\n", None)]
)
async def test_what_is_no_character_is_kept_as_one_that_could_not_be_read(
    store: SqlStore, typed: str, kept: str | None
) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", f"Acme {typed}"))
        await tx.add_case(case(facts=Facts(client_id="c1", did=typed, notes=typed)))
        await tx.save_scratch(ALI, "edit:k1", {"text": typed}, NOW)
    async with store.reading(TEAM) as tx:
        file = await tx.case_file("k1")
        assert file
        assert file.client
        assert file.client.name == f"Acme {kept or typed}"
        assert (file.case.facts.notes, file.case.facts.did) == (kept or typed, typed)
        assert await tx.scratch(ALI, "edit:k1") == {"text": typed}
        assert await tx.client_named(f"acme {typed}") == file.client
