"""A miss that hurt them, over real sockets: its form is looked at, typed into, and gone on with."""

from __future__ import annotations

import pytest

from bot.domain.case import CaseState
from tests.journeys.conftest import Story
from tests.journeys.test_settle import asked

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)

OWN_UP = "It hurt them: own up to it"


async def test_a_look_at_the_form_is_forgotten_and_what_is_typed_into_it_is_one_case(story: Story) -> None:
    adam = story.adam
    missed = await story.misses()
    await adam.press(OWN_UP, in_=missed)
    view = await adam.wait_modal(text="1 of 4")
    assert adam.values_of(view)["What I did"].startswith("I told you I'd send the right offer")
    await adam.close()
    (first,) = await story.files(adam)
    assert first.case.state is CaseState.TOLD, "one look begins nothing"

    await adam.press(OWN_UP, in_=missed)
    await adam.wait_modal(text="1 of 4")
    await adam.fill("What it did", "You waited in vain")
    await adam.close()
    new, first = sorted(await story.files(adam), key=lambda file: file.case.opened_at, reverse=True)
    assert (new.case.state, new.case.facts.links) == (CaseState.UNFINISHED, (first.case.id,))
    assert new.case.facts.did.startswith("I told you I'd send the right offer")

    await adam.press(OWN_UP, in_=missed)
    view = await adam.wait_modal(text="1 of 4")
    assert adam.values_of(view)["What it did to them"] == "You waited in vain"
    await adam.close()
    assert len(await story.files(adam)) == 2
    await adam.open_home()
    assert adam.home is not None
    assert "Go on with it" in str(adam.home.spec)
    assert OWN_UP not in str(adam.home.spec)

    # Each of the two says what it is about.
    untold = await asked(story, "Acme doesn't know yet")
    assert "I told you I'd send the right offer" in str(untold.blocks)
    assert adam.troubles == []
