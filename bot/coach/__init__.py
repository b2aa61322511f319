"""The coach: a draft in, findings out. Deterministic, offline, pure; it keeps nothing and logs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.coach import rules_facts, rules_form, rules_roles, rules_words, story
from bot.coach.advice import better, why
from bot.coach.draft import Draft, read
from bot.coach.finding import WEIGHT, Finding, ranked, shown
from bot.coach.languages import codes, detect, reading

__all__ = ["CHANNELS", "SEVERITIES", "WEIGHT", "Finding", "coach", "codes", "detect", "shown", "why"]

CHANNELS = ("email", "chat", "call")
SEVERITIES = ("ordinary", "grave")
_NO_WORDS: frozenset[str] = frozenset()
_RULES = (
    rules_roles.no_apology,
    rules_roles.doers,
    rules_roles.repair,
    rules_roles.false_empathy,
    story.explanation_too_long,
    rules_roles.quiet,
    rules_roles.fix_before_surprise,
    rules_words.conditional,
    rules_words.but_defence,
    rules_words.over_promise,
    rules_words.minimising,
    rules_words.defensive_policy,
    rules_words.begs_forgiveness,
)


def coach(
    text: str,
    *,
    lang: str | None = None,
    channel: str,
    severity: str = "ordinary",
    glossary: frozenset[str] = _NO_WORDS,
    facts: Mapping[str, str] | None = None,
    earlier: int = 0,
) -> list[Finding]:
    """All findings, musts first; ``shown`` picks what a person sees.

    ``facts``: fragments as the case holds them (did, effect, fix, fix_kind, when, prevention, make_good,
    number).
    ``earlier``: cases of the same kind that this client has had before.
    """
    if channel not in CHANNELS or severity not in SEVERITIES:
        raise ValueError(f"channel is one of {CHANNELS}, severity one of {SEVERITIES}")
    spoken = lang or detect(text)
    if spoken not in codes():
        raise ValueError(f"lang is one of {codes()}")
    found = rules_form.holes(text)
    draft = read(text, spoken, reading(text, spoken), found)
    hits = list(_hits(draft, found, channel, severity, glossary))
    there = {rule for rule, _, _ in hits}
    hits += [hit for hit in _known(draft, facts, earlier) if hit[0] not in there]
    return ranked([_finding(text, spoken, hit, facts) for hit in dict.fromkeys(hits)])


def _hits(
    draft: Draft, found: list[tuple[int, int]], channel: str, severity: str, glossary: frozenset[str]
) -> Iterator[tuple[str, int, int]]:
    for rule in _RULES:
        yield from rule(draft)
    yield from rules_form.placeholder_left(draft, found)
    yield from rules_form.length(draft, channel, severity)
    yield from rules_form.jargon(draft, glossary, found)


def _known(draft: Draft, facts: Mapping[str, str] | None, earlier: int) -> Iterator[tuple[str, int, int]]:
    """What only the case can tell."""
    yield from rules_facts.again(draft, earlier)
    if facts:
        yield from rules_facts.make_good_fit(draft, facts)
        yield from rules_facts.fix_before_surprise(draft, facts)


def _finding(text: str, lang: str, hit: tuple[str, int, int], facts: Mapping[str, str] | None) -> Finding:
    rule, start, end = hit
    return Finding(rule, WEIGHT[rule], text[start:end], start, end, why(rule), better(rule, lang, facts))
