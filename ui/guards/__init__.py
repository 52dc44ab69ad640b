"""Guards between the network and the studio: who may ask, how much, and which routes of Gradio."""

from ui.guards.bodies import BodyGuard
from ui.guards.gradio_gate import GradioGate
from ui.guards.hosts import HostGuard, KnownHosts

__all__ = ["BodyGuard", "GradioGate", "HostGuard", "KnownHosts"]
