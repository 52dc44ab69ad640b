"""Mother-Load Studio: from a sentence to a finished, editable record.

The only door for a user interface, a script or a server is :class:`studio.studio.Studio`;
the layers below it are described in ``docs/architecture.md``.
"""

__version__ = "0.1.0"
