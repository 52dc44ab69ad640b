"""One frame of a second-order filter, for every loop that filters both channels."""

from studio.audio.kernels import paired_kernel

KEPT = 6
"""Values of a section's state for both channels: last output, addends of the next two frames."""

Section = tuple[float, float, float, float, float]
"""b0, b1, b2, a1, a2, normalised so that a0 is 1."""

Kept = tuple[float, float, float, float, float, float]


@paired_kernel
def next_frame(left: float, right: float, kept: Kept, section: Section) -> Kept:
    """Filter a frame; return the section's new state, which begins with the output: left, right.

    In direct form: the next frame waits for this one no longer than a product and a difference take.

    Args:
        left: Input of the left channel.
        right: Input of the right channel.
        kept: (:data:`KEPT`,) after the frame before; zeros at the beginning.
        section: Its coefficients.
    """
    out_left, out_right, next_left, next_right, then_left, then_right = kept
    b0, b1, b2, a1, a2 = section
    out_left, out_right = b0 * left + next_left - a1 * out_left, b0 * right + next_right - a1 * out_right
    next_left, next_right = b1 * left + then_left, b1 * right + then_right
    then_left, then_right = b2 * left - a2 * out_left, b2 * right - a2 * out_right
    return out_left, out_right, next_left, next_right, then_left, then_right
