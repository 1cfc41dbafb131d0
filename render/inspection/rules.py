"""The numbers of the checks, read from rules.toml: each stands there with its reason, and nowhere in the code."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
