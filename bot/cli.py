"""The command line. Heavy imports stay inside the commands: `--help` must be quick."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

os.environ.setdefault("TYPER_USE_RICH", "0")  # plain text is quicker to start, and to read in a log

import typer

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Amends: own up to a mistake with a client, and keep the promise that follows.",
)


@cli.command()
def run() -> None:
    """Run with SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP on PORT)."""
    from bot.errors import StoreDown, WrongSettings
    from bot.settings import read_settings

    try:
        settings = read_settings()  # first: a wrong setting is told before the heavy imports
        from bot.server import serve

        serve(settings)
    except WrongSettings as wrong:
        typer.echo(f"amends: {wrong}", err=True)
        raise typer.Exit(2) from None
    except StoreDown as down:  # another time it may work: whoever supervises us tries again
        typer.echo(f"amends: {down}", err=True)
        raise typer.Exit(1) from None


@cli.command()
def demo(
    play: Annotated[
        bool, typer.Option("--play", help="Play one whole case by itself, and print it.")
    ] = False,
    data: Annotated[
        Path | None,
        typer.Option(help="Keep the cases in this SQLite file. Without it they go with the demo."),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where the page is. 0: any free port.")] = 0,
) -> None:
    """Try Amends without Slack: a workspace in your browser, on this machine only."""
    from bot.demo import serve_demo
    from bot.errors import WrongSettings
    from bot.play import PlayFailed, play_case

    try:
        if play:
            play_case(typer.echo)
        else:
            serve_demo(typer.echo, port=port, data=data)
    except PlayFailed as failed:
        typer.echo(f"amends demo: {failed}", err=True)
        raise typer.Exit(1) from None
    except WrongSettings as wrong:
        typer.echo(f"amends demo: {wrong}", err=True)
        raise typer.Exit(2) from None


@cli.command(name="coach")
def coach_draft(
    draft: Annotated[str, typer.Argument(help="A file with the draft; - for standard input.")] = "-",
    channel: Annotated[str, typer.Option(help="email, chat or call.")] = "email",
    lang: Annotated[str | None, typer.Option(help="en or ms; detected when absent.")] = None,
    severity: Annotated[str, typer.Option(help="ordinary or grave.")] = "ordinary",
    reasons: Annotated[
        str | None, typer.Option(help="Language of the reasons, en or ms; the draft's own when absent.")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    jsonl: Annotated[
        bool,
        typer.Option("--jsonl", help='One {"id","text","channel","lang"?} a line in, one answer a line out.'),
    ] = False,
) -> None:
    """Read a draft as the coach does. Exits with 1 when something must change, with 2 on bad input."""
    from bot.coach.command import BadInput, run_coach
    from bot.garbage import expect_bursts

    expect_bursts()
    try:
        must = run_coach(
            draft,
            channel=channel,
            lang=lang,
            severity=severity,
            form=form,
            jsonl=jsonl,
            reasons=reasons,
        )
    except BadInput as bad:
        typer.echo(f"amends coach: {bad}", err=True)
        raise typer.Exit(2) from None
    raise typer.Exit(1 if must else 0)


@cli.command(name="preview")
def preview_templates(
    lang: Annotated[str | None, typer.Option(help="en or ms; both when absent.")] = None,
    channel: Annotated[str | None, typer.Option(help="email, chat or call; all when absent.")] = None,
    templates: Annotated[
        Path | None, typer.Option(help="A folder with your own templates; see docs/templates.md.")
    ] = None,
) -> None:
    """Show every message with sample cases. Exits with 1 when a template cannot be used."""
    from bot.errors import WrongSettings
    from bot.preview import NoSuch, preview

    try:
        preview(typer.echo, lang=lang, channel=channel, templates=templates)
    except NoSuch as no:
        typer.echo(f"amends preview: {no}", err=True)
        raise typer.Exit(2) from None
    except WrongSettings as wrong:
        typer.echo(f"amends preview: {wrong.facts['mistake']}", err=True)
        raise typer.Exit(1) from None


@cli.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(installed("amends"))


def main() -> None:
    """The `amends` command."""
    cli()
