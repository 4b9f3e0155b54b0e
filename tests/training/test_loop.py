"""Training runs with real steps: they learn, stop, resume exactly, and keep what they have."""

import csv
import math
import resource
from dataclasses import replace

import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from photofix.errors import TrainingError
from photofix.training import loop
from photofix.training.config import Mixture, Stage, TrainingConfig, load_config
from photofix.training.loop import learning_rate, train
from photofix.training.objectives import restoration_loss


@pytest.fixture
def config(photos):
    return TrainingConfig(
        model="photofix-noise-s",
        photos=(str(photos),),
        stages=(Stage(0.5, 32, 2), Stage(1.0, 48, 1)),
        steps=6,
        holdout=4,
        warmup=2,
        validate_every=100,
        checkpoint_every=100,
        validation_crops=1,
        bfloat16=False,
    )


class StopAfter:
    """A clock that runs out after some steps, in place of the wall clock."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def __gt__(self, now: float) -> bool:
        return self.left > 0

    def __lt__(self, now: float) -> bool:
        self.left -= 1
        return self.left <= 0


@pytest.mark.parametrize(
    "model",
    [
        "photofix-noise-s",
        "photofix-moce-s",
        "photofix-diagnose",
        "photofix-tone",
        "photofix-auto",
    ],
)
def test_a_resumed_run_ends_with_the_same_bits(config, tmp_path, model):
    few = Mixture(counts=(0.2, 0.8), tasks={"rain": 1})
    config = replace(config, model=model, validate_every=2, samples=few)
    whole = load_file(train(config, tmp_path / "whole", device="cpu"))

    stopped = loop.Run(config, tmp_path / "stopped", "cpu")
    stopped.train(StopAfter(3), lambda progress: None)  # type: ignore[arg-type]
    assert stopped.step == 3
    resumed = load_file(train(config, tmp_path / "stopped", resume=True, device="cpu"))

    assert whole.keys() == resumed.keys()
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_what_was_logged_after_the_checkpoint_is_forgotten_on_resuming(config, tmp_path):
    config = replace(config, samples=Mixture(tasks={"rain": 1}))
    run = loop.Run(config, tmp_path / "run", "cpu")
    run.train(StopAfter(2), lambda progress: None)  # type: ignore[arg-type]
    log = tmp_path / "run" / "log.csv"
    before = log.read_text()
    log.write_text(before + before.splitlines()[-1].replace("2", "5", 1) + "\n")
    loop.Run(config, tmp_path / "run", "cpu").load()
    assert log.read_text() == before


def test_bfloat16_only_where_the_processor_has_it(config, tmp_path, monkeypatch):
    config = replace(config, bfloat16=True)
    for able in (True, False):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda able=able: {"avx512_bf16": able})
        assert loop.Run(config, tmp_path / "run", "cpu").bfloat16 == able


def test_a_run_leaves_weights_log_and_pictures(config, tmp_path):
    weights = train(config, tmp_path / "run", device="cpu")
    assert weights.stat().st_size < 10e6
    rows = list(csv.DictReader((tmp_path / "run" / "log.csv").open()))
    assert rows[-1]["step"] == "6"
    assert math.isfinite(float(rows[-1]["noise"]))
    with Image.open(tmp_path / "run" / "samples" / "0000006.jpg") as picture:
        assert picture.size == (3 * 192, 11 * 192)


def test_a_run_can_begin_with_the_weights_of_another(config, tmp_path):
    first = train(config, tmp_path / "first", device="cpu")
    run = loop.Run(config, tmp_path / "second", "cpu")
    run.start_from(first)
    assert torch.equal(run.model.intro.weight.half(), load_file(first)["intro.weight"])
    assert run.step == 0


def test_a_second_run_never_destroys_the_first(config, tmp_path):
    train(config, tmp_path / "run", device="cpu")
    before = (tmp_path / "run" / "checkpoint.pt").read_bytes()
    with pytest.raises(TrainingError, match="holds a run already"):
        train(config, tmp_path / "run", device="cpu")
    assert (tmp_path / "run" / "checkpoint.pt").read_bytes() == before


def test_a_full_disk_keeps_the_earlier_checkpoint(config, tmp_path):
    run = loop.Run(config, tmp_path / "run", "cpu")
    run.folder.mkdir()
    run.save()
    before = run.checkpoint.read_bytes()
    run.step = 4
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(TrainingError, match="the one before is untouched"):
            run.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert run.checkpoint.read_bytes() == before
    assert {path.name for path in run.folder.iterdir()} == {"checkpoint.pt", "weights.safetensors"}


def test_a_checkpoint_of_another_shape_is_refused(config, tmp_path):
    train(config, tmp_path / "run", device="cpu")
    state = torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)
    state["model"]["intro.weight"] = torch.zeros(8, 3, 3, 3)
    torch.save(state, tmp_path / "run" / "checkpoint.pt")
    with pytest.raises(TrainingError, match="does not fit"):
        train(config, tmp_path / "run", resume=True, device="cpu")
    (tmp_path / "run" / "checkpoint.pt").write_bytes(b"PK nothing")
    with pytest.raises(TrainingError, match="damaged"):
        train(config, tmp_path / "run", resume=True, device="cpu")
    with pytest.raises(TrainingError, match="no checkpoint"):
        train(config, tmp_path / "empty", resume=True, device="cpu")


def test_a_loss_that_is_no_number_stops_the_run(config, tmp_path):
    run = loop.Run(config, tmp_path / "run", "cpu")
    with torch.no_grad():
        run.model.intro.weight.fill_(math.nan)
    with pytest.raises(TrainingError, match="loss is nan"):
        run.train(math.inf, lambda progress: None)
    assert not run.checkpoint.exists()


def test_the_loss_sees_lost_texture_in_the_frequencies():
    target = torch.rand(1, 3, 16, 16)
    assert restoration_loss(target, target, 0.2, 0.03) == 0
    stripes = 0.1 * torch.ones(16, 1) @ torch.tensor([1.0, -1.0] * 8)[None]
    plain, with_frequencies = (
        restoration_loss(target + stripes, target, w, 0.03) for w in (0.0, 0.2)
    )
    assert plain > 0
    assert with_frequencies > plain


def test_a_photo_counts_more_the_better_it_is_already():
    target = torch.zeros(2, 3, 16, 16)
    restored = torch.stack([torch.full((3, 16, 16), e) for e in (0.01, 0.2)]).requires_grad_()
    restoration_loss(restored, target, 0.2, 0.03).backward()
    fine, coarse = restored.grad.abs().sum((1, 2, 3))
    assert fine > 3 * coarse


def test_residual_scales_learn_faster(config, tmp_path):
    run = loop.Run(replace(config, learning_rate=1e-3, warmup=1), tmp_path / "run", "cpu")
    before = {name: tensor.detach().clone() for name, tensor in run.model.named_parameters()}
    run.train(math.inf, lambda progress: None)
    moved = max(
        float((tensor.detach() - before[name]).abs().max())
        for name, tensor in run.model.named_parameters()
        if name.endswith("beta")
    )
    assert moved > 1e-3 * config.steps  # more than the weights' pace could reach


def test_the_learning_rate_warms_up_and_decays(config):
    rates = [learning_rate(config, step) for step in range(config.steps)]
    assert rates[0] < rates[1] > rates[2] > rates[-1] > 0
    assert max(rates) <= config.learning_rate


def write(path, text):
    path.write_text(text)
    return path


GOOD = 'model = "photofix-noise-s"\nphotos = ["x"]\nsteps = 9\n'
STAGES = "[[stages]]\nuntil = 1.0\npatch = 32\nbatch = 2\n"


def test_a_good_configuration(tmp_path):
    config = load_config(write(tmp_path / "c.toml", GOOD + STAGES))
    assert config.photos == ("x",)
    assert config.stage(8) == Stage(1.0, 32, 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD + "stepz = 3\n" + STAGES, "unknown key 'stepz'"),
        (GOOD.replace("9", '"nine"') + STAGES, "'steps' must be a whole number"),
        (GOOD.replace("steps = 9\n", "") + STAGES, "'steps' is missing"),
        (GOOD, r"\[\[stages\]\] is needed"),
        (GOOD + STAGES.replace("1.0", "0.5"), "end at 1.0"),
        (GOOD + STAGES.replace("32", "0"), "at least 1"),
        (GOOD + STAGES + "colour = 1\n", "unknown key 'colour'"),
        (GOOD + STAGES + "[samples]\ncounts = [0.5]\n", "add up to 1"),
        (GOOD + STAGES + "[samples]\nwhole = 1.5\n", "'whole' of the samples"),
        (GOOD + STAGES + "[samples]\ncount = [1]\n", "unknown key 'count'"),
        (GOOD + STAGES + "[samples.tasks]\nrian = 1\n", "unknown task 'rian'"),
        (GOOD + STAGES + "[samples.tasks]\nrain = 0\n", "weights above 0"),
        (GOOD + STAGES + '[samples.tasks]\nrain = "much"\n', "must be a number"),
        (GOOD.replace('["x"]', '"x"') + STAGES, "'photos' must be a list"),
        (GOOD.replace('["x"]', "[1]") + STAGES, "must be a text"),
        ("samples = 3\n" + GOOD + STAGES, "must be a table"),
        ("model = ", "not valid TOML"),
    ],
)
def test_a_typo_in_a_configuration_is_named(tmp_path, text, message):
    with pytest.raises(TrainingError, match=message):
        load_config(write(tmp_path / "c.toml", text))


def test_a_missing_configuration(tmp_path):
    with pytest.raises(TrainingError, match="can't read"):
        load_config(tmp_path / "none.toml")


def test_the_shipped_configurations_load():
    from importlib.resources import files

    folder = files("photofix.training") / "configs"
    names = [entry for entry in folder.iterdir() if entry.name.endswith(".toml")]
    assert names
    for entry in names:
        load_config(entry)  # type: ignore[arg-type]


def test_a_run_without_photos_asks_for_them(tmp_path):
    (tmp_path / "own.toml").write_text(GOOD.replace('photos = ["x"]\n', "") + STAGES)
    with pytest.raises(TrainingError, match="--photos"):
        train(load_config(tmp_path / "own.toml"), tmp_path / "run")
