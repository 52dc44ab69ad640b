"""Instruments that are recordings, played: the touch, the breath and the bow that plain samples lack.

A recording always sounds the same. A player does not: strength moves the brightness as well as the level, no
two strokes are alike, a slurred note has no attack of its own, a vibrato comes late, a held bow turns. A
section is several such players, each a few milliseconds late, a few cents off, in a chair of its own.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.instrument_facts import InstrumentFacts
from studio.parameters import Parametric, parameter
from studio.synthesis.instrument import MOST_VARIANTS, Instrument, Voice, velocity_gain
from studio.synthesis.note_batches import frequency_of, seed_of
from studio.synthesis.sample_takes import BankPreset, SampleTake, preset_of
from studio.synthesis.sampled_kernel import BLOCK, Playing, add_sample, cleaned, write
from studio.synthesis.scratch import silent_channels
from studio.synthesis.sound_bank import FoundBank, find_banks

_SLURRED = frozenset({"legato", "slide"})
_SHORT = frozenset({"staccato", "mute"})
_ENDED_DB = 72.0
_SLURRED_SECONDS = 0.09
"""How far into its recording a slurred note begins: behind the attack."""

_SLIDE_SECONDS = 0.07
_BEHIND = 0.65
_SHELF_KEY = 60
_ARTICULATION_DB = {"accent": 2.5, "ghost": -8.0, "mute": -3.0}
_ARTICULATION_SHELF_DB = {"accent": 2.5, "ghost": -5.0, "mute": -8.0}


class _Touch(NamedTuple):
    """One note as its player means it.

    Attributes:
        hold: Seconds until it is let go.
        attack: Seconds until it speaks.
        release: Seconds in which it dies.
        level: Of all players together.
        shelf: What sounds above the shelf's edge is multiplied by.
        blare: What is added to that at the attack.
        slide: Semitones from which it glides.
        is_slurred: Whether it goes on from the note before.
    """

    hold: float
    attack: float
    release: float
    level: float
    shelf: float
    blare: float
    slide: float
    is_slurred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled(Parametric, InstrumentFacts, Instrument):
    """A preset of the sound bank with a player before it.

    Attributes:
        preset: Program and bank number in the sound bank; None is ``program`` in bank 0.
        is_struck: Whether its notes decay by themselves; else they last as long as they are held.
        rings: Whether a note rings on when it is let go: nothing damps it.
        banks: The sound banks it is played from, the first that has it; empty: those of this machine.
    """

    monophonic: bool = False
    variants: int = MOST_VARIANTS
    takes_in_turn: bool = True
    tail_seconds: float = 1.0
    preset: tuple[int, int] | None = None
    is_struck: bool = False
    rings: bool = False
    banks: tuple[FoundBank, ...] = ()
    level_db: float = parameter(-16.0, -40.0, 0.0, "dB", "RMS of the hardest note where it is loudest.")
    key_db: float = parameter(0.0, -6.0, 6.0, "dB", "How much louder an octave higher is.")
    players: int = parameter(1, 1, 6, "", "Players in unison.")
    width: float = parameter(
        0.0, 0.0, 1.0, "", "How far apart they sit; a piano: its lowest and highest key."
    )
    detune_cents: float = parameter(2.0, 0.0, 15.0, "cents", "How far apart players, and takes, are tuned.")
    late_seconds: float = parameter(0.0, 0.0, 0.06, "s", "How late the latest player is.")
    attack: float = parameter(0.001, 0.0005, 1.0, "s", "Time until a note speaks fully.")
    attack_softness: float = parameter(0.6, 0.0, 4.0, "", "How much longer a soft note takes.")
    release: float = parameter(0.3, 0.02, 8.0, "s", "Time in which it dies by 60 dB once let go.")
    release_octaves: float = parameter(0.0, -1.0, 1.0, "", "How much longer that is an octave lower.")
    decay: float = parameter(1.0, 0.1, 8.0, "", "How much longer it rings than in the bank.")
    swell: float = parameter(0.0, 0.0, 0.8, "", "How much it grows after its attack.")
    shelf_hz: float = parameter(1500.0, 100.0, 12000.0, "Hz", "Where brightness begins, at middle C.")
    shelf_tracking: float = parameter(0.5, 0.0, 1.0, "", "How far that follows the pitch.")
    soft_db: float = parameter(-12.0, -30.0, 6.0, "dB", "Brightness of the softest note.")
    loud_db: float = parameter(1.5, -12.0, 12.0, "dB", "Brightness of the hardest.")
    blare: float = parameter(0.0, 0.0, 2.0, "", "How much brighter a hard attack is.")
    scoop_cents: float = parameter(0.0, -60.0, 60.0, "cents", "How far below its pitch a note begins.")
    vibrato_cents: float = parameter(0.0, 0.0, 60.0, "cents", "Vibrato, beside that of the recording.")
    vibrato_hz: float = parameter(5.4, 2.0, 9.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.35, 0.0, 2.0, "s", "How long a note is held before it begins.")
    vibrato_level: float = parameter(0.0, 0.0, 0.6, "", "How much of the level goes with it.")
    wander_cents: float = parameter(0.0, 0.0, 12.0, "cents", "How unsteady the pitch is.")
    waver: float = parameter(0.0, 0.0, 0.5, "", "How unsteady the level is.")
    bow_seconds: float = parameter(0.0, 0.0, 12.0, "s", "How long a bow, or a breath, lasts; 0: for ever.")
    breath: float = parameter(0.0, 0.0, 2.0, "", "Noise of breath or bow in the tone.")
    breath_hz: float = parameter(2500.0, 100.0, 9000.0, "Hz", "Where it lies.")
    chiff: float = parameter(0.0, 0.0, 3.0, "", "Noise of the attack.")
    tremolo: float = parameter(0.0, 0.0, 1.0, "", "How far the level swings.")
    tremolo_hz: float = parameter(5.5, 0.5, 14.0, "Hz", "How often.")
    tremolo_turns: float = parameter(0.0, 0.0, 1.0, "", "How far its right side is ahead of the left.")
    low_cut_hz: float = parameter(30.0, 5.0, 600.0, "Hz", "Nothing below.")

    def played_from(self, banks: Sequence[FoundBank]) -> "Sampled":
        """See :meth:`Instrument.played_from`."""
        return replace(self, banks=tuple(banks))

    def heard_as(self, voice: Voice) -> Voice:
        """See :meth:`Instrument.heard_as`: of what nothing damps, the length does not matter."""
        if not self.rings or voice.articulation in _SHORT:
            return voice
        return voice._replace(duration_frames=SAMPLE_RATE // 2)

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """See :meth:`Instrument.render`."""
        preset = self.recordings()
        return [self._sound(preset, voice) for voice in voices]

    def recordings(self) -> BankPreset:
        """Find what it plays in its sound banks.

        Raises:
            NotFoundError: There is no bank that has it.
        """
        program, number = self.preset or (self.program, 0)
        banks = self.banks or find_banks()
        bank = next((bank for bank in banks if bank.is_whole or program in bank.font().programs), banks[0])
        return preset_of(bank, program, number, held=not self.is_struck)

    def _sound(self, preset: BankPreset, voice: Voice) -> Samples:
        chance = np.random.default_rng(seed_of(self.label, voice))
        touch = self._touch(voice, chance)
        dying = touch.release * _ENDED_DB / 60.0
        longest = voice.duration_frames / SAMPLE_RATE + self.tail_seconds
        seconds = min(longest, touch.hold + dying) - self.late_seconds - 2 * BLOCK / SAMPLE_RATE
        frames = BLOCK * (int(max(0.02, seconds) * SAMPLE_RATE) // BLOCK + 1)
        late = int(self.late_seconds * SAMPLE_RATE)
        both = silent_channels(frames + BLOCK * (late // BLOCK + 1))
        for player in range(self.players):
            begins = int(chance.uniform(0.0, 1.0) * late) if player else 0
            left, right = (channel[begins : begins + frames] for channel in both)
            for recorded, how in self._parts(preset, voice, touch, player, chance):
                add_sample(left, right, recorded, how)
        output = np.empty((cleaned(*both, self.low_cut_hz), 2), np.float32)
        write(*both, output)
        return output

    def _touch(self, voice: Voice, chance: np.random.Generator) -> _Touch:
        """Decide how a note is played: its length, its attack, its level and its brightness."""
        strength = voice.velocity / 127.0
        hold = voice.duration_frames / SAMPLE_RATE
        if self.rings:
            hold += self.tail_seconds - self.late_seconds - self.release * _ENDED_DB / 60.0
        if voice.articulation in _SHORT:
            hold = min(0.55 * hold, 0.09 if voice.articulation == "mute" else 0.3)
        is_slurred = voice.articulation in _SLURRED
        attack = self.attack * (1.0 + self.attack_softness * (1.0 - strength))
        attack = self.attack if self.is_struck else min(attack, max(0.012, 0.35 * hold))
        if voice.articulation in {"accent", "staccato"}:
            attack *= 0.6
        release = self.release * 2.0 ** (-self.release_octaves * (voice.pitch - _SHELF_KEY) / 12.0)
        if voice.articulation in _SHORT:
            release *= 0.6
        db = self.level_db + self.key_db * (voice.pitch - self._middle) / 12.0
        db += _ARTICULATION_DB.get(voice.articulation, 0.0) + float(chance.uniform(-0.35, 0.35))
        shelf_db = self.soft_db + (self.loud_db - self.soft_db) * strength
        shelf_db += _ARTICULATION_SHELF_DB.get(voice.articulation, 0.0) + float(chance.uniform(-0.6, 0.6))
        shelf = 10.0 ** (shelf_db / 20.0)
        # Brightness is moved around the note's own pitch: a high note lies above the shelf's edge as a whole.
        above = (frequency_of(voice.pitch) / self._shelf_hz(voice.pitch)) ** 2
        db -= 10.0 * math.log10((1.0 + shelf * shelf * above) / (1.0 + above))
        slide = 0 if voice.slide_from is None else voice.slide_from - voice.pitch
        return _Touch(
            hold=hold,
            attack=0.045 if is_slurred and not self.is_struck else attack,
            release=release,
            level=10.0 ** (db / 20.0) * velocity_gain(voice.velocity),
            shelf=shelf,
            blare=0.0 if is_slurred else self.blare * strength,
            slide=float(max(-12, min(12, slide))),
            is_slurred=is_slurred,
        )

    @property
    def _middle(self) -> float:
        return 0.5 * (self.lowest + self.highest)

    def _shelf_hz(self, pitch: int) -> float:
        return float(min(12000.0, self.shelf_hz * 2.0 ** (self.shelf_tracking * (pitch - _SHELF_KEY) / 12.0)))

    def _parts(
        self, preset: BankPreset, voice: Voice, touch: _Touch, player: int, chance: np.random.Generator
    ) -> Iterator[tuple[NDArray[np.int16], Playing]]:
        """The channels of one player's recordings, and how each is played."""
        motion = self._motion(voice, touch, chance)
        pitch = voice.pitch + self.detune_cents / 100.0 * float(chance.uniform(-1.0, 1.0))
        begin = float(chance.uniform(0.0, 0.0004 if self.is_struck else 0.006 + 0.02 * (player > 0)))
        if touch.is_slurred and not self.is_struck:
            begin += _SLURRED_SECONDS
        place = self._place(voice, player)
        for take, share in self._takes(preset, voice, player):
            level = touch.level * share * take.gain * self._share(player)
            # One microphone is enough for those who sit behind.
            for side in (
                take.sides if player == 0 else take.sides[player % 2 : player % 2 + 1] or take.sides[:1]
            ):
                pan = max(-1.0, min(1.0, (side.pan if player == 0 else 0.0) + self.width * place))
                loud = level * 10.0 ** (side.gain_db / 20.0)
                yield (
                    side.recorded,
                    motion._replace(
                        step=take.step(pitch) * side.ratio * take.sample_rate / SAMPLE_RATE,
                        position=take.onset + begin * take.sample_rate,
                        loop_start=float(side.loop_start),
                        loop_end=float(side.loop_end),
                        left=loud * math.cos(0.25 * math.pi * (1.0 + pan)),
                        right=loud * math.sin(0.25 * math.pi * (1.0 + pan)),
                        full=take.full_seconds,
                        decay_db=take.decay_db / self.decay,
                        sustain_db=take.sustain_db,
                    ),
                )

    def _share(self, player: int) -> float:
        """The share of the level of a player: those in front are nearer, so that a section does not beat."""
        behind = _BEHIND * _BEHIND * (self.players - 1)
        return (_BEHIND if player else 1.0) / math.sqrt(1.0 + behind)

    def _place(self, voice: Voice, player: int) -> float:
        """The seat of a player, −1 left to 1 right; the keys of one who is alone lie side by side."""
        if self.players == 1:
            return (voice.pitch - 62) / 44.0
        return 2.0 * player / (self.players - 1) - 1.0

    def _takes(self, preset: BankPreset, voice: Voice, player: int) -> list[tuple[SampleTake, float]]:
        """The recordings that a player plays: chairs side by side, and takes in turn, use others."""
        turn = (player + voice.variant) % 3
        others = (
            preset.neighbours(voice.pitch, voice.velocity, 2.6 if self.is_struck else 4.6) if turn else []
        )
        if not others or (self.is_struck and turn == 1 and self.players == 1):
            return preset.takes(voice.pitch, voice.velocity)
        return [(others[(turn - 1) % len(others)], 1.0)]

    def _motion(self, voice: Voice, touch: _Touch, chance: np.random.Generator) -> Playing:
        """The motion of a player during a note, the same for every recording."""
        own, slow, wide = (float(value) for value in chance.uniform(-1.0, 1.0, 3))
        return Playing(
            step=1.0,
            position=0.0,
            loop_start=0.0,
            loop_end=0.0,
            left=0.0,
            right=0.0,
            hold=touch.hold,
            attack=touch.attack,
            release=touch.release,
            swell=0.0 if touch.is_slurred else self.swell,
            shelf_hz=self._shelf_hz(voice.pitch),
            shelf=touch.shelf,
            blare=touch.blare,
            slide=touch.slide,
            slide_seconds=_SLIDE_SECONDS * (1.0 + abs(touch.slide) / 12.0),
            scoop_cents=0.0 if touch.is_slurred else -self.scoop_cents * (1.0 + 0.4 * own),
            vibrato_cents=self.vibrato_cents * (1.0 + 0.2 * wide),
            vibrato_hz=self.vibrato_hz * (1.0 + 0.06 * own),
            vibrato_delay=self.vibrato_delay * (1.0 + 0.3 * slow),
            vibrato_level=self.vibrato_level,
            wander_cents=self.wander_cents,
            waver=self.waver,
            bow_seconds=self.bow_seconds * (1.0 + 0.2 * slow),
            breath=self.breath,
            breath_hz=self.breath_hz + frequency_of(voice.pitch),
            chiff=0.0 if touch.is_slurred else self.chiff,
            tremolo=self.tremolo,
            tremolo_hz=self.tremolo_hz,
            tremolo_turns=self.tremolo_turns,
            seed=float(chance.integers(1 << 31)),
        )
