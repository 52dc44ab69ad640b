"""Instruments as version 1 of the sound played them, for the songs made with it: one file each."""
