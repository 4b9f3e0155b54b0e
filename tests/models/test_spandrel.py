"""Networks that spandrel knows are added, planned for what they are for, and run in tiles."""

import importlib
import sys
import types

import numpy as np
import pytest
import torch

from photofix.cli.models import remove
from photofix.engine import Restorer, pick_device
from photofix.errors import CheckpointError, UsageError
from photofix.evaluation.evaluate import load_restorer
from photofix.instruction import understand
from photofix.messages import message
from photofix.models import catalog, create_model, find_entry, is_installed
from photofix.models.adding import add
from photofix.planning import Plan, Step, plan


@pytest.fixture(autouse=True)
def spandrel(monkeypatch):
    """spandrel, with an empty torchvision where there is none: two of its networks import it."""
    pytest.importorskip("einops")
    try:
        import torchvision  # noqa: F401
    except ImportError:
        functional = types.ModuleType("torchvision.transforms.functional")
        functional.InterpolationMode = functional.rotate = functional.normalize = None
        for name in ("torchvision", "torchvision.transforms"):
            monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
        monkeypatch.setitem(sys.modules, functional.__name__, functional)
    return pytest.importorskip("spandrel")


def saved(network, path, wrap=lambda tensors: tensors):
    torch.save(wrap(network.state_dict()), path)
    return path


def nafnet():
    from spandrel.architectures.NAFNet import NAFNet

    torch.manual_seed(0)
    network = NAFNet(width=8, middle_blk_num=1, enc_blk_nums=[1, 1], dec_blk_nums=[1, 1])
    for name, weight in network.named_parameters():
        if name.endswith(("beta", "gamma")):  # they begin at 0, and the blocks do nothing
            torch.nn.init.constant_(weight, 0.3)
    return network.eval()


def esrgan(scale):
    from spandrel.architectures.ESRGAN import ESRGAN

    torch.manual_seed(0)
    return ESRGAN(num_filters=8, num_blocks=1, scale=scale).eval()


def published(kind):
    """A small network of a kind that papers compare with."""
    networks = importlib.import_module(f"spandrel.architectures.{kind}")
    if kind == "NAFNet":
        return nafnet()
    if kind == "ESRGAN":
        return esrgan(4)
    torch.manual_seed(0)
    ones = [1] * 9
    sizes = {
        "Compact": {"num_feat": 8, "num_conv": 2, "upscale": 4},
        "DnCNN": {"in_nc": 1, "out_nc": 1, "nc": 8, "nb": 17, "act_mode": "R"},
        "DRUNet": {"in_nc": 4, "out_nc": 3, "nc": [8] * 4, "nb": 2},
        "FBCNN": {"nc": [8, 8, 8, 512], "nb": 2},
        "MixDehazeNet": {"embed_dims": [8, 16, 32, 16, 8], "depths": [1] * 5},
        "RetinexFormer": {"n_feat": 8, "stage": 1, "num_blocks": [1, 1, 1]},
        "SCUNet": {"config": [1] * 7, "dim": 64},
        "SwinIR": {
            **{"img_size": 16, "window_size": 8, "depths": [2], "embed_dim": 12},
            **{"num_heads": [2], "upsampler": ""},
        },
        "Uformer": {"img_size": 128, "embed_dim": 8, "depths": ones, "num_heads": ones},
    }
    return getattr(networks, kind)(**sizes[kind]).eval()


@pytest.fixture
def photo():
    return np.random.default_rng(0).random((120, 190, 3), dtype=np.float32)


def restored(photo, model, tile=None, scale=1, strength=1.0):
    step = Step(model, ("noise",), (), strength, message("plan.unnamed"), scale=scale)
    restorer = Restorer(pick_device("cpu"), tile=tile)
    return restorer.restore(photo, Plan((step,), step.reason))


def test_a_denoiser_is_added_listed_and_planned_for_what_it_is_for(tmp_path):
    path = saved(nafnet(), tmp_path / "NAFNet SIDD (width 8).pth", lambda t: {"params": t})
    added = add(path, tasks=["noise"])
    entry = catalog()["nafnet-sidd-width-8"]
    assert (added.model, entry.tasks, entry.scale) == (entry.name, ("noise",), 1)
    assert entry.config["kind"] == "NAFNet"
    assert is_installed(entry)
    step, *others = plan(understand("too grainy")).steps
    assert (step.model, step.condition, others) == (entry.name, (), [])
    assert "You added nafnet-sidd-width-8" in str(step.reason)
    steps = plan(understand("too dark and grainy")).steps
    assert [step.model == entry.name for step in steps] == [True, False]
    assert "fastest" in str(plan(understand("too grainy"), effort="fast").steps[0].reason)
    assert plan(understand("remove the rain")).steps[0].model != entry.name


def test_a_model_for_several_tasks_does_them_in_one_pass_and_spares_what_is_kept(tmp_path):
    add(saved(nafnet(), tmp_path / "both.pth"), tasks=["compression", "blur"])
    steps = plan(understand("remove the jpeg artefacts, the noise and the blur")).steps
    assert [(s.model == "both", s.tasks) for s in steps] == [
        (True, ("compression", "blur")),
        (False, ("noise",)),
    ]
    (step,) = plan(understand("remove the jpeg artefacts but keep the blur")).steps
    assert step.model != "both"


def test_it_computes_what_the_authors_network_does_and_tiles_agree(tmp_path, photo):
    network = nafnet()
    add(saved(network, tmp_path / "naf.pth"), tasks=["noise"])
    small = photo[:64, :64]
    with torch.inference_mode():
        wanted = network(torch.from_numpy(small.transpose(2, 0, 1))[None])[0].permute(1, 2, 0)
    assert np.abs(restored(small, "naf") - wanted.clamp(0, 1).numpy()).max() < 1e-5
    whole, tiled = restored(photo, "naf", 512), restored(photo, "naf", 128)
    assert np.abs(tiled - restored(photo, "naf", 192)).max() < 0.02
    assert whole.shape == tiled.shape == photo.shape


@pytest.mark.parametrize("scale", [2, 4])
def test_a_network_that_enlarges_runs_in_tiles_with_its_scale(tmp_path, photo, scale):
    add(saved(esrgan(scale), tmp_path / f"x{scale}.pth"), tasks=["super_resolution"])
    entry = find_entry(f"x{scale}")
    assert (entry.scale, entry.config["kind"]) == (scale, "ESRGAN")
    network = create_model(entry.name)
    image = torch.from_numpy(np.pad(photo, ((0, 8), (0, 2), (0, 0)), "reflect").transpose(2, 0, 1))
    with torch.inference_mode():
        whole = network(image[None])[0, :, : 120 * scale, : 190 * scale].permute(1, 2, 0).numpy()
    tiled = restored(photo, entry.name, tile=128, scale=scale)
    assert tiled.shape == whole.shape
    assert np.abs(tiled - whole).max() < 1e-3
    assert restored(photo, entry.name).shape == photo.shape
    assert restored(photo, entry.name, scale=2, strength=0.5).shape == (240, 380, 3)


def test_four_times_the_size_takes_one_pass_of_a_network_that_enlarges_so_far(tmp_path):
    add(saved(esrgan(4), tmp_path / "x4.pth"), tasks=["super_resolution"])
    made = plan(understand("make it 4x larger"), photo=(300, 200))
    assert [(step.model, step.scale) for step in made.steps] == [("x4", 4)]
    assert made.size_of(300, 200) == (1200, 800)
    assert plan(understand("make it 2x larger"), photo=(300, 200)).size_of(300, 200) == (600, 400)


def test_what_a_network_of_one_channel_takes_is_that_of_three_colours(tmp_path):
    add(saved(published("DnCNN"), tmp_path / "dncnn.pth"), tasks=["noise"])
    # 3×3 convolutions: 1 → 8, fifteen of 8 → 8, 8 → 1; over three colours.
    assert find_entry("dncnn").gmac_per_megapixel == round(3 * 9 * (8 + 15 * 64 + 8) / 1000, 1)


def test_evaluate_measures_it(tmp_path, photo):
    add(saved(nafnet(), tmp_path / "naf.pth"), tasks=["noise"])
    add(saved(esrgan(4), tmp_path / "x4.pth"), tasks=["super_resolution"])
    assert load_restorer("naf")(photo, ("noise",)).shape == photo.shape
    assert load_restorer("x4")(photo[:96, :96], ("super_resolution",)).shape == (96, 96, 3)


def test_what_is_no_network_that_restores_is_refused(tmp_path):
    torch.save({"odd.weight": torch.ones(3)}, tmp_path / "odd.pth")
    with pytest.raises(CheckpointError, match="not a network that photofix or spandrel knows"):
        add(tmp_path / "odd.pth", tasks=["noise"])
    network = nafnet()
    tensors = network.state_dict()
    torch.save({k: t for k, t in tensors.items() if "sca" not in k}, tmp_path / "cut.pth")
    with pytest.raises(CheckpointError):
        add(tmp_path / "cut.pth", tasks=["noise"])
    tensors["intro.bias"][0] = torch.nan
    torch.save(tensors, tmp_path / "nan.pth")
    with pytest.raises(CheckpointError, match="NaN or infinite"):
        add(tmp_path / "nan.pth", tasks=["noise"])
    with pytest.raises(UsageError, match="--for"):
        add(saved(nafnet(), tmp_path / "naf.pth"))
    assert {"odd", "cut", "nan", "naf"}.isdisjoint(catalog())


# Under which key and prefix the tensors lie in the files that the authors share.
LAYOUTS = {
    "NAFNet": ("params", ""),
    "SwinIR": ("params", ""),
    "SCUNet": (None, ""),
    "FBCNN": (None, ""),
    "DRUNet": (None, ""),
    "DnCNN": (None, ""),
    "ESRGAN": ("params_ema", ""),
    "Compact": ("params", ""),
    "Uformer": ("state_dict", "module."),
    "RetinexFormer": ("params", ""),
    "MixDehazeNet": ("state_dict", "module."),
}


@pytest.mark.parametrize("kind", LAYOUTS)
def test_each_kind_of_a_published_file_goes_from_add_to_remove(kind, tmp_path, photo):
    key, prefix = LAYOUTS[kind]
    tensors = {prefix + name: t for name, t in published(kind).state_dict().items()}
    content = tensors if key is None else {"epoch": 3, key: tensors}
    torch.save(content, tmp_path / f"{kind}.pth")
    task = "super_resolution" if kind in ("ESRGAN", "Compact") else "noise"
    added = add(tmp_path / f"{kind}.pth", tasks=[task])
    entry = find_entry(added.model)
    assert entry.config["kind"] == kind
    steps = plan(understand("make it 4x larger" if entry.scale == 4 else "too grainy"))
    assert entry.name in [step.model for step in steps.steps]
    odd = photo[:117, :183]
    out = restored(odd, entry.name, tile=96, scale=entry.scale)
    assert out.shape == (117 * entry.scale, 183 * entry.scale, 3)
    assert np.isfinite(out).all()
    assert np.ptp(out) > 0
    remove([entry.name])
    assert not is_installed(find_entry(entry.name))
    assert entry.name not in [step.model for step in plan(understand("too grainy")).steps]
