"""Music that was not made here: sound brought in and heard, stretches of it composed anew, and MIDI files as scores."""
