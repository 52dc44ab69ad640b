"""A folder that every program can be fed from: sound, notes, chords, and a page that says how."""

from collections.abc import Mapping

from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import Exporter
from studio.exporting.midi import midi_bytes
from studio.exporting.packages import Content
from studio.theory.score import Score, Section

_BARS_A_LINE = 4
_SAME_CHORD = "%"

_README = """{title}
{underline}

Tempo   {tempo}
Key     {key}
Meter   {meter}
Length  {length:.3f} s
Seed    {seed}

What is here
  {masters}
      the finished mix
  stems/
      one file per part, all as long as the song; at equal faders they add up to the mix before mastering
  score.mid
      the notes: one track per part, tempo, meter, key, a marker per section, chord names as text
  chords.txt
      the chords, bar by bar

Any program
  1. Make an empty project, set its tempo to {first_tempo:g} BPM and its meter to {meter}.
  2. Drag all files of stems/ in, each on a track of its own, starting at bar 1. \
Leave the faders at 0 dB and the pans in the
     middle: levels and places are in the stems. Do not let the program stretch them.
  3. Drag score.mid in at bar 1 where you want to play the notes with sounds of your own, \
and mute the stem of that part.

FL Studio
  1. Set the tempo at the top to {first_tempo:g}, \
and the time signature in Project > General settings to {meter}.
  2. Drag the files of stems/ from the browser into the Playlist, each on a track of its own at bar 1; \
leave Stretch off.
  3. File > Import > MIDI file, choose score.mid, and start a new project only if you want the notes alone.

GarageBand and Logic
  Set the tempo first, drag the stems below the last track, then score.mid; \
answer "No" when asked to import its tempo again.

Made with Mother-Load Studio.
"""


class Bundle(Exporter):
    """Master, stems, MIDI and chords for every other program, FL Studio included."""

    label = "bundle"

    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        masters = {f"master.{encoding}": path for encoding, path in recording.masters.items()}
        stems = {
            f"stems/{sound.file_name}": sound.path
            for sound in recording.sounds
            if sound.id in recording.stems
        }
        return {
            "README.txt": _readme(recording, list(masters)).encode(),
            "chords.txt": _chords(recording.score).encode(),
            "score.mid": midi_bytes(recording.score),
            **masters,
            **stems,
        }


def _readme(recording: ExportBundle, masters: list[str]) -> str:
    score = recording.score
    return _README.format(
        title=recording.title,
        underline="=" * len(recording.title),
        tempo=_tempo(score),
        first_tempo=score.time.tempos[0][1],
        key=score.key,
        meter=score.meter,
        length=score.length_seconds,
        seed=score.seed,
        masters=", ".join(masters),
    )


def _tempo(score: Score) -> str:
    """The tempo, or between which it moves."""
    tempos = [tempo_bpm for _, tempo_bpm in score.time.tempos]
    if len(tempos) == 1:
        return f"{tempos[0]:g} BPM"
    return f"{min(tempos):.4g} to {max(tempos):.4g} BPM; score.mid has its changes"


def _chords(score: Score) -> str:
    head = f"{score.key}, {score.meter}, {_tempo(score)}"
    return "\n\n".join([head, *(_section(score, section) for section in score.sections)]) + "\n"


def _section(score: Score, section: Section) -> str:
    bars = [_bar(score, bar) for bar in range(section.start_bar, section.end_bar)]
    lines = [f"| {' | '.join(bars[at : at + _BARS_A_LINE])} |" for at in range(0, len(bars), _BARS_A_LINE)]
    return "\n".join([f"{section.name} (bars {section.start_bar + 1} to {section.end_bar})", *lines])


def _bar(score: Score, bar: int) -> str:
    """The chords that begin in a bar."""
    start, end = score.time.bar_ticks(bar), score.time.bar_ticks(bar + 1)
    return " ".join(str(span.chord) for span in score.chords if start <= span.start < end) or _SAME_CHORD
