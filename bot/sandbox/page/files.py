"""The page's own files: read once, served from memory, by their names only."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def folder() -> Path:
    """templates/sandbox: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent.parent
    inside = package / "templates"
    return (inside if inside.is_dir() else package.parent / "templates") / "sandbox"


@cache
def static_files() -> dict[str, tuple[bytes, str]]:
    """Name -> content and type."""
    return {
        path.name: (path.read_bytes(), f"{_TYPES[path.suffix]}; charset=utf-8")
        for path in sorted(folder().iterdir())
        if path.suffix in _TYPES
    }


@cache
def template() -> Template:
    """The page's frame; everything else on it is drawn by its scripts."""
    jinja = Environment(loader=FileSystemLoader(folder()), autoescape=True, undefined=StrictUndefined)
    return jinja.get_template("page.html")
