"""Sentences that the tests of voices share."""

import tomllib
from pathlib import Path

SENTENCES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
LOCALES = tuple(SENTENCES)
