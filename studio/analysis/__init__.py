"""What the studio hears in any audio: tempo, beats, key, chords, levels; and how that compares with what was asked."""
