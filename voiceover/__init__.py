"""Voices: a text becomes a take, takes are placed on the timeline, and the timeline is mixed into one narration."""
