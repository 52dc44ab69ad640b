"""The density and the width of a kind of record, for the master that follows its mix."""

from dataclasses import dataclass

from studio.parameters import Parametric, parameter

_AIM = 0.8  # of the way from the lowest crest to the highest: no denser than need be


@dataclass(frozen=True, slots=True)
class RecordStyle(Parametric):
    """The density and the width of the masters of a kind of music.

    The crest is how far the highest peak stands above the RMS of both channels. Records of popular music lie
    at 9 to 13 dB, of jazz and classical music at 13 to 20 (E. Deruty and D. Tardieu, "About dynamic
    processing in mainstream music", JAES 2014). As it stands here, nothing is made denser or wider.

    Strings, keys and skins that are struck need the headroom in their strips: with their peaks held there a
    pluck turns into a tone that swells, and sounds like a synthesiser. The master holds back the few peaks
    that are left.
    """

    lowest_crest_db: float = parameter(6.0, 6.0, 24.0, "dB", "Denser than this such records are not.")
    highest_crest_db: float = parameter(24.0, 6.0, 24.0, "dB", "Peaks stand out no further than this.")
    strip_headroom_lu: float = parameter(
        0.0, 0.0, 20.0, "LU", "How much further a player's peaks stand out than the profile says."
    )
    glue_ratio: float = parameter(1.0, 1.0, 4.0, "", "How firmly the whole is held together, at least.")
    widest_db: float = parameter(-4.0, -11.0, 0.0, "dB", "The sides are no louder, beside the middle.")
    mono_below_hz: float = parameter(110.0, 20.0, 200.0, "Hz", "Below, both channels are the same.")

    @property
    def is_dense(self) -> bool:
        """True if peaks may have to be held back for it."""
        return self.highest_crest_db < AS_IT_COMES.highest_crest_db

    @property
    def aim_db(self) -> float:
        """The crest that a denser master is made with."""
        return self.lowest_crest_db + _AIM * (self.highest_crest_db - self.lowest_crest_db)


AS_IT_COMES = RecordStyle()
"""The style of version 1 of the sound, and of what has none of its own."""
