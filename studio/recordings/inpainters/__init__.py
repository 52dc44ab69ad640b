"""One file, one way to fill a stretch of a recording."""
