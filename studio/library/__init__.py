"""What was made, kept: songs, their takes and their files."""
