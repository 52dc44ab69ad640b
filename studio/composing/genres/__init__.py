"""The genres: one file each."""
