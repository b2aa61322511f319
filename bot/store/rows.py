"""Rows to frozen dataclasses and back. Columns are named by the table, so joined rows do as well."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping

from bot.domain.case import Case, Place, Telling
from bot.domain.message import Approval, Suggestion, Version
from bot.domain.people import Client, Person, Workspace, name_key
from bot.domain.promise import Promise
from bot.domain.settling import Settled
from bot.store import columns
from bot.store.codec import (
    dump_facts,
    dump_history,
    dump_intervals,
    dump_remarks,
    dump_working,
    load_facts,
    load_history,
    load_intervals,
    load_remarks,
    load_working,
)


def workspace_of(row: RowMapping, workspace: str) -> Workspace:
    """The settings; defaults when the (joined) row has none."""
    c = columns.workspaces
    if row[c.id] is None:
        return Workspace(workspace)
    return Workspace(
        id=row[c.id],
        review_channel=row[c.review_channel],
        owners_may_approve=row[c.owners_may_approve],
        intervals=load_intervals(row[c.intervals]),
        escalate_to=row[c.escalate_to],
        working=load_working(row[c.working]),
    )


def workspace_values(workspace: Workspace) -> dict[str, Any]:
    return {
        "id": workspace.id,
        "review_channel": workspace.review_channel,
        "owners_may_approve": workspace.owners_may_approve,
        "working": dump_working(workspace.working),
        "intervals": dump_intervals(workspace.intervals),
        "escalate_to": workspace.escalate_to,
    }


def person_of(row: RowMapping, user: str) -> Person:
    """The person; defaults when the (joined) row has none."""
    c = columns.people
    if row[c.id] is None:
        return Person(user)
    return Person(
        id=row[c.id],
        lang=row[c.lang],
        sign_off=row[c.sign_off],
        phone=row[c.phone],
        name=row[c.name],
        tz=row[c.tz],
        is_admin=row[c.is_admin],
        home_seen=row[c.home_seen],
        refreshed_at=row[c.refreshed_at],
        begun=row[c.begun],
        guided=row[c.guided],
        working=load_working(row[c.working]),
    )


def person_values(person: Person) -> dict[str, Any]:
    values = {field.name: getattr(person, field.name) for field in fields(person)}
    return values | {"working": dump_working(person.working)}


def client_of(row: RowMapping) -> Client | None:
    """The client; None when the (joined) row has none."""
    c = columns.clients
    if row[c.id] is None:
        return None
    return Client(
        id=row[c.id],
        name=row[c.name],
        contact=row[c.contact],
        lang=row[c.lang],
        channel=row[c.channel],
        tz=row[c.tz],
        glossary=tuple(row[c.glossary]),
        working=load_working(row[c.working]),
        standing=row[c.standing],
        content_since=row[c.content_since],
        thanked_at=row[c.thanked_at],
        thanking=row[c.thanking],
    )


def client_values(client: Client) -> dict[str, Any]:
    values = {field.name: getattr(client, field.name) for field in fields(client)}
    return values | {"name_key": name_key(client.name), "working": dump_working(client.working)}


def case_of(row: RowMapping) -> Case:
    c = columns.cases
    told_at = row[c.told_at]
    thread_ts = row[c.thread_ts]
    return Case(
        id=row[c.id],
        workspace=row[c.workspace],
        owner=row[c.owner],
        opened_at=row[c.opened_at],
        state=row[c.state],
        facts=load_facts(row[c.facts], notes=row[c.notes], client_id=row[c.client_id]),
        step=row[c.step],
        rev=row[c.rev],
        version=row[c.version],
        place=Place(row[c.place_channel], tuple(row[c.place_people])),
        thread=None if thread_ts is None else (row[c.thread_channel], thread_ts),
        telling=None
        if told_at is None
        else Telling(
            told_at,
            row[c.told_how],
            row[c.told_version],
            row[c.told_reviewed],
            row[c.told_ended],
            row[c.told_said] or "",
        ),
        tried_at=row[c.tried_at],
        details=row[c.details] or "",
        surprise=row[c.surprise] or "",
        settled=_settled_of(row),
        closed_at=row[c.closed_at],
        updated_at=row[c.updated_at],
    )


def _settled_of(row: RowMapping) -> Settled | None:
    c = columns.cases
    at = row[c.settled_at]
    return None if at is None else Settled(row[c.settled_ended], at, row[c.settled_times])


def case_values(case: Case) -> dict[str, Any]:
    """All columns but the key and `version`."""
    thread = case.thread or (None, None)
    telling, settled = case.telling, case.settled
    return {
        "owner": case.owner,
        "opened_at": case.opened_at,
        "state": case.state,
        "facts": dump_facts(case.facts),
        "notes": case.facts.notes,
        "client_id": case.facts.client_id,
        "step": case.step,
        "rev": case.rev,
        "place_channel": case.place.channel,
        "place_people": case.place.people,
        "thread_channel": thread[0],
        "thread_ts": thread[1],
        "told_at": telling and telling.at,
        "told_how": telling and telling.how,
        "told_version": telling and telling.version,
        "told_reviewed": telling and telling.reviewed,
        "told_ended": telling and telling.ended,
        "told_said": telling and telling.said,
        "tried_at": case.tried_at,
        "details": case.details,
        "surprise": case.surprise,
        "settled_ended": settled and settled.ended,
        "settled_at": settled and settled.at,
        "settled_times": settled.times if settled else 0,
        "closed_at": case.closed_at,
        "updated_at": case.updated_at or case.opened_at,
    }


def version_of(row: RowMapping) -> Version:
    c = columns.versions
    return Version(
        number=row[c.number],
        text=row[c.text],
        by=row[c.by_user],
        at=row[c.at],
        subject=row[c.subject],
        states=row[c.states],
        origin=row[c.origin],
        remarks=load_remarks(row[c.remarks]),
    )


def version_values(version: Version) -> dict[str, Any]:
    return {
        "number": version.number,
        "text": version.text,
        "by_user": version.by,
        "at": version.at,
        "subject": version.subject,
        "states": version.states,
        "origin": version.origin,
        "remarks": dump_remarks(version.remarks),
        "sha256": version.sha256,
    }


def approval_of(row: RowMapping) -> Approval:
    c = columns.approvals
    return Approval(row[c.version], row[c.approver], row[c.at], row[c.via])


def approval_values(approval: Approval) -> dict[str, Any]:
    return {"version": approval.version, "approver": approval.by, "at": approval.at, "via": approval.via}


def suggestion_of(row: RowMapping) -> Suggestion:
    c = columns.suggestions
    return Suggestion(row[c.id], row[c.on_version], row[c.by_user], row[c.text], row[c.at], row[c.used_as])


def suggestion_values(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "id": suggestion.id,
        "on_version": suggestion.on,
        "by_user": suggestion.by,
        "text": suggestion.text,
        "at": suggestion.at,
        "used_as": suggestion.used_as,
    }


def promise_of(row: RowMapping) -> Promise:
    c = columns.promises
    return Promise(
        id=row[c.id],
        case=row[c.case_id],
        kind=row[c.kind],
        what=row[c.what],
        due=row[c.due],
        tz=row[c.tz],
        owner=row[c.owner],
        state=row[c.state],
        proposed=row[c.proposed],
        opened_at=row[c.opened_at],
        asked=row[c.asked],
        history=load_history(row[c.history]),
    )


def promise_values(promise: Promise) -> dict[str, Any]:
    values = {field.name: getattr(promise, field.name) for field in fields(promise)}
    return values | {"case_id": values.pop("case"), "history": dump_history(promise.history)}
