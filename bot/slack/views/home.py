"""Home: begin, my open cases, drafts waiting for me, and a few settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slack_sdk.models.blocks import CheckboxesElement, ConversationSelectElement, StaticSelectElement

from bot.domain.file import CaseFile
from bot.domain.people import Lang, Person, Workspace
from bot.domain.unheard import Unheard
from bot.slack.ids import Act, View
from bot.slack.mrkdwn import User, says
from bot.slack.views.inputs import PLACE_FILTER, fill, options
from bot.slack.views.messages import RENDER
from bot.slack.views.mine import ON_HOME, my_cases
from bot.slack.views.pacing import pacing_blocks
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    header,
    hint,
    modal,
    open_thread,
    paragraph,
    section,
)
from bot.slack.views.report_fields import phone_input, sign_off_input
from bot.slack.views.rounds import Item
from bot.slack.views.told_apart import in_few_words, of_one_client
from bot.slack.views.working import ME, TEAM

#: Slack takes so many in a view (slack-limits.md).
BLOCKS_MAX = 100
#: Cases on a page, of two blocks each.
LIST_MAX = 20
#: Questions about what is over; the DM has them all.
ASKED_MAX = 3


def home_view(
    person: Person,
    mine: Sequence[CaseFile],
    waiting: Sequence[CaseFile],
    workspace: Workspace,
    page: Page,
    links: Mapping[str, str] | None = None,
    works: tuple[str, str] = ("", ""),
    asked: Sequence[Item] = (),
    first: int = 0,
    unheard: Mapping[str, Unheard] | None = None,
) -> Json:
    """The Home tab.

    Args:
        mine: all my open cases; `first`: with which of them the page begins, from 0.
        links: permalinks of threads by case id, as far as known.
        works: in words, when this person works and when the workspace does.
        asked: what outlives its case and waits for an answer.
        unheard: what Slack refuses to say of my cases, by case id.
    """
    known, questions = links or {}, _asked(asked, page)
    room = LIST_MAX - (len(questions) + 1) // 2
    above = [
        actions(button(page.gettext("Own up to something"), Act.START, style="primary")),
        *questions,
        *_mine(mine, page, known, first, room, unheard or {}),
    ]
    below = _my_settings(person, works[0], page)
    if person.is_admin:
        below += _admin_settings(workspace, works[1], page)
    waits = _waiting(waiting, page, known, BLOCKS_MAX - len(above) - len(below))
    return {"type": "home", "blocks": [*above, *waits, *below]}


def _asked(items: Sequence[Item], page: Page) -> list[Json]:
    """As it is asked in the DM, with the same buttons; nothing where nothing is asked."""
    asked = [RENDER[item.row.kind](item.row, item.file, page) for item in items[:ASKED_MAX]]
    shown = [block for one in asked for block in one["blocks"]]
    return [header(page.gettext("Questions for me")), *shown] if shown else []


def _mine(
    files: Sequence[CaseFile],
    page: Page,
    links: Mapping[str, str],
    first: int,
    room: int,
    unheard: Mapping[str, Unheard],
) -> list[Json]:
    _ = page.gettext
    title = header(_("My open cases"))
    if not files:
        return [title, section(_("Nothing open. When something goes wrong, begin here; I'll help."))]
    return [title, *my_cases(files, page, links, first, room, ON_HOME, unheard)]


def _waiting(files: Sequence[CaseFile], page: Page, links: Mapping[str, str], room: int) -> list[Json]:
    """In so many blocks: the title, two for each, and a line for those that find no room."""
    _ = page.gettext
    blocks = [header(_("Drafts waiting for me"))]
    if not files:
        return [*blocks, section(_("Nobody is waiting for you."))]
    shown = files[: min(LIST_MAX, (room - 2) // 2)]
    twice = of_one_client(files)
    for file in shown:
        sentence = _("{owner} has a draft for {client}.")
        said = [says(sentence, owner=User(file.case.owner), client=client_words(file, page))]
        if file.case.id in twice and (did := in_few_words(file)):
            said.append(says("“{did}”", did=did))
        blocks.append(paragraph(*said))
        url = links.get(file.case.id)
        blocks += [actions(open_thread(file.case.id, url, page))] if url else []
    if len(files) > len(shown):
        blocks.append(hint(_("And {count} more.").format(count=len(files) - len(shown))))
    return blocks


def _my_settings(person: Person, works: str, page: Page) -> list[Json]:
    _ = page.gettext
    choices = options([(Lang.EN, _("English")), (Lang.MS, _("Bahasa Melayu"))])
    chosen = next(o for o in choices if o.value == person.lang)
    select = StaticSelectElement(action_id=Act.LANGUAGE, options=choices, initial_option=chosen)
    none = _("not set yet")
    lines = [
        _("I sign as: {sign_off}").format(sign_off=person.sign_off or none),
        _("My number: {phone}").format(phone=person.phone or none),
    ]
    return [
        header(_("My settings")),
        section(_("My language"), select.to_dict()),
        section("\n".join(lines), button(_("Edit"), Act.PREFERENCES)),
        *_works(_("I work: {hours}"), works, _("My hours"), ME),
    ]


def _works(sentence: str, works: str, label: str, whose: str) -> list[Json]:
    return [section(sentence.format(hours=works), button(label, Act.WORKING, whose))] if works else []


def _admin_settings(workspace: Workspace, works: str, page: Page) -> list[Json]:
    """For workspace admins only."""
    _ = page.gettext
    place = ConversationSelectElement(
        action_id=Act.REVIEW_CHANNEL,
        filter=PLACE_FILTER,
        initial_conversation=workspace.review_channel,
    )
    box = options([("yes", _("Owners may approve their own drafts"))])
    ticked = box if workspace.owners_may_approve else None
    alone = CheckboxesElement(action_id=Act.OWNERS_MAY_APPROVE, options=box, initial_options=ticked)
    return [
        header(_("For the whole workspace")),
        section(_("Where drafts are reviewed"), place.to_dict()),
        *_works(_("We work: {hours}"), works, _("Our hours"), TEAM),
        actions(alone.to_dict()),
        hint(_("Meant for people who work alone. Two pairs of eyes are kinder to the client.")),
        *pacing_blocks(workspace, page),
    ]


def preferences_view(person: Person, page: Page) -> Json:
    """My sign-off and my number."""
    _ = page.gettext
    blocks = [
        fill(sign_off_input(_), 0, person.sign_off),
        fill(phone_input(_), 0, person.phone),
    ]
    return modal(View.PREFERENCES, _("My settings"), blocks, submit=_("Save"), close=_("Cancel"), meta=Meta())
