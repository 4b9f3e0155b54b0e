"""The catalogue and the loading of checkpoints: what is wrong is named, nothing strange is run."""

import os
import pickle

import pytest
import torch
from safetensors.torch import save_file

from photofix.errors import CheckpointError, ModelError, UnknownModelError, WeightsMissingError
from photofix.models import catalog, create_model
from photofix.models.catalog import _entry
from photofix.models.checkpoint import fill, read_tensors
from photofix.tasks import TASK_NAMES


def test_the_embedded_model_knows_every_task():
    entry = catalog()["photofix-instruct-s"]
    assert entry.embedded and entry.tasks == TASK_NAMES


def test_a_model_comes_ready_to_use():
    model = create_model("photofix-instruct-s", pretrained=False)
    assert not model.training
    assert model(torch.rand(1, 3, 17, 23), torch.zeros(1, 9)).shape == (1, 3, 17, 23)


def test_overrides_replace_the_catalogues_configuration():
    model = create_model("instructir-7d", pretrained=False, width=8, text_dim=5)
    assert model.intro.weight.shape == (8, 3, 3, 3) and model.text_dim == 5


def test_an_unknown_model_is_refused_with_the_known_ones():
    with pytest.raises(UnknownModelError, match="photofix-instruct-s"):
        create_model("instructir-9d")


def test_published_weights_that_are_not_here_are_said_to_be_missing():
    with pytest.raises(WeightsMissingError, match="huggingface"):
        create_model("instructir-7d")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"licence": "MIT"}, "unknown key 'licence'"),
        ({"tasks": ["grain"]}, "unknown task 'grain'"),
        ({"weights": None}, "'weights' is missing"),
    ],
)
def test_a_mistake_in_the_catalogue_is_named(change, message):
    table = {
        "architecture": "instructir",
        "config": {},
        "condition": "tasks",
        "tasks": ["noise"],
        "weights": "x.safetensors",
        "embedded": True,
        "license": "MIT",
        "source": "here",
        **change,
    }
    table = {key: value for key, value in table.items() if value is not None}
    with pytest.raises(ModelError, match=message):
        _entry("x", table)


def test_tensors_that_do_not_fit_are_named(tmp_path):
    model = create_model("photofix-instruct-s", pretrained=False)
    tensors = dict(model.state_dict())
    del tensors["intro.weight"]
    tensors["extra"] = torch.zeros(1)
    tensors["ending.bias"] = torch.zeros(4)
    with pytest.raises(CheckpointError) as error:
        fill(model, tensors, "file")
    for name in ("intro.weight is missing", "extra is unknown", "ending.bias is (4,)"):
        assert name in str(error.value)


@pytest.mark.parametrize("name", ["a.safetensors", "a.pt"])
@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"PK\x03\x04 broken"])
def test_a_damaged_file_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CheckpointError, match=name):
        read_tensors(tmp_path / name)
    with pytest.raises(WeightsMissingError):
        read_tensors(tmp_path / f"no-{name}")


def test_a_truncated_checkpoint_is_refused(tmp_path):
    save_file({"a": torch.zeros(100)}, tmp_path / "a.safetensors")
    data = (tmp_path / "a.safetensors").read_bytes()
    (tmp_path / "a.safetensors").write_bytes(data[:-7])
    with pytest.raises(CheckpointError, match="damaged"):
        read_tensors(tmp_path / "a.safetensors")


class Exploit:
    def __reduce__(self):
        return os.system, ("touch exploited",)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_pickle_is_never_run(tmp_path, monkeypatch, zipped):
    monkeypatch.chdir(tmp_path)
    if zipped:
        torch.save({"weight": torch.zeros(1), "x": Exploit()}, "evil.pt")
    else:
        (tmp_path / "evil.pt").write_bytes(pickle.dumps(Exploit()))
    with pytest.raises(CheckpointError, match="refused|damaged"):
        read_tensors(tmp_path / "evil.pt")
    assert not (tmp_path / "exploited").exists()
