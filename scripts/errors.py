"""Errors that a person can act on. One argument each, so that they survive the way back from a worker process."""

from scripts.model import Finding


class ProjectError(Exception):
    """Something in the project is wrong; carries every finding, not only the first (exit code 3)."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


class StepError(Exception):
    """A step could not be done though the project is right: a full disk, an unwritable folder (exit code 1)."""


class UsageError(Exception):
    """The command was asked for something that is not there (exit code 2)."""


KNOWN = (ProjectError, StepError, UsageError)  # the errors that are a message; any other is a mistake in the program
