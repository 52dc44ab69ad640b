"""The contract of a tab of the page; a new one is one new file in ``ui/tabs``."""

from abc import ABC, abstractmethod

from studio.registry import Registry
from studio.studio import Studio


class Tab(ABC):
    """A tab of the page.

    Attributes:
        label: What its button says.
        order: Where it stands; the smallest is leftmost.
    """

    label: str
    order: int

    @abstractmethod
    def build(self, studio: Studio) -> None:
        """Add its components and events; called inside the ``gr.Tab`` that holds them."""


TABS: Registry[Tab] = Registry("ui.tabs", Tab, "tab")
