"""All decisions of one master, with which a stretch is mastered again exactly as the whole was."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from studio.analysis.third_octaves import THIRDS_HZ
from studio.audio.sections import Section
from studio.mastering.multiband import AT_REST, BANDS, Threshold
from studio.mastering.stereo import MONO_BELOW_HZ
from studio.mixing import filters
from studio.mixing.effects.equaliser import Equaliser

MATCHING_HZ = THIRDS_HZ[2:30]
"""Centres of the bells that lead a master towards a reference: the thirds from 31.5 Hz to 16 kHz."""

AIR_ENDS_HZ = 18500.0
"""The frequency above which every master falls away: there is only noise, which wastes encoders' bits."""

AIR_ENDS_Q = 1.0
"""A little above flat: what lies just below keeps its level."""

MATCHING_Q = 4.3
"""The Q of those bells: a third of an octave."""


BASS_HZ, BASS_Q = 130.0, 0.7
"""The bell of the bass."""

LOWEST_HZ = 10.0
"""Below this nothing is heard and little is felt."""


@dataclass(frozen=True, slots=True)
class MasterSettings:
    """The resolved decisions, in the order in which they are applied.

    Attributes:
        target: Id of the mastering target.
        loudness_lufs: What it asks for.
        ceiling_dbtp: What no peak may pass.
        staging_db: Gain to the level that all that follows counts on.
        low_db: Low shelf at 140 Hz.
        bass_db: Bell at 130 Hz.
        presence_db: Bell at 3.2 kHz.
        treble_db: High shelf at 7.5 kHz.
        matching_db: Bells at :data:`MATCHING_HZ`, towards a reference; empty without one.
        glue: Compressor of the whole.
        bands: Compressors of lows, middle and highs.
        width: Factor of the sides.
        drive_db: Of the saturation; None without one.
        clips_dbfs: Where peaks are cut off to spare the limiter, one time after the other.
        fade_frames: How much of the end is faded out.
        gain_db: What the limiter raises the whole by.
        correction_db: The last hundredths, after the limiter.
        reached_lufs: Loudness of the master; None for what has none: silence, and less than 0.4 s.
        note: Why it is not as loud as asked; "" when it is.
        held_dbtp: Where the peaks of a dense record end, below the ceiling; None: they end at the ceiling.
        mono_below_hz: Sides are cut below.
        blocks_dc: Whether DC, which moves a loudspeaker without sounding, is filtered out first.
    """

    target: str
    loudness_lufs: float
    ceiling_dbtp: float
    staging_db: float = 0.0
    low_db: float = 0.0
    presence_db: float = 0.0
    treble_db: float = 0.0
    matching_db: tuple[float, ...] = ()
    glue: Threshold = AT_REST
    bands: tuple[Threshold, ...] = (AT_REST,) * BANDS
    width: float = 1.0
    drive_db: float | None = None
    clips_dbfs: tuple[float, ...] = ()
    fade_frames: int = 0
    gain_db: float = 0.0
    correction_db: float = 0.0
    reached_lufs: float | None = None
    note: str = ""
    blocks_dc: bool = False
    held_dbtp: float | None = None
    mono_below_hz: float = MONO_BELOW_HZ
    bass_db: float = 0.0

    @property
    def peaks_end_dbtp(self) -> float:
        """The level that the limiter keeps peaks below."""
        return self.ceiling_dbtp if self.held_dbtp is None else self.held_dbtp

    @property
    def is_of_silence(self) -> bool:
        """True for settings made for silence: they say nothing of how music is mastered."""
        return self.reached_lufs is None and bool(self.note)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The filters of tone, of the end of the spectrum and of the reference."""
        bells = [
            filters.bell(hz, level_db, MATCHING_Q)
            for hz, level_db in zip(MATCHING_HZ, self.matching_db, strict=False)
            if level_db
        ]
        tone = Equaliser(
            low_hz=140.0,
            low_db=self.low_db,
            mid_hz=3200.0,
            mid_q=0.6,
            mid_db=self.presence_db,
            high_hz=7500.0,
            high_db=self.treble_db,
        )
        bass = (filters.bell(BASS_HZ, self.bass_db, BASS_Q),) if self.bass_db else ()
        standing = (filters.high_pass(LOWEST_HZ),) if self.blocks_dc else ()
        return (*standing, *tone.sections, *bass, filters.low_pass(AIR_ENDS_HZ, AIR_ENDS_Q), *bells)

    def to_json(self) -> dict[str, Any]:
        """A plain description; :meth:`from_json` reads it back equal."""
        plain = asdict(self)
        return {
            **plain,
            "matching_db": list(self.matching_db),
            "bands": list(plain["bands"]),
            "clips_dbfs": list(self.clips_dbfs),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "MasterSettings":
        """Read what :meth:`to_json` wrote."""
        return cls(
            **{
                **plain,
                "matching_db": tuple(plain["matching_db"]),
                "glue": Threshold(**plain["glue"]),
                "bands": tuple(Threshold(**band) for band in plain["bands"]),
                "clips_dbfs": tuple(plain["clips_dbfs"]),
            }
        )
