"""The command `tutorials`: the one place where errors become words and exit codes.

0 done, 1 a step failed, 2 wrong use, 3 findings. Results on stdout, progress and warnings on stderr.
"""

from __future__ import annotations

import os
import tempfile
import traceback
from typing import Any

import click

from render.commands import keeping, looking, making
from render.pool import UnexpectedError
from scripts.errors import ProjectError, StepError, UsageError

CODES = {StepError: 1, UsageError: 2, ProjectError: 3}


class Edge(click.Group):
    """A group whose commands may raise the project's errors."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; turn what it raises into a message and an exit code."""
        try:
            return super().invoke(ctx)
        except (ProjectError, StepError, UsageError) as error:
            ctx.exit(told(error))
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError, KeyboardInterrupt, EOFError):
            raise
        except Exception:
            ctx.exit(told(UnexpectedError(traceback.format_exc())))


def told(error: Exception, whose: str = "") -> int:
    """Say an error on stderr, and return its exit code."""
    if isinstance(error, ProjectError):
        for finding in error.findings:
            click.echo(f"{finding.severity}: {finding}", err=True)
    elif isinstance(error, UnexpectedError):
        click.echo(f"error: {whose}{_in_one_line(error)}", err=True)
    else:
        click.echo(f"error: {whose}{error}", err=True)
    return next((code for kind, code in CODES.items() if isinstance(error, kind)), 1)
