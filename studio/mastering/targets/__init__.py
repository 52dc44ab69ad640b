"""Mastering targets: one file each."""
