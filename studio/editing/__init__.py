"""Changing a piece that exists: the score first, then only the sound that changed."""
