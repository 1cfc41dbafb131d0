"""Settings of this room's property tests."""

from hypothesis import settings

# No deadline: the machine may be busy.
settings.register_profile("cues", deadline=None, max_examples=30)
settings.load_profile("cues")
