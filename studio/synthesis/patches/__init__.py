"""Sounds of a modular synthesiser: played by torchsynth's modules, described by measuring them, and found by searching."""
