"""Subtitles: what is spoken is divided into cues, held to a publisher's rules, and written down in a format."""
