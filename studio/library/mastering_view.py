"""The effect of mastering on a take, in figures: the mix before it beside the master."""

import json
import math
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from studio.analysis.levels import LevelMeter
from studio.analysis.third_octaves import THIRDS_HZ, ThirdsMeter
from studio.audio.clip import Samples
from studio.audio.files import shape_of
from studio.disk import write_json
from studio.library.mixdown import Mixdown
from studio.mastering.target import TARGETS
from studio.take_files import FIGURES, TakeFile


@dataclass(frozen=True, slots=True)
class Figures:
    """A sound in figures.

    Attributes:
        loudness_lufs: Integrated loudness; None for silence.
        range_lu: Loudness range; None for silence and for less than 3 s.
        true_peak_dbtp: Highest true peak; None for silence.
        crest_db: Sample peak over RMS; None for silence.
        width_db: Sides beside the middle; None for silence and for mono.
        spectrum_db: Level of each of :data:`studio.analysis.third_octaves.THIRDS_HZ`; empty for silence.
    """

    loudness_lufs: float | None
    range_lu: float | None
    true_peak_dbtp: float | None
    crest_db: float | None
    width_db: float | None
    spectrum_db: tuple[float, ...]

    @classmethod
    def of(cls, blocks: Iterable[Samples], frames: int) -> "Figures":
        """Measure a sound.

        Args:
            blocks: (frames, 2) float32 at 44.1 kHz, in order.
            frames: Of all of them.
        """
        meter, thirds = LevelMeter(), ThirdsMeter(frames)
        for block in blocks:
            meter.add(block)
            thirds.add(block)
        levels, spectrum = meter.trace.levels, thirds.levels
        return cls(
            _rounded(levels.loudness_lufs),
            _rounded(levels.loudness_range_lu),
            _rounded(levels.true_peak_dbtp),
            _rounded(levels.crest_db),
            _rounded(levels.width_db),
            () if spectrum is None else tuple(round(float(level), 1) for level in spectrum),
        )


def mastering_view(mixdown: Mixdown) -> dict[str, Any]:
    """The mastering of a take; measured once, then read from its folder.

    Args:
        mixdown: The take.

    Returns:
        ``target`` and the ``targets`` there are; ``before``, the mix, and ``after``, the master, as
        :class:`Figures`; the centres ``thirds_hz`` of their spectra; the ``note`` that the master left where
        it could not be as loud as asked.

    Raises:
        AudioFileError: A stem or the master is damaged.
        BusyError: Too many pieces are being measured already.
        NotFoundError: A stem or the master is gone.
        StorageError: The figures cannot be kept.
    """
    original = mixdown.original
    figures = _kept(original.files.folder / FIGURES)
    if figures is None:
        with mixdown.turns.taken():
            # somebody may have measured it while this one waited
            figures = _kept(original.files.folder / FIGURES) or _measured(mixdown)
    settings = original.mastering
    return {
        "target": None if settings is None else settings.target,
        "targets": [
            {
                "id": id_,
                "label": target.label,
                "loudness_lufs": target.loudness_lufs,
                "ceiling_dbtp": target.ceiling_dbtp,
                "help": target.help,
            }
            for id_, target in TARGETS.items()
        ],
        **figures,
        "thirds_hz": list(THIRDS_HZ),
        "note": "" if settings is None else settings.note,
    }


def _kept(path: Path) -> dict[str, Any] | None:
    """The figures kept from before; None where there are none or they cannot be read."""
    try:
        figures: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return figures if {"before", "after"} <= set(figures) else None


def _measured(mixdown: Mixdown) -> dict[str, Any]:
    """The figures before and after, which are kept."""
    before = Figures.of(mixdown.premaster_blocks(), mixdown.frames)
    after = Figures.of(mixdown.master_blocks(), shape_of(mixdown.original.files.path(TakeFile.WAV)).frames)
    figures = {"before": asdict(before), "after": asdict(after)}
    kept = mixdown.original.files.folder / FIGURES
    kept.parent.mkdir(exist_ok=True)
    unfinished = kept.with_name(f".{kept.name}.{secrets.token_hex(4)}.part")
    write_json(unfinished, figures)
    unfinished.replace(kept)  # whoever reads it meanwhile finds all of it or nothing
    return figures


def _rounded(value: float | None) -> float | None:
    return round(value, 2) if value is not None and math.isfinite(value) else None
