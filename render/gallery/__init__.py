"""The gallery: every part of the pictures with its example, and where the films use it."""
