"""Drawing frames with Cairo, several times faster than Manim's camera and with the same pixels.

A frame is a list of display items; what differs from the frame before is the damage, and only that is drawn again.
"""
