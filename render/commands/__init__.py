"""The commands, by what people come for: making films, looking at them, and keeping the project in order."""
