"""Looking at a scene while it is rehearsed: which texts stand on screen, where, on what, and for how long.

`eye` looks, `sighting` is what it sees, and each check is a module that takes what was seen and returns findings.
Nothing here is part of a film: a render never imports it.
"""
