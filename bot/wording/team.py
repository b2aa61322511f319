"""A team's own templates: a folder that falls back to ours file by file, checked before a case meets it."""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader, StrictUndefined, Template, TemplateSyntaxError
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.domain.people import Lang
from bot.wording.checking import LONGEST, Checked, Mistake, lines_of, nearest
from bot.wording.edges import cap, stop
from bot.wording.names import PARTS, SENTENCES, TEMPLATES
from bot.wording.rendering import Bounded

log = logging.getLogger(__name__)

Templates = Mapping[tuple[Lang, str], Template]
#: The files that a folder may hold.
FILES = tuple(f"{lang.value}/{name}.j2" for lang in Lang for name in (*TEMPLATES, PARTS, SENTENCES))
_Stamp = tuple[tuple[str, int, int], ...]


class _Compiled(BytecodeCache):
    """The code of each file as it was last: where one has changed, the others are not compiled again."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        source, code = self._code.get(bucket.key, ("", None))
        if source == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._code[bucket.key] = bucket.checksum, bucket.code


#: For each kind of environment: they compile differently.
_COMPILED: defaultdict[type[ImmutableSandboxedEnvironment], _Compiled] = defaultdict(_Compiled)


def environment(
    loader: FileSystemLoader | ChoiceLoader,
    kind: type[ImmutableSandboxedEnvironment] = ImmutableSandboxedEnvironment,
) -> ImmutableSandboxedEnvironment:
    """Plain text, nothing of Python's in reach, and a name that is missing is a mistake."""
    env = kind(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,  # plain text: what people typed appears to the letter
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED[kind],
    )
    env.globals.clear()  # no range, no namespace: a template has its facts
    env.filters |= {"stop": stop, "cap": cap}
    return env


def compiled(env: ImmutableSandboxedEnvironment) -> Templates:
    return {
        (lang, name): env.get_template(f"{lang.value}/{name}.j2")
        for lang in Lang
        for name in (*TEMPLATES, SENTENCES)
    }


def beside(read: Callable[[], None]) -> None:
    """Run it in a thread of its own; one that is still reading holds up no end of the process."""
    threading.Thread(target=read, name="amends-templates", daemon=True).start()


class Team:
    """The templates of one folder, as they are on disk now.

    Args:
        folder: holds `en/email.j2` and so on; what it lacks is ours.
        ours: our own folder of messages.
        trial: renders the templates with sample cases; raises what went wrong.
        beside: runs a reading of what has changed, without holding up whoever asks.

    Raises:
        Mistake: a template that cannot be used, with file and line.
    """

    def __init__(
        self,
        folder: Path,
        ours: Path,
        trial: Callable[[Templates], None],
        beside: Callable[[Callable[[], None]], None] = beside,
    ) -> None:
        self._folder, self._ours, self._trial, self._beside = folder, ours, trial, beside
        self._reading = False
        self._seen = self._stamp()
        self._templates: Templates | None = self._read()

    def current(self) -> Templates | None:
        """The team's templates; None while what is on disk cannot be used (said once for each change).

        What has changed is read and tried beside the work; until that is done the former ones hold.
        """
        if not self._reading and (stamp := self._stamp()) != self._seen:
            self._seen, self._reading = stamp, True
            self._beside(self._read_anew)
        return self._templates

    def _read_anew(self) -> None:
        try:
            self._templates = self._read()
            log.info("Read the changed templates in %s.", self._folder)
        except Mistake as wrong:
            log.error("%s Until it is mended, Amends uses its own words.", wrong)
            self._templates = None
        except Exception as wrong:  # noqa: BLE001 - a thread that dies in silence tells nobody
            log.error("%s: %s. Amends uses its own words.", self._folder, type(wrong).__name__)
            self._templates = None
        finally:
            self._reading = False

    def _stamp(self) -> _Stamp:
        """What tells that a file has changed."""
        found = []
        for path in sorted(self._folder.glob("*/*.j2")):
            try:
                stat = path.stat()
            except OSError:
                continue  # gone between two looks
            found.append((f"{path.parent.name}/{path.name}", stat.st_mtime_ns, stat.st_size))
        return tuple(found)

    def _read(self) -> Templates:
        sources = self._sources()
        # From what was read once: a file that changes meanwhile waits for the next look.
        env = environment(ChoiceLoader([DictLoader(sources), FileSystemLoader(self._ours)]), Bounded)
        parts: dict[str, dict[str, int]] = {}
        for lang in Lang:
            file = f"{lang.value}/{PARTS}.j2"
            ours = _checked(env, file, (self._ours / file).read_text(encoding="utf-8"), {})
            parts[lang.value] = _checked(env, file, sources[file], {}) if file in sources else ours
            for name in ours:
                if name not in parts[lang.value]:
                    raise Mistake(file, 1, f"it lacks the macro {name}, which the other templates use")
        for file, source in sources.items():
            _checked(env, file, source, parts[file[:2]])
        try:
            templates = compiled(env)
            self._trial(templates)
        except Mistake:
            raise
        except Exception as wrong:
            raise self._mistake(wrong, sources) from wrong
        return templates

    def _mistake(self, wrong: Exception, sources: Mapping[str, str]) -> Mistake:
        where = [(file, line) for file, line in lines_of(wrong) if file in sources]
        file, line = where[-1] if where else (next(iter(sources), "templates"), 1)
        what = "it goes round in circles" if isinstance(wrong, RecursionError) else str(wrong).rstrip(".")
        return Mistake(file, line, what)

    def _sources(self) -> dict[str, str]:
        sources = {}
        for path in sorted(self._folder.glob("**/*.j2")):
            file = path.relative_to(self._folder).as_posix()
            if file not in FILES:
                raise Mistake(file, 1, f"Amends has no template of this name{nearest(file, FILES)}")
            try:
                source = path.read_bytes().decode("utf-8-sig")
            except UnicodeDecodeError as wrong:
                line = path.read_bytes().count(b"\n", 0, wrong.start) + 1
                raise Mistake(file, line, "it is not UTF-8") from None
            except OSError as wrong:
                raise Mistake(file, 1, f"it cannot be read ({wrong.strerror})") from None
            if len(source) > LONGEST:
                raise Mistake(file, 1, f"it is longer than {LONGEST} characters")
            sources[file] = source.replace("\r\n", "\n")
        return sources


def _checked(
    env: ImmutableSandboxedEnvironment, file: str, source: str, parts: Mapping[str, int]
) -> dict[str, int]:
    try:
        return Checked(file, parts).read(env.parse(source, file, file))
    except TemplateSyntaxError as wrong:
        raise Mistake(file, wrong.lineno, (wrong.message or "it cannot be read").rstrip(".")) from None
    except RecursionError:
        raise Mistake(file, 1, "it is nested too deeply") from None
