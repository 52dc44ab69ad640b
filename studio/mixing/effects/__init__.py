"""Effects: one file each."""
