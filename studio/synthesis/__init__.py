"""From a score to the sound of its parts."""


def warm() -> None:
    """Compile all instruments' kernels, or load them from disk, so that the first note sounds at once."""
    import numpy as np

    from studio.synthesis.gliding_filter import close_gliding
    from studio.synthesis.instrument import INSTRUMENTS, Voice
    from studio.synthesis.note_placement import place

    target = np.zeros((64, 2), dtype=np.float32)
    close_gliding(target[:, 0].copy(), target[:4, 0].copy(), 20, 1.0)
    for instrument in INSTRUMENTS.values():
        if instrument.needs_torch:  # seconds and a fifth of a gigabyte for what few songs play
            continue
        pitch = 36 if instrument.is_kit else (instrument.lowest + instrument.highest) // 2
        # Kits have a kernel per kind of drum; compiled signatures include that kept sounds are read-only.
        pitches = range(35, 82) if instrument.is_kit else (pitch,)
        for sound in instrument.render(
            [Voice(pitch=key, velocity=100, duration_frames=64) for key in pitches]
        ):
            sound.flags.writeable = False
            place(target, sound, 0, 1.0, len(sound), 1)
