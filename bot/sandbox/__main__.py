"""`python -m bot.sandbox --port N`: one local workspace, until it is stopped."""

import argparse
import asyncio
from pathlib import Path

from bot.sandbox.clock import StoryClock
from bot.sandbox.sandbox import Sandbox


async def _serve(port: int, manifest: Path, mirror: Path | None) -> None:
    async with Sandbox(manifest, port=port, clock=StoryClock(mirror=mirror)) as sandbox:
        print(f"The page: {sandbox.page_url}")
        print(f"export SLACK_API_URL={sandbox.api_url}")
        print(f"export SLACK_BOT_TOKEN={sandbox.bot_token}")
        print(f"export SLACK_APP_TOKEN={sandbox.app_token}", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Prints what to export, then serves."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 for any free port")
    parser.add_argument("--manifest", type=Path, default=Path("manifest.yml"))
    parser.add_argument(
        "--clock", type=Path, default=None, help="a file that mirrors the story clock's offset"
    )
    given = parser.parse_args()
    try:
        asyncio.run(_serve(given.port, given.manifest, given.clock))
    except KeyboardInterrupt:
        print("The workspace is closed.")


if __name__ == "__main__":
    main()
