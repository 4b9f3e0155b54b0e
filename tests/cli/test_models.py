"""`photofix models`: from the authors' file to a model that is used, checked and removed."""

import json

import pytest
import torch
from typer.testing import CliRunner

from photofix.cli import app
from photofix.errors import CheckpointError, UsageError
from photofix.models import create_model

TINY = {"width": 8, "enc_blks": [1], "middle_blk_num": 1, "dec_blks": [1], "text_dim": 9}


@pytest.fixture(autouse=True)
def folders(tmp_path, monkeypatch):
    (tmp_path / "config.toml").touch()
    monkeypatch.setenv("PHOTOFIX_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PHOTOFIX_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("COLUMNS", "200")


def run(*arguments):
    result = CliRunner().invoke(app, ["models", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_a_model_is_added_listed_verified_and_removed(tmp_path):
    torch.manual_seed(0)
    model = create_model("instructir-7d", pretrained=False, **TINY)
    torch.save(model.state_dict(), tmp_path / "mine.pt")
    assert (
        "added the weights of mine"
        in run("add", tmp_path / "mine.pt", "--name", "mine", "--for", "noise,blur").output
    )
    listed = [json.loads(line) for line in run("list", "--json").output.splitlines()]
    mine = next(entry for entry in listed if entry["name"] == "mine")
    assert (mine["installed"], mine["tasks"]) == (True, ["noise", "blur"])
    assert "noise, blur" in run("info", "mine").output
    assert "right  mine" in run("verify", "mine").output

    weights = tmp_path / "models" / "mine.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x01")
    wrong = run("verify", "mine")
    assert wrong.exit_code == 1
    assert "tampered" in wrong.output

    run("remove", "mine")
    assert not weights.exists()
    with pytest.raises(UsageError, match="not on this machine"):
        run("remove", "mine")


def test_what_is_missing_is_said_with_the_way_to_get_it():
    assert "photofix models pull instructir-7d" in run("info", "instructir-7d").output
    assert "photofix models add FILE --name moce-ir" in run("info", "moce-ir").output


def test_embedded_models_stay():
    with pytest.raises(UsageError, match="part of photofix"):
        run("remove", "photofix-noise-s")


def test_a_file_that_is_no_model_is_refused(tmp_path):
    (tmp_path / "a.pt").write_bytes(b"not a pickle")
    with pytest.raises(CheckpointError, match=r"a\.pt"):
        run("add", tmp_path / "a.pt")
