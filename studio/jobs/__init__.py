"""Work that outlives the page that asked for it."""
