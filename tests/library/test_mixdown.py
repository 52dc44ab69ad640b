"""The desk's automatic mixes, measured on the takes that they make: variants, auto-mix, matching a record."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.action import edit_from_json
from studio.analysis.third_octaves import THIRDS_HZ, third_levels
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.audio.files import read
from studio.audio.loudness import integrated_lufs
from studio.audio.true_peak import true_peak_dbtp
from studio.composing.wishes import parse
from studio.editing.original import Original
from studio.editing.render_edit import render_edit
from studio.engines.symbolic import SymbolicEngine
from studio.errors import AudioFileError, InputError, NotFoundError
from studio.library.likeness import loudest_passage
from studio.library.mixdown import Mixdown
from studio.mastering.reference import ReferenceMatch
from studio.mixing.automix import automix
from studio.mixing.desk_settings import Desk, desk_at_rest
from studio.mixing.variant import VARIANTS, desk_of
from studio.take_files import TakeFiles
from studio.theory.score import Score
from tests import signals

pytestmark = pytest.mark.sound

WISHES = ("pop, 10 seconds, seed 5", "techno, 10 seconds, seed 5")
HZ = np.array(THIRDS_HZ)


@pytest.fixture(scope="module", params=WISHES, ids=lambda wish: wish.split(",")[0])
def take(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("take")
    made = SymbolicEngine(("wav",)).produce(parse(request.param), folder, lambda *_: None)
    return Original.read(TakeFiles(folder, made.files), made.report)


@pytest.fixture
def revised(take: Original, tmp_path: Path) -> Iterator[Callable[[dict], Original]]:
    numbers = iter(range(9))

    def make(plain: dict) -> Original:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        made = render_edit(take, edit_from_json(json.loads(json.dumps(plain))), folder, lambda *_: None)
        return Original.read(TakeFiles(folder, made.files), made.report)

    return make


def lufs(samples: Samples) -> float:
    loudness = integrated_lufs(samples)
    return -70.0 if loudness is None else loudness


def share_db(samples: Samples, low: float, high: float) -> float:
    """A range of the spectrum beside the rest."""
    power = 10.0 ** (third_levels(samples) / 10.0)
    inside = (low <= HZ) & (high > HZ)
    return float(10.0 * np.log10(power[inside].sum() / power[~inside].sum()))


def centroid_hz(samples: Samples) -> float:
    power = 10.0 ** (third_levels(samples) / 10.0)
    return float((power * HZ).sum() / power.sum())


def width_db(samples: Samples) -> float:
    side, middle = (float(((samples[:, 0] + sign * samples[:, 1]) ** 2).sum()) for sign in (-1.0, 1.0))
    return float(10.0 * np.log10(side / middle))


def ahead_lu(take: Original, *roles: str) -> float:
    """How loud the parts of some roles are beside all others."""
    groups = []
    for chosen in (True, False):
        stems = [
            read(take.files.path(f"stems/{part.id}")).samples
            for part in take.score.parts
            if (part.role in roles) == chosen
        ]
        groups.append(lufs(np.sum(stems, axis=0, dtype=np.float32)))
    return groups[0] - groups[1]


def master_of(take: Original) -> Samples:
    return read(take.files.path("wav")).samples


def leaned(take: Original, variant: str) -> dict:
    return Mixdown(take).mix_edit(variant=variant)


def test_bass_heavy_is_heard_below_150_hz(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "bass_heavy"))
    assert share_db(master_of(after), 0.0, 150.0) > share_db(master_of(take), 0.0, 150.0) + 2.0


def test_bright_lifts_the_centre_of_the_spectrum(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "bright"))
    assert centroid_hz(master_of(after)) > 1.1 * centroid_hz(master_of(take))
    assert share_db(master_of(after), 6000.0, 20001.0) > share_db(master_of(take), 6000.0, 20001.0) + 2.0


def test_warm_is_fuller_below_the_middle_and_softer_on_top(
    take: Original, revised: Callable[[dict], Original]
):
    after = revised(leaned(take, "warm"))
    assert share_db(master_of(after), 120.0, 510.0) > share_db(master_of(take), 120.0, 510.0) + 0.5
    assert share_db(master_of(after), 5000.0, 20001.0) < share_db(master_of(take), 5000.0, 20001.0) - 1.0


def test_vocal_forward_brings_the_lead_nearer(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "vocal_forward"))
    assert ahead_lu(after, "lead") > ahead_lu(take, "lead") + 3.0


def test_lofi_loses_its_air_and_some_width(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "lofi"))
    assert share_db(master_of(after), 6000.0, 20001.0) < share_db(master_of(take), 6000.0, 20001.0) - 6.0
    assert width_db(master_of(after)) < width_db(master_of(take)) - 1.0


def test_club_puts_drums_and_bass_before_the_rest(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "club"))
    rhythm = ("drums", "percussion", "bass")
    assert ahead_lu(after, *rhythm) > ahead_lu(take, *rhythm) + 2.0
    assert (
        lufs(read(after.files.path("stems/space")).samples)
        < lufs(read(take.files.path("stems/space")).samples) - 3.0
    )


def test_wide_has_more_sides_beside_its_middle(take: Original, revised: Callable[[dict], Original]):
    after = revised(leaned(take, "wide"))
    assert width_db(master_of(after)) > width_db(master_of(take)) + 2.0


def test_every_variant_stays_as_loud_as_its_target(take: Original, revised: Callable[[dict], Original]):
    assert lufs(master_of(revised(leaned(take, "club")))) == pytest.approx(-14.0, abs=0.3)


def test_balanced_takes_every_variant_back_but_not_what_a_person_muted(take: Original):
    first = take.score.parts[0].id
    for variant in VARIANTS.values():
        leaning = desk_of(variant, take.score)
        muted = Desk(leaning.strips | {first: replace(leaning.strip_of(first), mute=True)}, leaning.space_db)
        assert desk_of(VARIANTS["balanced"], take.score, leaning).at_rest
        assert desk_of(VARIANTS["balanced"], take.score, muted).strip_of(first).mute


def test_one_variant_after_another_is_the_second_alone(take: Original):
    warm = desk_of(VARIANTS["warm"], take.score)
    assert desk_of(VARIANTS["wide"], take.score, warm) == desk_of(VARIANTS["wide"], take.score)


def test_a_piece_without_a_lead_is_told_so(take: Original):
    without: Score = replace(
        take.score, parts=tuple(part for part in take.score.parts if part.role != "lead")
    )
    assert "this piece has no lead" in VARIANTS["vocal_forward"].sentence(without)
    assert "no lead" not in VARIANTS["vocal_forward"].sentence(take.score)


def disturbed(score: Score, seed: int) -> Desk:
    generator = random.Random(seed)
    strips = desk_at_rest([part.id for part in score.parts]).strips
    return Desk(
        {
            name: replace(strip, fader_db=round(generator.uniform(-11.0, 11.0), 1))
            for name, strip in strips.items()
        }
    )


def test_automix_leaves_a_balanced_desk_alone(take: Original):
    answer = Mixdown(take).balanced(None)
    assert all(abs(strip["fader_db"]) <= 1.0 for strip in answer["desk"]["strips"].values())


@pytest.mark.parametrize("seed", [1, 2])
def test_automix_brings_disturbed_faders_back_to_within_one_lu(
    take: Original, revised: Callable[[dict], Original], seed: int
):
    answer = Mixdown(take).balanced(disturbed(take.score, seed).to_json())

    after = revised({"kind": "desk", "desk": answer["desk"]})

    for part in take.score.parts:
        before_lufs, after_lufs = (
            lufs(read(one.files.path(f"stems/{part.id}")).samples) for one in (take, after)
        )
        assert after_lufs == pytest.approx(before_lufs, abs=1.0), part.id


def test_automix_mends_a_part_that_was_mixed_far_from_its_genre(take: Original):
    name = next(part.id for part in take.score.parts if part.role == "bass")

    def weak(start: int, end: int) -> dict[str, Samples]:
        stems = {part.id: read_stretch(take.files.stem(part.id), start, end) for part in take.score.parts}
        return stems | {name: stems[name] * np.float32(10.0 ** (-9.0 / 20.0))}

    made = automix(take.score, weak, Desk())

    assert made.desk.strip_of(name).fader_db == pytest.approx(9.0, abs=2.5)
    assert all(strip.fader_db == 0.0 for part_id, strip in made.desk.strips.items() if part_id != name)
    assert f"1 fader was moved, {name} by" in made.sentence


def test_automix_reckons_with_what_else_is_set_on_a_strip(take: Original):
    name = take.score.parts[0].id
    desk = desk_at_rest([part.id for part in take.score.parts])
    loud = Desk(desk.strips | {name: replace(desk.strip_of(name), low_db=12.0, mid_db=12.0, high_db=12.0)})
    answer = Mixdown(take).balanced(loud.to_json())
    assert answer["desk"]["strips"][name]["fader_db"] < -4.0
    assert answer["desk"]["strips"][name]["low_db"] == 12.0


def test_automix_leaves_muted_parts_alone_and_says_so(take: Original):
    desk = desk_at_rest([part.id for part in take.score.parts])
    name = take.score.parts[0].id
    muted = Desk(desk.strips | {name: replace(desk.strip_of(name), fader_db=-20.0, mute=True)})
    answer = Mixdown(take).balanced(muted.to_json())
    assert answer["desk"]["strips"][name]["fader_db"] == -20.0
    assert next(row for row in answer["rows"] if row["part"] == name)["before_lufs"] is None


def test_a_take_comes_to_sound_like_a_plainly_different_record(
    take: Original, revised: Callable[[dict], Original], tmp_path: Path
):
    record = signals.pink_noise(6.0, -13.0)
    record[:, 1] = 0.8 * record[:, 0] + 0.2 * record[:, 1]
    soundfile.write(tmp_path / "record.flac", record, SAMPLE_RATE)

    after = revised(Mixdown(take).mix_edit(like=tmp_path / "record.flac"))

    goal, before, reached = (
        ReferenceMatch.of(sound) for sound in (record, master_of(take), master_of(after))
    )
    assert reached.apart_db(goal) < 0.5 * before.apart_db(goal)
    assert abs(reached.width_db - goal.width_db) < abs(before.width_db - goal.width_db)
    assert lufs(master_of(after)) == pytest.approx(lufs(record), abs=0.5)
    assert true_peak_dbtp(master_of(after)) <= -1.0


def test_a_master_for_a_place_can_follow_a_record(take: Original, tmp_path: Path):
    soundfile.write(tmp_path / "record.wav", signals.pink_noise(3.0, -20.0), SAMPLE_RATE)
    edit = Mixdown(take).master_edit("club", like=tmp_path / "record.wav")
    assert (edit["kind"], edit["target"]) == ("master", "club")
    assert any(edit["match"]["matching_db"])


def test_what_cannot_be_asked_is_refused_in_one_sentence(take: Original, tmp_path: Path):
    mixdown = Mixdown(take)
    (tmp_path / "text.wav").write_text("no sound")
    for ask, error, words in (
        (mixdown.mix_edit, InputError, "say one of the three"),
        (lambda: mixdown.mix_edit(variant="warm", auto=True), InputError, "say one of the three"),
        (lambda: mixdown.mix_edit(variant="loud"), NotFoundError, "no mix variant called 'loud'"),
        (lambda: mixdown.mix_edit(like=tmp_path / "text.wav"), AudioFileError, "is not sound"),
        (lambda: mixdown.mix_edit(like=tmp_path / "gone.wav"), NotFoundError, "no file 'gone.wav'"),
        (lambda: mixdown.master_edit("moon"), InputError, "The target is 'moon'"),
    ):
        with pytest.raises(error, match=words):
            ask()


def test_the_loudest_passage_is_where_it_is_loud():
    sound = signals.white_noise(9.0, -40.0)
    sound[4 * SAMPLE_RATE : 6 * SAMPLE_RATE] *= 30.0
    passage = loudest_passage(sound, 2.0)
    assert passage.shape[0] == 2 * SAMPLE_RATE
    assert lufs(passage) > lufs(sound) - 0.5
    assert loudest_passage(sound, 60.0) is sound
