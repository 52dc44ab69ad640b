"""Music theory as frozen values: pitch, scale, chord, meter and score."""
