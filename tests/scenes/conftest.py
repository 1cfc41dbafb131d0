"""Settings of this room's property tests."""

from hypothesis import settings

# No deadline: how long one drawing takes says more about the machine than about the drawing.
settings.register_profile("drawing", deadline=None)
settings.load_profile("drawing")
