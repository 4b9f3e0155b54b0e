"""Authors' files are recognised, converted and checked; a stranger's pickle is never obeyed."""

import argparse
import errno
import os
import pickle
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from photofix.errors import CheckpointError, ModelError, UsageError, WeightsMissingError
from photofix.models import catalog, create_model, find_entry, is_installed
from photofix.models.adding import add
from photofix.models.checkpoint import read_tensors
from photofix.models.recognise import recognise
from photofix.models.store import head_path, missing_parts

HEAD = Path(__file__).parents[3] / "shared" / "weights" / "lm_instructir-7d.pt"
TINY = {"width": 8, "enc_blks": [1, 2], "middle_blk_num": 1, "dec_blks": [2, 1], "text_dim": 9}


MOCE = {
    "dim": 8,
    "num_blocks": [1, 1],
    "num_dec_blocks": [1],
    "heads": [1, 2],
    "num_refinement_blocks": 0,
    "num_experts": 2,
}


def tiny(seed=0):
    """An InstructIR of a size that no catalogue of ours has."""
    torch.manual_seed(seed)
    return create_model("instructir-7d", pretrained=False, **TINY)


def tiny_moce():
    torch.manual_seed(0)
    return create_model("moce-ir-s", pretrained=False, **MOCE)


@pytest.fixture
def known(tmp_path):
    """Entries of the user's for small networks: one for `tiny`, two for `tiny_moce`."""
    entries = {
        "tiny": ("instructir", TINY),
        "moce-a": ("moce-ir", MOCE),
        "moce-b": ("moce-ir", MOCE),
    }
    text = ""
    for name, (architecture, config) in entries.items():
        values = ", ".join(f"{key} = {value}" for key, value in config.items())
        text += (
            f'[{name}]\narchitecture = "{architecture}"\nconfig = {{ {values} }}\n'
            'condition = "none"\ntasks = ["noise"]\nweights = "x.pt"\nembedded = false\n'
            'license = "MIT"\nsource = "https://example.org"\n'
        )
    (tmp_path / "config" / "models.toml").write_text(text)


@pytest.fixture
def installed(known, tmp_path):
    """Where the model "tiny" is installed; the authors' file is tmp_path / "tiny.pt"."""
    torch.save(tiny().state_dict(), tmp_path / "tiny.pt")
    return add(tmp_path / "tiny.pt").path


def shapes(model):
    return {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}


@pytest.mark.parametrize("name", ["instructir-7d", "moce-ir-s", "photofix-diagnose"])
def test_networks_are_recognised_with_all_their_sizes(name):
    entry = find_entry(name)
    with torch.device("meta"):
        found = recognise(shapes(create_model(name, pretrained=False)), "file")
    assert found.architecture == entry.architecture
    assert found.config.items() >= entry.config.items()


def test_networks_of_odd_sizes_are_recognised():
    assert recognise(shapes(tiny()), "file").config == TINY
    assert recognise(shapes(tiny_moce()), "file").config == MOCE


def test_the_published_instructir_is_added_by_its_file_alone(tmp_path):
    with torch.device("meta"):
        model = create_model("instructir-7d", pretrained=False)
    tensors = {name: torch.zeros(t.shape) for name, t in model.state_dict().items()}
    torch.save({**tensors, "intro.bias": torch.arange(32.0)}, tmp_path / "im_instructir-7d.pt")
    added = add(tmp_path / "im_instructir-7d.pt")
    assert (added.model, added.part) == ("instructir-7d", "weights")
    assert torch.equal(load_file(added.path)["intro.bias"], torch.arange(32.0))
    assert missing_parts(find_entry("instructir-7d")) == ["text head", "sentence encoder"]


def test_what_was_added_is_what_is_loaded(installed):
    loaded = create_model("tiny").state_dict()
    assert all(torch.equal(loaded[name], t) for name, t in tiny().state_dict().items())


def test_the_authors_own_head_is_recognised_and_converted():
    if not HEAD.is_file():
        pytest.skip("the published head of ../shared is not here")
    assert add(HEAD).part == "text head"
    assert torch.equal(
        load_file(head_path(find_entry("instructir-7d")))["fc1.weight"],
        torch.load(HEAD, map_location="cpu", weights_only=True)["fc1.weight"],
    )


def test_a_lightning_checkpoint_is_unwrapped(tmp_path, known):
    path = tmp_path / "epoch=119.ckpt"
    torch.save(
        {
            "epoch": 119,
            "pytorch-lightning_version": "2.4.0",
            "state_dict": {f"net.{name}": t for name, t in tiny_moce().state_dict().items()},
            "optimizer_states": [{"state": {0: {"step": torch.tensor(3.0)}}}],
            "hyper_parameters": {"opt": argparse.Namespace(de_type=["denoise_15"], lr=2e-4)},
        },
        path,
    )
    with pytest.raises(UsageError, match="may be any of moce-a, moce-b; say which with --name"):
        add(path)
    assert add(path, "moce-b").model == "moce-b"
    assert is_installed(find_entry("moce-b"))
    assert not is_installed(find_entry("moce-a"))


def test_a_network_of_ones_own_becomes_an_entry(tmp_path):
    save_file(tiny().state_dict(), tmp_path / "weights.safetensors")
    with pytest.raises(UsageError, match="--name NAME --for"):
        add(tmp_path / "weights.safetensors")
    with pytest.raises(UsageError, match="say what it restores"):
        add(tmp_path / "weights.safetensors", "mine")
    with pytest.raises(UsageError, match="no task 'grain'"):
        add(tmp_path / "weights.safetensors", "mine", ["grain"])
    with pytest.raises(UsageError, match="can't be a model's name"):
        add(tmp_path / "weights.safetensors", "../mine", ["noise"])
    assert "mine" not in catalog()
    add(tmp_path / "weights.safetensors", "mine", ["noise", "blur"])
    add(tmp_path / "weights.safetensors", "mine.2", ["rain"])
    assert catalog()["mine"].condition == "tasks"
    assert catalog()["mine.2"].tasks == ("rain",)
    assert create_model("mine")(torch.rand(1, 3, 20, 20)).shape == (1, 3, 20, 20)


def test_an_embedded_model_is_never_replaced(tmp_path):
    torch.save(create_model("photofix-noise-s", pretrained=False).state_dict(), tmp_path / "a.pt")
    with pytest.raises(UsageError, match="part of photofix"):
        add(tmp_path / "a.pt", "photofix-noise-s")


def test_a_file_of_another_architecture_is_refused(tmp_path, installed):
    with pytest.raises(CheckpointError, match="is a network of the type instructir"):
        add(tmp_path / "tiny.pt", "moce-a")
    save_file({"layer1.weight": torch.zeros(3)}, tmp_path / "resnet.safetensors")
    with pytest.raises(CheckpointError, match=r"not a network that photofix .*layer1\.weight"):
        add(tmp_path / "resnet.safetensors")


def without(tensors, name):
    return {key: tensor for key, tensor in tensors.items() if key != name}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda t: without(t, "encoders.1.0.conv3.weight"),
            r"encoders.1.0.conv3.weight is missing",
        ),
        (lambda t: without(t, "enc_cond.0.fc.weight"), "enc_cond.0.fc.weight"),
        (lambda t: {**t, "extra.weight": torch.zeros(1)}, "extra.weight is unknown"),
        (
            lambda t: {**t, "ending.bias": torch.zeros(4)},
            r"ending.bias is \(4,\) instead of \(3,\)",
        ),
        (
            lambda t: {**t, "intro.bias": t["intro.bias"] / 0},
            "intro.bias holds NaN or infinite",
        ),
    ],
)
def test_wrong_tensors_are_named_and_the_old_model_stays(tmp_path, installed, change, message):
    before = installed.read_bytes()
    torch.save(change(tiny().state_dict()), tmp_path / "tiny.pt")
    with pytest.raises(CheckpointError, match=message):
        add(tmp_path / "tiny.pt", "tiny")
    assert installed.read_bytes() == before


@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_a_truncated_file_is_refused_and_the_old_model_stays(tmp_path, installed, suffix):
    before, path = installed.read_bytes(), tmp_path / f"cut{suffix}"
    if suffix == ".pt":
        torch.save(tiny().state_dict(), path)
    else:
        save_file(tiny().state_dict(), path)
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(CheckpointError, match="damaged"):
        add(path, "tiny")
    assert installed.read_bytes() == before


def test_tampering_with_an_installed_model_is_noticed(installed):
    data = bytearray(installed.read_bytes())
    data[-1] ^= 1
    installed.write_bytes(data)
    with pytest.raises(CheckpointError, match="tampered"):
        create_model("tiny")
    save_file(tiny().state_dict(), installed)  # the right tensors, but not written by photofix
    with pytest.raises(CheckpointError, match="tampered"):
        create_model("tiny")
    installed.write_bytes(data[:5000])
    with pytest.raises(CheckpointError, match="damaged"):
        create_model("tiny")


@pytest.mark.parametrize("moment", ["before", "while writing"])
def test_a_full_disk_leaves_the_old_model(tmp_path, installed, monkeypatch, moment):
    before = installed.read_bytes()
    torch.save(tiny(seed=1).state_dict(), tmp_path / "tiny.pt")
    if moment == "before":
        usage = type("Usage", (), {"free": 1000})
        monkeypatch.setattr("shutil.disk_usage", lambda folder: usage)
    else:

        def fail(descriptor):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(ModelError, match="room"):
        add(tmp_path / "tiny.pt")
    assert installed.read_bytes() == before
    assert [file.name for file in installed.parent.iterdir()] == [installed.name]


def test_what_is_no_weights_file_is_refused(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"")
    with pytest.raises(UsageError, match="not a weights file"):
        add(tmp_path / "a.zip")
    with pytest.raises(WeightsMissingError, match="missing"):
        add(tmp_path / "b.pt")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match="not a sentence-transformers folder"):
        add(tmp_path / "folder")


def test_of_an_encoder_only_tables_and_text_are_copied(tmp_path):
    folder = tmp_path / "bge"
    (folder / "1_Pooling").mkdir(parents=True)
    for name in ("config.json", "modules.json", "1_Pooling/config.json", "evil.py", "evil.bin"):
        (folder / name).write_text("{}")
    target = add(folder).path
    found = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    assert found == {"config.json", "modules.json", "1_Pooling/config.json"}


class Exploit:
    """What an attacker pickles: a call, run by whoever unpickles it."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return os.system, (f'"{sys.executable}" -c "open({str(self.mark)!r}, \'w\')"',)


def evil_files(folder, mark):
    tensors = {"net.patch_embed.proj.weight": torch.zeros(32, 3, 3, 3)}
    torch.save({"state_dict": tensors, "callbacks": Exploit(mark)}, folder / "zip.ckpt")
    torch.save({**tensors, "x": Exploit(mark)}, folder / "zip.pt")
    torch.save(
        {**tensors, "x": Exploit(mark)},
        folder / "legacy.pth",
        _use_new_zipfile_serialization=False,
    )
    (folder / "plain.pt").write_bytes(pickle.dumps(Exploit(mark)))
    (folder / "plain.ckpt").write_bytes(pickle.dumps({"state_dict": Exploit(mark)}, protocol=2))
    (folder / "named.safetensors").write_bytes(pickle.dumps(Exploit(mark)))
    return sorted(file for file in folder.iterdir() if file.suffix != ".txt")


def test_an_exploit_is_refused_and_never_run(tmp_path, models_folder):
    folder, mark = tmp_path / "evil", tmp_path / "exploited"
    folder.mkdir()
    files = evil_files(folder, mark)
    for file in files:
        for attempt in (read_tensors, add, lambda path: add(path, "moce-ir-s")):
            with pytest.raises(CheckpointError, match=r"refused|damaged"):
                attempt(file)
            assert not mark.exists(), file.name
    assert not models_folder.exists()
    with pytest.raises(CheckpointError, match=r"system.*could run code"):
        add(folder / "zip.ckpt")

    # The payload is real: the same file, opened as it should never be, does run it.
    torch.load(folder / "zip.pt", weights_only=False)
    assert mark.exists()
