"""A team's own templates: ours where it has none, refused at the start, never in a case's way."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.case import FixKind
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.errors import WrongSettings
from bot.wording import JinjaWording
from bot.wording.engine import _default_folder
from bot.wording.examples import examples
from bot.wording.names import NAMES
from tests.wording.samples import NOW, OFFER, TAWARAN, file

OURS = _default_folder() / "messages"
CHAT = (
    "Hi {{ contact or 'there' }}. I messed up: I {{ did.inside | stop }} "
    "{% block remedy %}Sorted by {{ by }}.{% endblock %}"
)


def at_once(read: Callable[[], None]) -> None:
    read()


def wording(folder: Path, **files: str) -> JinjaWording:
    """With these files, named as `en_chat`; what changes is read at once."""
    for name, source in files.items():
        path = folder / f"{name.replace('_', '/')}.j2"
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return JinjaWording(team=folder, beside=at_once)


def mistake(folder: Path, **files: str) -> str:
    with pytest.raises(WrongSettings) as wrong:
        wording(folder, **files)
    return str(wrong.value)


def drafted(words: JinjaWording, lang: Lang = Lang.EN, channel: Channel = Channel.CHAT) -> Words:
    return words.draft(file(**(OFFER if lang is Lang.EN else TAWARAN), channel=channel), now=NOW)


def test_a_teams_template_goes_before_ours_and_the_rest_stays_ours(tmp_path: Path) -> None:
    theirs, ours = wording(tmp_path, en_chat=CHAT), JinjaWording()
    assert drafted(theirs).text.startswith(
        "Hi Ms Teo. I messed up: I sent the offer to the wrong list. Sorted by"
    )
    assert drafted(theirs, Lang.MS) == drafted(ours, Lang.MS)
    assert drafted(theirs, channel=Channel.EMAIL) == drafted(ours, channel=Channel.EMAIL)


def test_the_words_for_an_answer_stand_on_the_teams_chat(tmp_path: Path) -> None:
    facts = OFFER | {"fix": "find out why", "fix_kind": FixKind.ANSWER, "channel": Channel.CHAT}
    text = wording(tmp_path, en_chat=CHAT).draft(file(**facts), now=NOW).text
    assert text.startswith("Hi Ms Teo. I messed up")
    assert "report back here by 3:30 pm" in text


def test_the_teams_parts_are_used_by_our_templates(tmp_path: Path) -> None:
    parts = (OURS / "en" / "parts.j2").read_text(encoding="utf-8")
    changed = parts.replace("Because of that,", "As a result,")
    assert "As a result, your customers" in drafted(wording(tmp_path, en_parts=changed)).text


def test_our_own_templates_pass_their_own_check(tmp_path: Path) -> None:
    shutil.copytree(OURS, tmp_path / "copy")
    assert drafted(JinjaWording(team=tmp_path / "copy")) == drafted(JinjaWording())


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Hi {{ conatct }}", "en/chat.j2, line 1: there is no conatct here; did you mean contact?"),
        ("Hi\n\n{{ fix.insid }}", "en/chat.j2, line 3: fix has no insid; did you mean inside?"),
        ("Hi\n{{ contact.form }}", "line 2: contact is plain words and has no form."),
        ("Sorry.\n{{ did }}.", "line 2: did is a fragment: write did.start, or did.inside within a"),
        ("Sorry. {{ (fix or 'soon') | stop }}", "line 1: fix is a fragment: write fix.start"),
        ("{% if contact %}", "en/chat.j2, line 1: Unexpected end of template"),
        ("Hi {{ by | titel }}", "line 1: there is no filter titel"),
        ("{% for c in contact %}x{% endfor %}", "line 1: a template cannot loop."),
        ("{{ range(9) }}", "line 1: only a macro that stands above can be called."),
        ("{{ contact.upper() }}", "line 1: only a macro that stands above can be called."),
        ("{{ contact.__class__ }}", "line 1: contact is plain words and has no __class__."),
        ("{{ contact * 100000000 }}", "line 1: a template cannot use mul."),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "only a macro that stands above can be called."),
        ("{% include 'en/email.j2' %}", "line 1: a template cannot include another"),
        ("{% import 'en/chat.j2' as me with context %}", "only en/parts.j2 can be imported"),
        ("{% import 'en/parts.j2' as say %}", "import them with context."),
        (
            "{% import 'en/parts.j2' as say with context %}\n{{ say.remdy() }}",
            "line 2: say has no macro remdy",
        ),
        ("{% extends 'en/chat.j2' %}", "it goes round in circles."),
        ("{% extends 'en/nothing.j2' %}", "en/nothing.j2"),
        ("{# nothing #}", "en/chat.j2, line 1: it makes no words."),
        ("Sorry.", "its words leave out the promised time (by, or fix.tail) in the case “A bank"),
        ("{{ " + "(" * 2000 + "by" + ")" * 2000 + " }}", "it is nested too deeply."),
        ("x" * 70_000, "it is longer than 65536 characters."),
    ],
)
def test_a_broken_template_is_refused_with_file_line_and_reason(
    tmp_path: Path, source: str, told: str
) -> None:
    said = mistake(tmp_path, en_chat=source)
    assert said.startswith("TEMPLATES_DIR: ")
    assert told in said


def test_words_that_double_and_double_are_refused_before_they_are_rendered(tmp_path: Path) -> None:
    doubling = "".join(f"{{% set a{n + 1} = a{n} ~ a{n} %}}" for n in range(40))
    source = f"{{% set a0 = contact ~ by %}}{doubling}{{{{ a40 }}}}"
    assert "it is too large" in mistake(tmp_path, en_chat=source)
    macros = "".join(
        f"{{% macro m{n + 1}() %}}{{{{ m{n}() }}}}{{{{ m{n}() }}}}{{% endmacro %}}" for n in range(40)
    )
    source = f"{{% macro m0() %}}x{{% endmacro %}}{macros}{{{{ m40() }}}}"
    assert "it is too large" in mistake(tmp_path, en_chat=source)


DEEP = 9


def redefined() -> str:
    """Each macro is light where it stands, and each calls the next ten times once all are there."""
    lines = []
    for n in range(DEEP, 0, -1):
        lines.append(f"{{% macro m{n - 1}() %}}x{{% endmacro %}}")
        lines.append(f"{{% macro m{n}() %}}{f'{{{{ m{n - 1}() }}}}' * 10}{{% endmacro %}}")
    return "\n".join([*lines, f"{{{{ m{DEEP}() }}}}"])


TEN = "{{ a }}" * 10


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (redefined(), "line 4: there is a m8 already; give the macro a name of its own."),
        (
            f"{{% set a = 'x' %}}\n{{% macro m() %}}{TEN}{{% endmacro %}}\n" + "{% set a = m() %}\n" * 8,
            "line 3: a macro above has read a; set another name.",
        ),
        (
            "{% macro m() %}{{ contact }}{% endmacro %}\n{% set contact = m() %}",
            "line 2: a macro above has read contact; set another name.",
        ),
        (
            f"{{% macro m() %}}{{% if by %}}{{% set a = '' %}}{{% endif %}}{TEN}{{% endmacro %}}\n"
            "{% set a = m() %}",
            "line 2: a macro above has read a; set another name.",
        ),
        ("{% macro m() %}x{% endmacro %}\n{% set m = by %}", "line 2: m is a macro; set another name."),
        ("{% set m = by %}\n{% macro m() %}x{% endmacro %}", "line 2: there is a m already"),
        ("{% macro contact() %}x{% endmacro %}", "line 1: there is a contact already"),
    ],
)
def test_what_a_macro_says_cannot_grow_after_it_was_weighed(tmp_path: Path, source: str, told: str) -> None:
    assert told in mistake(tmp_path, en_chat=source)


def test_a_name_may_be_set_anew_where_no_macro_has_read_it(tmp_path: Path) -> None:
    own = "{% macro greeted(who) %}{% set who = who | trim %}{{ who }}{% endmacro %}"
    ours = "{% set contact = contact or 'there' %}{% if grave %}{% set contact = contact ~ '!' %}{% endif %}"
    source = own + ours + "Hi {{ greeted(contact) }}. By {{ by }}."
    assert drafted(wording(tmp_path, en_chat=source)).text.startswith("Hi Ms Teo. By 3:30 pm")


def test_blocks_that_call_their_elders_over_and_over_are_stopped_as_they_run(tmp_path: Path) -> None:
    """Each file is light by itself, so that only the running can tell."""
    again = "{% block remedy %}" + "{{ super() }}" * 30 + "{% endblock %}"
    said = mistake(
        tmp_path,
        en_chat="{% block remedy %}{% endblock %}By {{ by }}.",
        en_call="{% extends 'en/chat.j2' %}" + again,
        en_update="{% extends 'en/call.j2' %}" + again,
    )
    assert "en/call.j2, line 1: it calls more than 500 macros." in said


def test_a_file_that_nothing_uses_is_a_mistake_with_the_nearest_name(tmp_path: Path) -> None:
    assert "en/emial.j2, line 1: Amends has no template of this name; did you mean en/email.j2?" in mistake(
        tmp_path, en_emial="Hi"
    )


def test_parts_that_lack_a_macro_are_refused(tmp_path: Path) -> None:
    said = mistake(tmp_path, en_parts="{% macro mistake() %}I {{ did.inside }}{% endmacro %}")
    assert "en/parts.j2, line 1: it lacks the macro" in said


def test_an_email_needs_words_after_its_subject(tmp_path: Path) -> None:
    assert "the first line of an email is its subject" in mistake(tmp_path, en_email="Sorry, by {{ by }}")


def test_what_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "chat.j2").write_bytes(b"Hi\n\xff\xfe")
    with pytest.raises(WrongSettings, match=r"en/chat\.j2, line 2: it is not UTF-8\."):
        JinjaWording(team=tmp_path)


def change(path: Path, source: str) -> None:
    """Written with a time of its own, however fast the test is."""
    path.write_text(source, encoding="utf-8")
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1_000_000))


def test_a_template_broken_while_running_leaves_our_words_and_a_sentence(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = wording(tmp_path, en_chat=CHAT)
    path = tmp_path / "en" / "chat.j2"
    change(path, CHAT + "{{ conatct }}")
    with caplog.at_level(logging.ERROR):
        assert drafted(words) == drafted(JinjaWording())
        drafted(words)
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 1, "said once for each change"
    assert told[0].startswith("en/chat.j2, line 1: there is no conatct here; did you mean contact?")
    change(path, CHAT.replace("Hi ", "Hello "))
    assert drafted(words).text.startswith("Hello Ms Teo. I messed up")


def test_a_changed_template_is_tried_beside_the_work_and_the_former_words_hold_until_then(
    tmp_path: Path,
) -> None:
    wording(tmp_path, en_chat=CHAT)
    readings: list[Callable[[], None]] = []
    words = JinjaWording(team=tmp_path, beside=readings.append)
    change(tmp_path / "en" / "chat.j2", CHAT.replace("Hi ", "Hello "))
    for _ in range(2):
        assert drafted(words).text.startswith("Hi Ms Teo."), "nobody waits for the trial"
    (read,) = readings
    change(tmp_path / "en" / "chat.j2", CHAT.replace("Hi ", "Good day, ") + " ")
    read()
    drafted(words)
    assert len(readings) == 2, "what changed while it was read is read again"
    readings[1]()
    assert drafted(words).text.startswith("Good day, Ms Teo.")


def test_the_trial_runs_in_a_thread_of_its_own(tmp_path: Path) -> None:
    wording(tmp_path, en_chat=CHAT)
    words = JinjaWording(team=tmp_path)
    change(tmp_path / "en" / "chat.j2", CHAT.replace("Hi ", "Hello "))
    drafted(words)
    for thread in threading.enumerate():
        if thread.name == "amends-templates":
            assert thread.daemon, "it holds up no end of the process"
            thread.join(20)
    assert drafted(words).text.startswith("Hello Ms Teo.")


def test_a_folder_that_goes_away_leaves_our_words(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    words = wording(tmp_path / "team", en_chat=CHAT)
    drafted(words)
    shutil.rmtree(tmp_path / "team")
    assert drafted(words) == drafted(JinjaWording())


def test_facts_that_no_sample_had_never_stop_a_case(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    odd = CHAT + "{% if explanation == 'Odd' %}{{ {'a': 'b'}[did.inside] }}{% endif %}"
    words = wording(tmp_path, en_chat=odd)
    facts = OFFER | {"explanation": "odd", "channel": Channel.CHAT}
    assert words.draft(file(**facts), now=NOW) == JinjaWording().draft(file(**facts), now=NOW)
    assert "en/chat.j2, line 1: UndefinedError. Amends used its own words." in caplog.text
    assert "wrong list" not in caplog.text, "what people type is never logged"


def test_words_without_end_are_not_sent(tmp_path: Path) -> None:
    words = wording(tmp_path, en_chat=CHAT + "{{ did.inside }}" * 30)
    facts = OFFER | {"did": "sent " + "very " * 500, "channel": Channel.CHAT}
    assert words.draft(file(**facts), now=NOW) == JinjaWording().draft(file(**facts), now=NOW)


def test_what_people_type_is_never_a_template_of_the_teams_either(tmp_path: Path) -> None:
    typed = "sent {{ 7 * 7 }} {% raw %}"
    facts = OFFER | {"did": typed, "channel": Channel.CHAT}
    assert typed in wording(tmp_path, en_chat=CHAT).draft(file(**facts), now=NOW).text


@pytest.mark.parametrize("lang", Lang)
def test_the_samples_hold_all_that_a_template_may_name(lang: Lang) -> None:
    """So that a template which fails on a real case has failed on a sample before."""
    for name, names in NAMES.items():
        for one in examples():
            if one.template == name and one.lang is lang:
                assert set(one.context) == names, name


def test_a_team_may_word_what_the_coach_puts_in_and_has_to_word_all_of_it(tmp_path: Path) -> None:
    ours = (OURS / "en" / "sentences.j2").read_text(encoding="utf-8")
    changed = ours.replace('"I\'m sorry."', '"We are truly sorry."')
    assert changed != ours
    case = file(**OFFER)
    assert (
        wording(tmp_path, en_sentences=changed).sentences(case, now=NOW)["apology"] == "We are truly sorry."
    )
    with pytest.raises(WrongSettings, match="lacks the macro asking"):
        wording(tmp_path, en_sentences=ours.partition("{% macro asking")[0])


def test_every_template_has_samples() -> None:
    assert {one.template for one in examples()} == set(NAMES) - {"parts", "sentences"}


def test_the_documented_names_are_the_names() -> None:
    text = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    for name in set().union(*NAMES.values()):
        assert f"`{name}`" in text, name


def test_a_fragment_printed_by_another_name_stands_as_at_the_beginning_of_a_sentence(tmp_path: Path) -> None:
    words = wording(tmp_path, en_chat="{% set what = did %}{{ what }}. Done by {{ by }}.")
    assert drafted(words).text.startswith("Sent the offer to the wrong list. Done by")
