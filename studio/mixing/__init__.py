"""From stems to a mix: strips with effects, sends to a room and echoes, a balance found by listening."""

import numpy as np


def warm() -> None:
    """Compile the layer's kernels and leave them on disk, so that nobody waits for it later."""
    from studio.mixing.control import GRID, place, send, sweep
    from studio.mixing.desk_settings import StripSettings
    from studio.mixing.desk_strip import DeskStrip, PartOnDesk
    from studio.mixing.effect import EFFECTS
    from studio.mixing.filters import Cascade, high_pass
    from studio.mixing.peaks import PeakHold

    block = np.zeros((GRID, 2), np.float32)
    for effect in EFFECTS.values():
        effect.make().process(block)
    Cascade((high_pass(100.0),)).process(block)
    PeakHold(0.0).process(block)
    values = np.ones(2)
    place(block, 0, values, np.eye(2))
    send(block.copy(), block, 0, values)
    sweep(block, 0, values * 1000.0, np.zeros(4))
    DeskStrip(StripSettings(pan=0.5), PartOnDesk(-20.0, -60.0, -60.0)).process(block)
