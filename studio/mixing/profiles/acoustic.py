"""Wood and wire in a small room: everything close, little squeezed, the top left open."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

_EVEN = Compressor(threshold_db=-13.0, ratio=2.2, knee_db=8.0, attack_seconds=0.006, release_seconds=0.14)

profile = Profile(
    label="Acoustic",
    channels={
        "drums": Channel(
            level_lu=-7.5,
            reverb_db=-15.0,
            width=1.1,
            inserts=(
                Equaliser(low_cut_hz=34.0, mid_hz=380.0, mid_db=-2.0, high_hz=7500.0, high_db=2.5),
                Compressor(threshold_db=-11.0, ratio=2.2, attack_seconds=0.014, release_seconds=0.12),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-11.0, pan=0.35, width=1.2, reverb_db=-14.0, inserts=(Equaliser(low_cut_hz=140.0),)
        ),
        "bass": Channel(
            level_lu=-6.0,
            width=0.3,
            reverb_db=-30.0,
            inserts=(
                Equaliser(low_cut_hz=32.0, mid_hz=260.0, mid_db=-1.5),
                Compressor(threshold_db=-15.0, ratio=2.8, attack_seconds=0.02, release_seconds=0.18),
                Saturation(drive_db=3.0),
            ),
        ),
        "chords": Channel(
            level_lu=-7.6,
            pan=-0.3,
            width=1.4,
            reverb_db=-15.0,
            inserts=(
                Equaliser(low_cut_hz=90.0, mid_hz=250.0, mid_db=-2.0, mid_q=0.8, high_hz=6000.0, high_db=2.5),
                _EVEN,
                Saturation(drive_db=7.0),
            ),
        ),
        "pad": Channel(level_lu=-14.5, width=1.5, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=170.0),)),
        "lead": Channel(
            level_lu=-6.5,
            pan=0.08,
            reverb_db=-12.0,
            delay_db=-22.0,
            inserts=(
                Equaliser(low_cut_hz=140.0, mid_hz=2600.0, mid_db=1.5, high_hz=8000.0, high_db=1.5),
                Compressor(threshold_db=-14.0, ratio=2.2, attack_seconds=0.01, release_seconds=0.16),
                Saturation(drive_db=5.0),
            ),
        ),
        "counter": Channel(
            level_lu=-11.5,
            pan=-0.4,
            reverb_db=-12.0,
            delay_db=-22.0,
            inserts=(Equaliser(low_cut_hz=140.0), _EVEN),
        ),
        "arp": Channel(
            level_lu=-10.5,
            pan=0.45,
            width=1.2,
            reverb_db=-14.0,
            inserts=(Equaliser(low_cut_hz=130.0, high_hz=6000.0, high_db=2.0), _EVEN),
        ),
        "fx": Channel(level_lu=-21.0, width=1.3, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=100.0),)),
    },
    reverb=Reverb(
        decay_seconds=1.3,
        size=0.5,
        pre_delay_seconds=0.012,
        absorption=0.4,
        low_cut_hz=180.0,
        high_cut_hz=9000.0,
        early=0.8,
        amount=1.0,
    ),
    echo=Echo(beats=0.5, feedback=0.2),
    tone=Tone(slope_db=-4.6),
    peaks_lu=1.4,
    stroke_peaks_lu=4.0,
    record=RecordStyle(lowest_crest_db=13.0, highest_crest_db=18.0, strip_headroom_lu=9.0),
)
