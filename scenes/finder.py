"""Which class draws a beat: scenes/<tutorial>/<beat>.py holds one subclass of Stage."""

from __future__ import annotations

from importlib import import_module
from inspect import isclass
from typing import TYPE_CHECKING

from scripts.errors import UsageError

if TYPE_CHECKING:
    from scenes.stage import Stage


def module_name(tutorial: str, beat: str) -> str:
    """Return the module that draws a beat; `tutorial` is the slug."""
    return f"scenes.{tutorial.replace('-', '_')}.{beat.replace('-', '_')}"


def scene_class(tutorial: str, beat: str) -> type[Stage]:
    """Import the class that draws a beat.

    Raises:
        UsageError: there is no module for the beat, or no scene of that beat in it.
    """
    name = module_name(tutorial, beat)
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name and name.startswith(error.name):
            raise UsageError(f"{tutorial}: no scene draws beat {beat!r}. Write {name.replace('.', '/')}.py.") from error
        raise
    from scenes.stage import Stage

    for value in vars(module).values():
        if isclass(value) and issubclass(value, Stage) and value.__dict__.get("beat") == beat:
            return value
    raise UsageError(f"{name.replace('.', '/')}.py has no Stage with beat = {beat!r}. Add the class attribute.")
