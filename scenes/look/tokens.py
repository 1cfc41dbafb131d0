"""The one reader of `tokens.toml`, so that every name of the look has one value and one place to change it."""

import tomllib
from pathlib import Path
from typing import Any

TOKENS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("tokens.toml").read_text(encoding="utf-8"))
