"""Watches and listens to a finished film, frame by frame and once: each module knows one kind of fault."""
