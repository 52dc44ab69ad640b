"""The library: songs, their takes and their files."""
