"""From a score to the sound of its parts."""
