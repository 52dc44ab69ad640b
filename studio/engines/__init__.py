"""Engines, which turn a brief into a finished, measured recording."""
