"""The page's own files: read once, served from memory, by their names only."""

from pathlib import Path

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def folder() -> Path:
    """templates/sandbox: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent.parent
    inside = package / "templates"
    return (inside if inside.is_dir() else package.parent / "templates") / "sandbox"


def static_files() -> dict[str, tuple[bytes, str]]:
    """Name -> content and type."""
    return {
        path.name: (path.read_bytes(), f"{_TYPES[path.suffix]}; charset=utf-8")
        for path in sorted(folder().iterdir())
        if path.suffix in _TYPES
    }
