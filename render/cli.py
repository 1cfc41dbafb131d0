"""The command `tutorials`: the edge where errors become words and exit codes.

0 done, 1 a step failed, 2 wrong use, 3 findings. Results go to stdout, progress and warnings to stderr. Nothing that
draws or speaks is imported before the command that needs it runs.
"""

from __future__ import annotations

from typing import Any

import click

from render.commands import beginning, checking, documenting, filming, keeping, looking, making, watching
from render.options import told

EPILOG = """\b
Examples:
  tutorials list                   what there is
  tutorials check                  what is wrong, without rendering
  tutorials plan 1                 what would be made, and why
  tutorials render 1 -l en -l ar   make it
  tutorials verify 1 -l en         measure what came out

\b
Exit codes: 0 done, 1 a step failed, 2 wrong use, 3 findings.
"""


HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Edge(click.Group):
    """A group whose commands may raise anything: no trace ever reaches the terminal."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; turn what it raises into a message and an exit code."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError, KeyboardInterrupt, EOFError):
            raise  # click knows these
        except Exception as error:
            return ctx.exit(told(error))


@click.group(cls=Edge, epilog=EPILOG, context_settings=HELP)
@click.version_option(package_name="learning-city-tutorials", message="%(version)s")
def main() -> None:
    """Make animated tutorials in many languages from scripts and catalogues.

    A TUTORIAL is named by its number or slug. Without one, a command takes all; without a locale, all languages.
    """


for command in (
    *looking.COMMANDS,
    *checking.COMMANDS,
    *making.COMMANDS,
    *watching.COMMANDS,
    *filming.COMMANDS,
    *beginning.COMMANDS,
    *documenting.COMMANDS,
    *keeping.COMMANDS,
):
    main.add_command(command)
