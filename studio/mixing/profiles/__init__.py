"""Mix profiles: one file for each kind of music."""
