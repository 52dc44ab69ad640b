"""Imported music: recordings and their analysis, new music for stretches of them, and MIDI files."""
