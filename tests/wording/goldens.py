"""The finished words of every template, kept as files that read like the messages they are.

After a wanted change: `python -m tests.wording.goldens` writes them anew; read the diff.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.case import FixKind, Severity
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseAct, PromiseKind, PromiseState
from bot.wording import JinjaWording
from bot.wording.facts import WAYS_TO_THANK, of_case
from tests.wording.samples import BANK, DUE, NOW, OFFER, PINDAHAN, TAWARAN, file, missed_once, promise

QUARTER = timedelta(days=91)
LATER = DUE + timedelta(days=2)
FOLDER = Path(__file__).with_name("golden")


def finished() -> dict[str, str]:
    """Every golden by its name."""
    wording = JinjaWording()
    out: dict[str, str] = {}
    for lang, facts in ((Lang.EN, OFFER), (Lang.MS, TAWARAN)):
        ask = "find out why it failed" if lang is Lang.EN else "menyiasat puncanya"
        left = "the last two batches" if lang is Lang.EN else "dua kumpulan yang terakhir"
        for channel in Channel:
            case = file(**facts, channel=channel)
            answer = replace(case.case.facts, fix_kind=FixKind.ANSWER, fix=ask)
            asked = replace(case, case=replace(case.case, facts=answer))
            name = f"{lang.value}-{channel.value}"
            out[name] = _page(wording.draft(case, now=NOW))
            out[f"{lang.value}-answer-{channel.value}"] = _page(wording.draft(asked, now=NOW))
            out[f"{lang.value}-update-{channel.value}"] = _page(
                wording.update(
                    case,
                    promise(facts["fix"]),
                    new_due=DUE + timedelta(days=1),
                    left=left,
                    missed=channel is Channel.CALL,
                )
            )
            kept = promise(facts["fix"])
            twice, new = missed_once(kept), DUE + timedelta(days=1)
            late = channel is not Channel.CHAT
            again = wording.update(case, twice, new_due=new, left="", missed=late)
            out[f"{lang.value}-update-again-{channel.value}"] = _page(again)
            over = wording.missed(case, twice.move(PromiseAct.MISS, at=LATER, by="U1"), now=LATER)
            out[f"{lang.value}-missed-again-{channel.value}"] = _page(over)
            out[f"{lang.value}-missed-{channel.value}"] = _page(wording.missed(case, kept, now=LATER))
            out[f"{lang.value}-report-{channel.value}"] = _page(wording.report(case, kept, now=NOW))
            said = [wording.thanks(case, now=NOW + turn * QUARTER) for turn in range(WAYS_TO_THANK)]
            out[f"{lang.value}-thanks-{channel.value}"] = "\n".join(map(_page, said))
            owed = promise(ask, kind=PromiseKind.ANSWER)
            answered = wording.report(case, owed, now=NOW, kind=FixKind.BY, fix=facts["fix"], due=LATER)
            out[f"{lang.value}-report-answer-{channel.value}"] = _page(answered)
            found = "the list was from March" if lang is Lang.EN else "senarai itu senarai bulan Mac"
            fix = {FixKind.DONE: ""}
            for kind in FixKind:
                given = {"kind": kind, "fix": fix.get(kind, facts["fix"]), "due": LATER, "reply": found}
                became = _page(wording.report(case, owed, now=NOW, **given))
                out[f"{lang.value}-report-answer-{kind.value}-found-{channel.value}"] = became
        call = file(**facts, channel=Channel.CALL)
        out[f"{lang.value}-call_kit"] = _page(wording.rendered(lang, "call_kit", of_case(call, NOW)))
        question = "When do the right lists arrive?" if lang is Lang.EN else "Bila senarai yang betul sampai?"
        asked_for = replace(promise(question, kind=PromiseKind.ANSWER), asked=True)
        reply = "They arrive on Friday" if lang is Lang.EN else "Senarai itu sampai pada hari Jumaat"
        for channel in Channel:
            told = file(**facts, channel=channel)
            late = replace(asked_for, state=PromiseState.MISSED) if channel is Channel.CHAT else asked_for
            out[f"{lang.value}-reply-{channel.value}"] = _page(wording.reply(told, late, reply, now=NOW))
        out[f"{lang.value}-update-asked"] = _page(
            wording.update(call, asked_for, new_due=DUE + timedelta(days=1), left="", missed=False)
        )
        checks = promise(facts["prevention"], facts["prevention_by"], PromiseKind.PREVENTION)
        week_later = facts["prevention_by"] + timedelta(days=7)
        moved = wording.update(call, checks, new_due=week_later, left="", missed=False)
        out[f"{lang.value}-update-prevention"] = _page(moved)
        out[f"{lang.value}-missed-asked"] = _page(wording.missed(call, asked_for, now=LATER))
        bare = {"lang": lang, "did": facts["did"]}
        out[f"{lang.value}-bare"] = _page(wording.draft(file(sign_off="", phone="", **bare), now=NOW))
        for channel in (Channel.CHAT, Channel.CALL):
            serious = file(**facts, severity=Severity.GRAVE, channel=channel)
            out[f"{lang.value}-grave-{channel.value}"] = _page(wording.draft(serious, now=NOW))
        grave = file(**facts, severity=Severity.GRAVE, zone="Asia/Tokyo")
        out[f"{lang.value}-grave-tokyo"] = _page(wording.draft(grave, now=NOW))
    bank = file(**BANK, channel=Channel.CALL, sign_off="Adam from the bank")
    out["en-bank-call"] = _page(wording.draft(bank, now=NOW))
    bank = file(**PINDAHAN, channel=Channel.CALL, sign_off="Adam dari bank")
    out["ms-bank-call"] = _page(wording.draft(bank, now=NOW))
    return out


def _page(words: Words) -> str:
    return (f"Subject: {words.subject}\n\n" if words.subject else "") + words.text + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, page in finished().items():
        (FOLDER / f"{name}.txt").write_text(page, encoding="utf-8")
