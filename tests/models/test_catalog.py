"""The catalogue and the loading of checkpoints: what is wrong is named, nothing strange is run."""

import json

import pytest
import torch
from safetensors.torch import save_file

from photofix.errors import CheckpointError, ModelError, UnknownModelError, WeightsMissingError
from photofix.models import catalog, create_model
from photofix.models.catalog import parse
from photofix.models.checkpoint import fill, read_tensors
from photofix.tasks import TASK_NAMES


def test_the_embedded_models_know_every_task_that_a_sentence_may_name():
    steered = [e for e in catalog().values() if e.embedded and e.condition != "none"]
    assert {task for entry in steered for task in entry.tasks} == set(TASK_NAMES)


def test_a_model_comes_ready_to_use():
    model = create_model("photofix-noise-s", pretrained=False)
    assert not model.training
    assert model(torch.rand(1, 3, 17, 23), torch.zeros(1, 9)).shape == (1, 3, 17, 23)


def test_overrides_replace_the_catalogues_configuration():
    model = create_model("instructir-7d", pretrained=False, width=8, text_dim=5)
    assert model.intro.weight.shape == (8, 3, 3, 3)
    assert model.text_dim == 5


def test_an_unknown_model_is_refused_with_the_nearest_known_one():
    with pytest.raises(UnknownModelError, match="did you mean 'instructir-7d'"):
        create_model("instructir-9d")
    with pytest.raises(UnknownModelError, match="known are photofix-noise-s"):
        create_model("xyz")


def test_published_weights_that_are_not_here_are_said_to_be_missing():
    with pytest.raises(WeightsMissingError, match="photofix models pull instructir-7d"):
        create_model("instructir-7d")
    with pytest.raises(WeightsMissingError, match="photofix models add FILE --name moce-ir-s"):
        create_model("moce-ir-s")


ENTRY = {
    "architecture": "instructir",
    "config": {},
    "condition": "tasks",
    "tasks": ["noise"],
    "weights": "x.safetensors",
    "embedded": False,
    "license": "MIT",
    "source": "here",
}


def as_toml(name="mine", **changes):
    table = {key: value for key, value in {**ENTRY, **changes}.items() if value is not None}
    lines = [
        f"{key} = {value if value == {} else json.dumps(value)}" for key, value in table.items()
    ]
    return "\n".join([f"[{name}]", *lines, ""])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"licence": "MIT"}, "unknown key 'licence'"),
        ({"tasks": ["grain"]}, "unknown task 'grain'"),
        ({"tasks": "noise"}, "'tasks' must be a list"),
        ({"weights": None}, "'weights' is missing"),
        ({"weights": "../evil.pt"}, "must be the name of a file"),
        ({"architecture": "unet"}, "unknown architecture 'unet'"),
        ({"condition": "text"}, "unknown condition 'text'"),
        ({"embedded": "no"}, "'embedded' must be true or false"),
        ({"license": 3}, "'license' must be a text"),
        ({"gmac_per_megapixel": "9"}, "must be a number"),
    ],
)
def test_a_mistake_in_the_catalogue_is_named(changes, message):
    with pytest.raises(ModelError, match=message) as error:
        parse(as_toml(**changes), "models.toml")
    assert "models.toml, [mine]" in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[mine", "not valid TOML"),
        ("tasks = []", "outside of any"),
        (as_toml() + '[mine.quality]\nfog = { psnr = 3, on = "x" }', "unknown task 'fog'"),
        (as_toml() + "[mine.quality]\nnoise = 31.0", "quality.noise must be"),
        (as_toml() + '[mine.quality]\nnoise = { psnr = "31", on = "x" }', "quality.noise must be"),
    ],
)
def test_text_that_is_no_catalogue_is_refused(text, message):
    with pytest.raises(ModelError, match=message):
        parse(text, "models.toml")


def test_users_can_add_entries_and_mend_them(tmp_path):
    path = tmp_path / "config" / "models.toml"
    assert "mine" not in catalog()
    path.write_text(as_toml())
    assert catalog()["mine"].tasks == ("noise",)
    path.write_text(as_toml(tasks=["blurr"]))
    with pytest.raises(ModelError, match=r"models.toml, \[mine\]: unknown task 'blurr'"):
        catalog()
    path.write_text(as_toml(tasks=["blur", "rain"]))
    assert catalog()["mine"].tasks == ("blur", "rain")


def test_users_can_not_replace_models_of_photofix(tmp_path):
    (tmp_path / "config" / "models.toml").write_text(as_toml("moce-ir"))
    with pytest.raises(ModelError, match=r"\[moce-ir\].*choose another"):
        catalog()


def test_a_config_that_makes_no_network_is_blamed_on_the_catalogue(tmp_path):
    text = as_toml(config=None) + "config = { widht = 8 }\n"
    (tmp_path / "config" / "models.toml").write_text(text)
    with pytest.raises(ModelError, match=r"config of 'mine' makes no network.*widht"):
        create_model("mine", pretrained=False)


def test_tensors_that_do_not_fit_are_named(tmp_path):
    model = create_model("photofix-noise-s", pretrained=False)
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
