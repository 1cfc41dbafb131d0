"""Settings of this room's property tests."""

from hypothesis import settings

# No deadline: the first Chinese example loads a dictionary, and the machine may be busy.
settings.register_profile("voices", deadline=None, max_examples=50)
settings.load_profile("voices")
