"""The sound banks: one file each."""
