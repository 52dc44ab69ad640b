"""What stands between the network and the studio: who may ask, how much, and what Gradio may be asked."""

from ui.guards.bodies import BodyGuard
from ui.guards.gradio_gate import GradioGate
from ui.guards.hosts import HostGuard, KnownHosts

__all__ = ["BodyGuard", "GradioGate", "HostGuard", "KnownHosts"]
