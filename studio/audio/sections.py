"""One frame of a second-order filter, for every loop that filters both channels."""

from studio.audio.kernels import paired_kernel

KEPT = 6
"""How many numbers a section keeps of both channels: what came out last, what is added to the next frame and to the one after."""

Section = tuple[float, float, float, float, float]
"""b0, b1, b2, a1, a2, normalised so that a0 is 1."""

Kept = tuple[float, float, float, float, float, float]


@paired_kernel
def next_frame(left: float, right: float, kept: Kept, section: Section) -> Kept:
    """What a section keeps after a frame, what it puts out coming first: left, right.

    In direct form: the next frame waits for this one no longer than a product and a difference take.

    Args:
        left: What goes in.
        right: The same.
        kept: (:data:`KEPT`,) after the frame before; zeros at the beginning.
        section: Its factors.
    """
    out_left, out_right, next_left, next_right, then_left, then_right = kept
    b0, b1, b2, a1, a2 = section
    out_left, out_right = b0 * left + next_left - a1 * out_left, b0 * right + next_right - a1 * out_right
    next_left, next_right = b1 * left + then_left, b1 * right + then_right
    then_left, then_right = b2 * left - a2 * out_left, b2 * right - a2 * out_right
    return out_left, out_right, next_left, next_right, then_left, then_right
