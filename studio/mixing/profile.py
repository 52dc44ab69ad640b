"""A profile says how a kind of music is mixed: who is in front, who is wide, what room they share."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from studio.mixing.effect import Effect
from studio.mixing.effects.reverb import Reverb
from studio.mixing.record_style import AS_IT_COMES, RecordStyle
from studio.mixing.tone import Tone
from studio.parameters import Parametric, parameter
from studio.registry import Registry
from studio.theory.score import ROLES, Score

SILENT_SEND_DB = -60.0
"""At this level a send is closed."""


@dataclass(frozen=True, slots=True)
class Channel(Parametric):
    """The place of one player in the mix.

    Attributes:
        inserts: Effects on the player alone, in order. Their thresholds count on a sound of −20 LUFS: the
            soundcheck sees to it.
    """

    level_lu: float = parameter(-8.0, -40.0, 6.0, "LU", "Loudness of the player alone, beside the whole mix.")
    pan: float = parameter(0.0, -1.0, 1.0, "", "Left (−1) to right (1).")
    width: float = parameter(1.0, 0.0, 2.0, "", "0 is mono, 1 as played, above wider.")
    reverb_db: float = parameter(-14.0, SILENT_SEND_DB, 6.0, "dB", "How much of it goes to the room.")
    delay_db: float = parameter(
        SILENT_SEND_DB, SILENT_SEND_DB, 6.0, "dB", "How much of it goes to the echoes."
    )
    duck_db: float = parameter(0.0, 0.0, 24.0, "dB", "How far it makes way for the kick drum.")
    inserts: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo(Parametric):
    """The echoes that all players share, in time with the piece."""

    beats: float = parameter(0.75, 0.125, 4.0, "beats", "From one echo to the next; 0.75 is a dotted eighth.")
    feedback: float = parameter(0.35, 0.0, 0.9, "", "How much of an echo returns.")
    high_cut_hz: float = parameter(4500.0, 500.0, 18000.0, "Hz", "What echoes lose above.")
    crossing: float = parameter(1.0, 0.0, 1.0, "", "How much an echo changes sides.")


@dataclass(frozen=True, slots=True)
class Profile:
    """The settings of a whole mix.

    Attributes:
        label: What a person calls it: "Lo-fi".
        channels: For every role, how it stands in the mix.
        reverb: The room that all players share.
        echo: The echoes that all players share.
        instruments: Instead of the role's channel, by id of an instrument.
        duck_release_seconds: How long it takes until a ducked sound is back.
        tone: The spectrum of such records, for the mastering that follows.
        peaks_lu: How far the peaks of a player may stand out of its loudness before they are held back.
        stroke_peaks_lu: The same of drums and percussion, which live from their strokes.
        record: How dense and how wide such records are, for the mastering.
    """

    label: str
    channels: Mapping[str, Channel]
    reverb: Reverb = field(default_factory=lambda: Reverb(amount=1.0))
    echo: Echo = field(default_factory=Echo)
    instruments: Mapping[str, Channel] = field(default_factory=dict)
    duck_release_seconds: float = 0.18
    tone: Tone = field(default_factory=Tone)
    peaks_lu: float = 5.0
    stroke_peaks_lu: float = 8.0
    record: RecordStyle = AS_IT_COMES

    def __post_init__(self) -> None:
        missing = set(ROLES) - set(self.channels)
        if missing:
            raise TypeError(f"The profile {self.label!r} has no channel for {', '.join(sorted(missing))}.")


def alternating(channel: Channel, place: int) -> Channel:
    """The channel of the second, third … player of one role: on the other side, a little less loud.

    Args:
        channel: That of the role.
        place: 0 for the first player of the role.
    """
    if place == 0:
        return channel
    pan = -channel.pan if channel.pan else (0.35 if place % 2 else -0.35)
    return replace(channel, pan=pan, level_lu=channel.level_lu - 1.5)


PROFILES: Registry[Profile] = Registry("studio.mixing.profiles", Profile, "mix profile")
"""The profiles of the sound as it is."""

FIRST_PROFILES: Registry[Profile] = Registry("studio.mixing.first_profiles", Profile, "mix profile")
"""The profiles of version 1 of the sound, where they were others."""


def profile_of(score: Score) -> Profile:
    """Find how a score is mixed: as the version of the sound that it was made with did it.

    Raises:
        NotFoundError: There is no such profile.
    """
    if score.sound.version == 1:
        first = FIRST_PROFILES if score.profile in FIRST_PROFILES else PROFILES
        return replace(first[score.profile], record=AS_IT_COMES)
    return PROFILES[score.profile]
