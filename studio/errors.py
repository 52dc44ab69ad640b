"""Every error the studio raises on purpose, one class per reaction a caller can have.

::

    StudioError
    ├── InputError              the words or values cannot be used: ask again (CLI exit code 2)
    │   ├── ParameterError      a value is outside its declared range
    │   ├── BriefError          a wish that cannot be understood or met
    │   ├── NotationError       a note, key, chord, numeral or meter that cannot be read
    │   ├── AudioFileError      a file that is not audio we can read
    │   └── EditError           an edit that this piece does not allow
    ├── NotFoundError           no such song, take, job or extension
    ├── ConflictError           there is one, but not as it was: look again, then ask again
    ├── BusyError               too much is asked for at once: wait a moment, then ask again
    ├── StorageError            the disk is full or the home cannot be written: free space, retry
    └── JobError                a job that cannot go on
        └── JobCancelledError   somebody asked for it to stop

A message is one sentence a musician can act on: what, the value, what is allowed.
"""


class StudioError(Exception):
    """Root of everything the studio raises on purpose."""


class InputError(StudioError, ValueError):
    """The value that was given cannot be used; another one can."""


class ParameterError(InputError):
    """A value lies outside the range that its parameter declares."""


class BriefError(InputError):
    """A wish cannot be understood, or asks for what cannot be made."""


class NotationError(InputError):
    """A note, key, chord, numeral or meter is not written as the studio reads it."""


class AudioFileError(InputError):
    """A file is not audio that can be read."""


class EditError(InputError):
    """An edit names what is not in the piece, or asks for what cannot be made of it."""


class NotFoundError(StudioError, LookupError):
    """There is no song, take, job or extension by that name."""


class ConflictError(StudioError):
    """The request conflicts with the present state, such as a take that lies in the trash."""


class BusyError(StudioError):
    """Too much is being asked for at once; the same will be answered in a moment."""


class StorageError(StudioError, OSError):
    """The studio's home cannot be written: full, read-only or gone."""


class JobError(StudioError):
    """A job cannot go on."""


class JobCancelledError(JobError):
    """The job was asked to stop, and has."""
