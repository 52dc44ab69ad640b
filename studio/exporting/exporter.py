"""The contract of an export format; a new one is one new file in ``studio/exporting/formats``."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path

from studio.exporting.export_bundle import ExportBundle
from studio.exporting.packages import Content, write_archive, write_file, write_folder
from studio.registry import Registry


class Exporter(ABC):
    """A format that other programs open.

    An exporter only says what the files contain; the same recording gives the same bytes.

    Attributes:
        label: What a person calls it: "Reaper".
        suffix: What the name of the one file ends with; "" where the files come in a folder.
        is_archive: Whether that one file is a ZIP of the files.
    """

    label: str
    suffix: str = ""
    is_archive: bool = False

    @abstractmethod
    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """Return the files of the export.

        Returns:
            The content of each file, or the file to copy, by its path with forward slashes; a format that is
            one file gives one.

        Raises:
            NotFoundError: A part is played by an instrument that there is not.
        """

    def packed_name(self, name: str) -> str:
        """The name of the one file that the export is packed into.

        Args:
            name: The common name of the song's files.
        """
        return f"{name}{self.suffix}" if self.suffix else f"{name} {self.label}.zip"

    def write(self, recording: ExportBundle, folder: Path, *, packed: bool = False) -> Path:
        """Write into a folder; under the final name there is all of it or nothing.

        Args:
            recording: What to write.
            folder: An existing folder.
            packed: Put what would be a folder into one ZIP file.

        Returns:
            The file or the folder that was made, under a name that was free.

        Raises:
            OSError: The folder cannot be written.
        """
        files = self.files(recording)
        if self.is_archive:
            return write_archive(files, folder, self.packed_name(recording.name))
        if self.suffix:
            (content,) = files.values()
            return write_file(content, folder, self.packed_name(recording.name))
        name = f"{recording.name} {self.label}"
        if packed:
            return write_archive(
                {f"{name}/{path}": content for path, content in files.items()},
                folder,
                self.packed_name(recording.name),
            )
        return write_folder(files, folder, name)


EXPORTERS: Registry[Exporter] = Registry("studio.exporting.formats", Exporter, "export format")
"""The formats by id."""
