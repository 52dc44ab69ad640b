"""A Standard MIDI File."""

from collections.abc import Mapping

from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import Exporter
from studio.exporting.midi import midi_bytes
from studio.exporting.packages import Content


class Midi(Exporter):
    """The notes alone, for everything that reads MIDI."""

    label = "MIDI"
    suffix = ".mid"

    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        return {"score.mid": midi_bytes(recording.score)}
