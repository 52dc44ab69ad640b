"""Sounds of a modular synthesiser: played by torchsynth's modules, described by measures, found by search."""
