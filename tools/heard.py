"""How played the band sounds: what an outside ear hears in our masters, beside a plain synthesiser.

Usage: python -m tools.heard [--genres metal,jazz] [--seeds N] [--weights FOLDER] [--out docs/sound/heard.md]

Every piece is heard four times by :mod:`tools.outside_ear`: our master, the master of the same score with the
sound of version 1, and the same notes played plainly by FluidSynth from MuseScore_General_Lite and from
TimGM6mb, as loud as our master. The page says, genre by genre, how electronic each sounds and how much of the
genre's own tags is heard; and, of our masters, density, width and balance beside those of records.

What was heard is kept under ``~/.cache/mother-load/heard``, by the sources and the score that it was made
from: another run with more genres or seeds does the rest only.
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from statistics import mean

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels, gain_of
from studio.audio.loudness import LoudnessMeter, integrated_lufs
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.mixing.profile import PROFILES
from studio.ops.fluidsynth import FluidSynth
from studio.synthesis.sound_bank import find_banks, played_here
from studio.theory.score import Score, SoundSource
from tools.accuracy import mastered
from tools.outside_ear import WEIGHTS, OutsideEar

SECONDS = 27
MACHINE_TAGS = ("electronic", "techno", "synth")
STRICT, LENIENT = 0.15, 0.25
UNCHANGED = 0.05
HIGHER_IN = 12
LOUDNESS_LUFS = -14.0

OWN_TAGS: Mapping[str, tuple[str, ...]] = {
    "country": ("guitar", "country"),
    "blues": ("guitar", "piano", "drums"),
    "rock": ("rock", "guitar"),
    "metal": ("metal", "rock", "guitar"),
    "reggae": ("guitar", "drums"),
    "pop": ("guitar", "piano", "drums", "pop"),
    "funk": ("guitar", "drums"),
    "rnb": ("guitar", "piano", "drums"),
    "jazz": ("piano", "guitar", "drums"),
    "bossa": ("guitar", "piano", "flute"),
    "orchestral": ("strings", "classical", "violin"),
    "cinematic": ("strings", "classical", "violin", "choir"),
    "boom_bap": ("drums", "beat", "beats"),
    "lofi": ("piano", "guitar", "drums"),
    "afrobeats": ("guitar", "drums", "beat"),
    "reggaeton": ("guitar", "drums", "beat"),
}
"""The tags by which played genres are known."""

ELECTRONIC = (
    "house", "techno", "trance", "drum_and_bass", "dubstep", "synthwave", "trap", "drill", "phonk",
    "ambient", "chiptune",
)  # fmt: skip
_LENIENT_GENRES = frozenset({"pop", "rnb", "funk", "afrobeats", "reggaeton"})
_TABLE_BEGINS, _TABLE_ENDS = "<!-- table -->", "<!-- /table -->"
_KEPT = Path.home() / ".cache" / "mother-load" / "heard"
_ROOT = Path(__file__).parent.parent

NOW, BEFORE, GENERAL, SMALL = "now", "before", "general", "small"

BANDS: Mapping[str, tuple[float, float]] = {
    "sub": (20.0, 60.0),
    "bass": (60.0, 250.0),
    "low mids": (250.0, 500.0),
    "mids": (500.0, 2000.0),
    "presence": (2000.0, 6000.0),
    "air": (6000.0, 16000.0),
}

Row = Mapping[str, float]
"""What one player of one piece was heard as, and measured: by tag or figure."""


@dataclass(frozen=True)
class Heard:
    """What was heard of a genre.

    Attributes:
        genre: Its id.
        rows: Of every piece, by player.
    """

    genre: str
    rows: Sequence[Mapping[str, Row]]

    def mean(self, player: str, *tags: str) -> float:
        """The sum of some tags, mean over the pieces."""
        return mean(sum(row[player][tag] for tag in tags) for row in self.rows)

    @property
    def own(self) -> tuple[str, ...]:
        """The tags that the genre is known by."""
        return OWN_TAGS.get(self.genre, ())

    @property
    def own_share(self) -> float:
        """Its own tags beside those of the better FluidSynth."""
        ours, better = (
            self.mean(NOW, *self.own),
            max(self.mean(player, *self.own) for player in (GENERAL, SMALL)),
        )
        return ours / max(better, 1e-6)

    @property
    def is_played(self) -> bool:
        """Whether nothing in it sounds like a machine."""
        limit = LENIENT if self.genre in _LENIENT_GENRES else STRICT
        return all(self.mean(NOW, tag) <= limit for tag in MACHINE_TAGS)

    @property
    def is_unchanged(self) -> bool:
        """Whether it is heard as electronic as it was."""
        return all(abs(self.mean(NOW, tag) - self.mean(BEFORE, tag)) <= UNCHANGED for tag in MACHINE_TAGS)


def scores(genre: str, seeds: int) -> list[Score]:
    """The pieces of a genre."""
    words = GENRES[genre].words[0]
    return [compose(parse(f"{words}, {SECONDS} seconds", seed)) for seed in range(seeds)]


def hear(genre: str, seeds: int, ear: Callable[[Samples], Row]) -> Heard:
    """Have every player play every piece of a genre, and hear them."""
    rows = []
    for score in scores(genre, seeds):
        makers: Mapping[str, tuple[str, Callable[[], Samples]]] = {
            NOW: (_sources(), lambda score=score: mastered(played_here(score)).samples),
            BEFORE: ("version 1", lambda score=score: mastered(_as_before(score)).samples),
            GENERAL: (_font(GENERAL)[1], lambda score=score: _plainly(GENERAL, score)),
            SMALL: (_font(SMALL)[1], lambda score=score: _plainly(SMALL, score)),
        }
        rows.append(
            {player: _kept(f"{player} {made}", score, make, ear) for player, (made, make) in makers.items()}
        )
    return Heard(genre, rows)


def figures(samples: Samples) -> Row:
    """Density, loudness and its range, and balance and width by band, of a sound."""
    meter = LoudnessMeter()
    meter.add(samples)
    middle, side = samples.sum(axis=1) / 2.0, (samples[:, 0] - samples[:, 1]) / 2.0
    hertz = np.fft.rfftfreq(len(samples), 1.0 / SAMPLE_RATE)
    powers = [np.abs(np.fft.rfft(signal)) ** 2 for signal in (middle, side)]
    whole = sum(float(power.sum()) for power in powers)
    found = {
        "crest_db": crest_db(samples),
        "loudness_lufs": meter.integrated_lufs or -70.0,
        "range_lu": meter.range_lu or 0.0,
    }
    for name, (low, high) in BANDS.items():
        inside = (hertz >= low) & (hertz < high)
        in_middle, in_side = (float(power[inside].sum()) + 1e-12 for power in powers)
        found[f"{name}_db"] = 10.0 * np.log10((in_middle + in_side) / whole)
        found[f"{name}_side_db"] = 10.0 * np.log10(in_side / in_middle)
    return {name: round(float(value), 2) for name, value in found.items()}


def crest_db(samples: Samples) -> float:
    """How far the highest peak stands above the RMS of both channels."""
    return decibels(float(np.abs(samples).max())) - decibels(
        float(np.sqrt(np.mean(samples.astype(np.float64) ** 2)))
    )


def verdicts(played: Sequence[Heard], electronic: Sequence[Heard]) -> list[str]:
    """Every line that has to hold, and whether it does."""
    machine = [one.genre for one in played if not one.is_played]
    lower = [one.genre for one in played if one.own_share < 1.0]
    changed = [one.genre for one in electronic if not one.is_unchanged]
    wanted = HIGHER_IN if len(played) == len(OWN_TAGS) else len(played)
    higher = len(played) - len(lower)
    said = [
        _line(
            f"no played genre is heard as electronic, techno or synth above {STRICT} "
            f"({LENIENT} where machines play along)",
            not machine,
            machine,
        ),
        _line(
            f"its own tags at least as high as the better FluidSynth in every played genre "
            f"({higher} of {len(played)}; higher in {wanted} is asked)",
            not lower,
            lower,
        ),
        _line(f"the electronic genres as they were, within {UNCHANGED}", not changed, changed),
    ]
    return said[0 if played else 2 : 3 if electronic else 2]


def _line(said: str, holds: bool, exceptions: Sequence[str]) -> str:
    return f"- {'holds' if holds else '**does not hold**'}: {said}" + (
        f"; not so: {', '.join(exceptions)}." if exceptions else "."
    )


def tag_table(heard: Sequence[Heard]) -> str:
    """Electronic, techno and synth as before → now, FluidSynth's beside them, and the genre's own tags."""
    lines = [
        "| genre | electronic | techno | synth | own tags | before → now | General Lite | TimGM6mb |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in heard:
        cells = [f"{one.mean(BEFORE, tag):.2f} → {one.mean(NOW, tag):.2f}" for tag in MACHINE_TAGS]
        before, now, general, small = (one.mean(player, *one.own) for player in (BEFORE, NOW, GENERAL, SMALL))
        own = ", ".join(one.own)
        beside = [f"{before:.2f} → **{now:.2f}**", f"{general:.2f}", f"{small:.2f}"] if own else ["", "", ""]
        lines.append(f"| {one.genre} | {' | '.join([*cells, own, *beside])} |")
    return "\n".join(lines)


def mix_table(heard: Sequence[Heard]) -> str:
    """Crest, loudness range, balance and width of our masters, before → now."""
    bands = ("sub", "bass", "low mids", "mids", "presence", "air")
    wide = ("bass", "low mids", "mids")
    titles = [
        "crest, dB",
        "wanted",
        "range, LU",
        *(f"{band}, dB" for band in bands),
        *(f"side in {band}" for band in wide),
    ]
    lines = [f"| genre | {' | '.join(titles)} |", "|" + "---|" * (len(titles) + 1)]
    names = ["range_lu", *(f"{band}_db" for band in bands), *(f"{band}_side_db" for band in wide)]
    for one in heard:
        wanted = PROFILES[GENRES[one.genre].profile].record
        crest = f"{one.mean(BEFORE, 'crest_db'):.1f} → {one.mean(NOW, 'crest_db'):.1f}"
        cells = [f"{one.mean(BEFORE, name):.1f} → {one.mean(NOW, name):.1f}" for name in names]
        span = f"{wanted.lowest_crest_db:g} … {wanted.highest_crest_db:g}" if wanted.is_dense else ""
        lines.append(f"| {one.genre} | {' | '.join([crest, span, *cells])} |")
    return "\n".join(lines)


def _as_before(score: Score) -> Score:
    return replace(score, sound=SoundSource(1))


def _plainly(player: str, score: Score) -> Samples:
    sound = _synth(player).render(_as_before(score))
    loudness = integrated_lufs(sound)
    return sound if loudness is None else sound * np.float32(gain_of(LOUDNESS_LUFS - loudness))


@cache
def _synth(player: str) -> FluidSynth:
    return FluidSynth(_font(player)[0])


@cache
def _font(player: str) -> tuple[Path, str]:
    """The file of a bank, unpacked, and what tells it from others."""
    id_ = {GENERAL: "musescore_general_lite", SMALL: "timgm6mb"}[player]
    bank = next(bank for bank in find_banks() if bank.id == id_)
    return bank.plain_file(), bank.checksum


@cache
def _sources() -> str:
    """What tells the studio's sources from others."""
    digest = hashlib.sha256()
    for path in sorted((_ROOT / "studio").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _kept(player: str, score: Score, make: Callable[[], Samples], ear: Callable[[Samples], Row]) -> Row:
    """What was heard of it before, or now."""
    described = json.dumps([player, replace(score, sound=SoundSource()).to_json()], sort_keys=True)
    path = _KEPT / f"{hashlib.sha256(described.encode()).hexdigest()[:24]}.json"
    if not path.is_file():
        samples = make()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({**ear(samples), **figures(samples)}), encoding="utf-8")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def write_page(page: Path, heard: Sequence[Heard]) -> None:
    """Replace the tables on a page; what people wrote around them stays."""
    text = page.read_text(encoding="utf-8") if page.is_file() else f"{_TABLE_BEGINS}{_TABLE_ENDS}"
    before, _, rest = text.partition(_TABLE_BEGINS)
    after = rest.partition(_TABLE_ENDS)[2]
    page.write_text(f"{before}{_TABLE_BEGINS}\n\n{tables(heard)}\n\n{_TABLE_ENDS}{after}", encoding="utf-8")


def tables(heard: Sequence[Heard]) -> str:
    """Both tables and the verdicts."""
    played = [one for one in heard if one.genre in OWN_TAGS]
    electronic = [one for one in heard if one.genre not in OWN_TAGS]
    parts = ["\n".join(verdicts(played, electronic)), tag_table(heard), mix_table(heard)]
    return "\n\n".join(parts)


def main() -> None:
    """Hear all, print the tables and write the page."""
    parser = argparse.ArgumentParser(description="What an outside ear hears in every genre.")
    parser.add_argument(
        "--genres", default=",".join([*OWN_TAGS, *ELECTRONIC]), help="ids of genres, with commas between"
    )
    parser.add_argument("--seeds", type=int, default=5, help="pieces of each played genre; of others two")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of musicnn's checkpoint")
    parser.add_argument("--out", type=Path, help="page whose tables are written")
    arguments = parser.parse_args()
    ear = OutsideEar(arguments.weights)
    heard = []
    for genre in arguments.genres.split(","):
        seeds = arguments.seeds if genre in OWN_TAGS else min(2, arguments.seeds)
        heard.append(hear(genre, seeds, ear.hear))
        print(tag_table(heard[-1:]).splitlines()[-1], flush=True)
    print(tables(heard))
    if arguments.out:
        write_page(arguments.out, heard)


if __name__ == "__main__":
    main()
