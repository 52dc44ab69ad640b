"""Mix profiles as version 1 of the sound had them, for the songs made with it: one file each."""
