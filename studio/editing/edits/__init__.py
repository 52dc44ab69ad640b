"""One file, one edit; the file name is the kind that jobs store."""
