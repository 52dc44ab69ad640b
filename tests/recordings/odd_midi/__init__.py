"""MIDI files as people have them: built byte by byte, with what must come of each."""
