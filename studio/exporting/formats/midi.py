"""A Standard MIDI File."""

from collections.abc import Mapping

from studio.exporting.exporter import Exporter
from studio.exporting.midi import midi_bytes
from studio.exporting.packing import Content
from studio.exporting.recording import Recording


class Midi(Exporter):
    """The notes alone, for everything that reads MIDI."""

    label = "MIDI"
    suffix = ".mid"

    def files(self, recording: Recording) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        return {"score.mid": midi_bytes(recording.score)}
