"""From a wish to a brief, from a brief to a score."""
