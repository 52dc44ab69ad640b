"""What turns a brief into a finished, measured recording."""
