"""Sound files as people have them, built byte by byte or by FFmpeg, each with what must come of it."""
