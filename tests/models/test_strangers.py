"""Weights files of strangers that mean harm, or are odd: a line each, in little time and memory."""

import os
import subprocess
import sys
import zipfile

import pytest
import torch
from safetensors.torch import save_file

from photofix.errors import CheckpointError, ModelError, UsageError
from photofix.models import catalog, create_model
from photofix.models.adding import add
from photofix.models.checkpoint import read_tensors
from photofix.models.instructir import LanguageHead

TINY = {"width": 8, "enc_blks": [1], "middle_blk_num": 1, "dec_blks": [1], "text_dim": 9}


def tiny():
    torch.manual_seed(0)
    return create_model("instructir-7d", pretrained=False, **TINY).state_dict()


def nested(depth):
    table = tiny()
    for _ in range(depth):
        table = {"state_dict": table}
    return table


def holding_itself():
    table = {}
    table["state_dict"] = table
    return table


def changed(name, change):
    tensors = tiny()
    return {**tensors, name: change(tensors[name])}


def of_zeros(shape):
    """As many numbers as are asked for, and one in memory."""
    return torch.zeros(1).expand(shape)


FILES = {
    "a gap": lambda: {**tiny(), "middle_blks.99999999.conv1.weight": torch.zeros(1)},
    "a gap of 20 digits": lambda: {**tiny(), f"encoders.0.{10**20}.conv1.weight": torch.zeros(1)},
    "a number of 5,000 digits": lambda: {**tiny(), f"downs.{'9' * 490}.weight": torch.zeros(1)},
    "3,000 levels": lambda: {
        **tiny(),
        **{f"downs.{i}.weight": torch.zeros(1) for i in range(3000)},
    },
    "3,000 blocks": lambda: {
        **tiny(),
        **{f"middle_blks.{i}.conv1.weight": torch.zeros(1) for i in range(3000)},
    },
    "too many tensors": lambda: {str(i): torch.zeros(1) for i in range(10_001)},
    "stride 0": lambda: changed("intro.weight", lambda t: of_zeros((2**33, 3, 3, 3))),
    "one storage for all": lambda: (lambda s: {str(i): s for i in range(500)})(torch.zeros(10**5)),
    "a table in itself": holding_itself,
    "tables in tables": lambda: nested(400),
    "a prefix 70 times": lambda: {"module." * 70 + name: t for name, t in tiny().items()},
    "a long name": lambda: {"module." * 10_000 + name: t for name, t in tiny().items()},
    "no tensors": dict,
    "names for a terminal": lambda: {"\x1b]0;yours\x07\n": torch.zeros(1)},
    "numbers for names": lambda: {1: torch.zeros(1)},
    "float8": lambda: changed("intro.bias", lambda t: t.to(torch.float8_e4m3fn)),
    "complex": lambda: changed("intro.bias", lambda t: t.to(torch.complex64)),
    "8 bits": lambda: changed("intro.bias", lambda t: t.to(torch.uint8)),
    "truth": lambda: changed("intro.bias", lambda t: t > 0),
    "sparse": lambda: changed("intro.weight", lambda t: t.to_sparse()),
    "meta": lambda: changed("intro.weight", lambda t: t.to("meta")),
    "not a number": lambda: changed("intro.bias", lambda t: t * float("nan")),
    "too large for float32": lambda: changed("intro.bias", lambda t: t.double() + 1e300),
    "no channels": lambda: changed("intro.weight", lambda t: t[:0]),
    "no dimensions": lambda: changed("intro.weight", lambda t: t.sum()),
    "a head that is not a number": lambda: {
        name: t * float("nan") for name, t in LanguageHead().state_dict().items()
    },
    "no heads": lambda: {
        "patch_embed.proj.weight": torch.zeros(8, 3, 3, 3),
        "output.weight": torch.zeros(3, 8, 3, 3),
        "dec.0.0.body.0.weight": torch.zeros(1),
        "enc.0.0.layers.0.mixer.temperature": torch.zeros(0, 1, 1),
        "latent.layers.0.mixer.temperature": torch.zeros(0, 1, 1),
    },
}


@pytest.mark.parametrize("kind", FILES)
def test_a_harmful_or_odd_file_is_refused_in_a_line(kind, tmp_path, models_folder):
    path = tmp_path / "file.pt"
    torch.save(FILES[kind](), path)
    name = None if "head" in kind else "mine"
    with pytest.raises(CheckpointError) as error:
        add(path, name, ["noise"])
    message = str(error.value)
    assert str(path) in message
    assert message.isprintable()
    assert len(message) < 1000
    assert "mine" not in catalog()
    assert not list(models_folder.rglob("*.safetensors"))


def test_a_prefix_comes_off_as_often_as_it_is_there(tmp_path):
    torch.save({"module." * 40 + name: t for name, t in tiny().items()}, tmp_path / "file.pt")
    assert read_tensors(tmp_path / "file.pt").keys() == tiny().keys()


def test_parameters_as_they_were_trained_are_read(tmp_path):
    trained = {name: torch.nn.Parameter(t) for name, t in tiny().items()}
    torch.save(trained, tmp_path / "file.pt")
    add(tmp_path / "file.pt", "mine", ["noise"])
    assert torch.equal(create_model("mine").state_dict()["intro.bias"], tiny()["intro.bias"])


def test_an_archive_that_unfolds_is_refused(tmp_path):
    torch.save({"a": torch.zeros(4 << 20)}, tmp_path / "large.pt")
    deflated = zipfile.ZipFile(tmp_path / "small.pt", "w", zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(tmp_path / "large.pt") as large, deflated as small:
        for record in large.infolist():
            small.writestr(record.filename, large.read(record))
    assert (tmp_path / "small.pt").stat().st_size < 1 << 20
    with pytest.raises(CheckpointError, match="would unpack to 17 MB"):
        add(tmp_path / "small.pt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_what_is_not_a_file_is_never_read(tmp_path, models_folder):
    os.mkfifo(tmp_path / "pipe.pt")
    (tmp_path / "zeros.pt").symlink_to("/dev/zero")
    (tmp_path / "zeros.safetensors").symlink_to("/dev/zero")
    for name in ("pipe.pt", "zeros.pt", "zeros.safetensors"):
        with pytest.raises(CheckpointError, match="is not a file"):
            add(tmp_path / name)
    save_file(tiny(), tmp_path / "real.safetensors")
    (tmp_path / "link.safetensors").symlink_to(tmp_path / "real.safetensors")
    add(tmp_path / "link.safetensors", "mine", ["noise"])
    (models_folder / "mine.safetensors").unlink()
    os.mkfifo(models_folder / "mine.safetensors")
    with pytest.raises(ModelError):
        create_model("mine")


@pytest.mark.parametrize("name", ["instructir-7d.head", "mine.encoder", "a" * 80, "-a", "A", ""])
def test_no_name_takes_the_place_of_another_models_files(name, tmp_path):
    save_file(tiny(), tmp_path / "a.safetensors")
    with pytest.raises(UsageError, match="can't be a model's name"):
        add(tmp_path / "a.safetensors", name, ["noise"])
    add(tmp_path / "a.safetensors", "mine", ["noise"])
    catalogue = tmp_path / "config" / "models.toml"
    catalogue.write_text(catalogue.read_text().replace('["mine"]', f'["{name}"]'))
    with pytest.raises(ModelError, match="can't be a model's name"):
        catalog()


def test_an_encoder_brings_no_secret_along(tmp_path, models_folder):
    (tmp_path / "key").write_text("secret")
    cache = tmp_path / "models--me--encoder"
    folder = cache / "snapshots" / "0123"
    folder.mkdir(parents=True)
    (cache / "blobs").mkdir()
    (cache / "blobs" / "aa").write_text("{}")
    for name in ("modules.json", "config.json"):  # as huggingface_hub keeps them
        (folder / name).symlink_to("../../blobs/aa")
    target = add(folder).path
    assert (target / "config.json").read_text() == "{}"
    assert not (target / "config.json").is_symlink()
    (folder / "vocab.txt").symlink_to(tmp_path / "key")
    with pytest.raises(CheckpointError, match="link out of its folder"):
        add(folder)
    assert not (target / "vocab.txt").exists()
    assert (target / "config.json").exists()


def test_two_that_add_at_once_both_find_their_model(tmp_path):
    for seed, name in enumerate(("one", "two")):
        save_file({k: t + seed for k, t in tiny().items()}, tmp_path / f"{name}.safetensors")
    command = [sys.executable, "-m", "photofix", "models", "add", "--for", "noise"]
    started = [
        subprocess.Popen(
            [*command, tmp_path / f"{name}.safetensors", "--name", name], stdout=subprocess.DEVNULL
        )
        for name in ("one", "two")
    ]
    assert [process.wait() for process in started] == [0, 0]
    assert catalog().keys() >= {"one", "two"}


def test_an_encoder_is_run_by_nothing_that_runs_strangers_classes(monkeypatch):
    from photofix.models import find_entry, published_text

    monkeypatch.setattr(published_text, "version", lambda package: "5.4.1")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: True)
    with pytest.raises(ModelError, match=r"5\.4\.1 would run code"):
        published_text.PublishedText(find_entry("instructir-7d"))
