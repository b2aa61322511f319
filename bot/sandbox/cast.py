"""Harbour Bank: who is there on the first day."""

from bot.sandbox.ids import Ids
from bot.sandbox.manifest import Manifest
from bot.sandbox.world import World


def harbour_bank(ids: Ids, manifest: Manifest) -> World:
    """Three people in three zones, the app's bot, and a channel of every sort."""
    world = World(ids, "Harbour Bank", "harbour-bank")
    bot_handle = manifest.bot_name.lower().replace(" ", "_")
    world.bot = world.add_user(bot_handle, manifest.bot_name, is_bot=True, tz="America/Los_Angeles")
    adam = world.add_user("adam", "Adam Rahman", tz="Asia/Kuala_Lumpur")
    dana = world.add_user("dana", "Dana Whitfield", tz="Europe/London", is_admin=True)
    sam = world.add_user("sam", "Sam Ortiz", tz="America/New_York", locale="en-US")
    world.add_channel("general", "public", [dana, adam, sam])
    world.add_channel("client-care", "public", [dana, adam, sam, world.bot])
    world.add_channel("partners-acme", "public", [adam, world.bot], is_ext_shared=True)
    world.add_channel("leads", "private", [dana, world.bot])
    world.add_channel("archive-2024", "public", [dana, adam, sam, world.bot], is_archived=True)
    for person in (adam, dana, sam):
        world.dm(person, world.bot)
    return world
