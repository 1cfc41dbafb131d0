"""Subtitles as files of their own, beside the film: SRT for editors and platforms, WebVTT for browsers."""

from __future__ import annotations
