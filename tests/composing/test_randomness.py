from studio.composing.randomness import pick, stream


def test_a_stream_is_the_same_in_every_process_and_release() -> None:
    assert [int(value) for value in stream(42, "melody", "hook", 0).integers(0, 100, 5)] == [
        62,
        39,
        92,
        36,
        49,
    ]


def test_purposes_do_not_share_their_chance() -> None:
    assert stream(1, "melody").random() != stream(1, "bass").random()
    assert stream(1, "melody", 0).random() != stream(1, "melody", 1).random()
    assert stream(1, "melody").random() != stream(2, "melody").random()


def test_picking_follows_the_weights() -> None:
    rng = stream(3, "test")
    picks = [pick(rng, ("a", "b"), (3.0, 1.0)) for _ in range(400)]
    assert 250 < picks.count("a") < 350
    assert pick(rng, ("only",)) == "only"
