"""`photofix bench` measures real runs and compares them with a plain run of the same network."""

from __future__ import annotations

import json

import pytest
import torch
from typer.testing import CliRunner

from photofix.cli import app
from photofix.engine import benchmark
from photofix.models import create_model


def bench(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["bench", "--device", "cpu", *args])
    return done.exit_code, done.stdout


def test_a_line_of_json_for_each_model_and_size() -> None:
    code, out = bench("photofix-noise-s", "--size", "16", "--size", "48", "--json")
    assert code == 0
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["size"] for line in lines] == [16, 48]
    for line in lines:
        assert line["seconds"] > 0
        assert line["ratio"] == pytest.approx(line["plain_seconds"] / line["seconds"])
        assert line["megapixels_per_second"] == pytest.approx(
            line["size"] ** 2 / 1e6 / line["seconds"]
        )
        assert line["photo_seconds"] > 24 / line["megapixels_per_second"]  # tiles overlap
        assert line["psnr"] is None or line["psnr"] > 50  # bfloat16, where it is computed


def test_a_model_without_weights_is_measured_with_random_ones_and_says_so() -> None:
    code, out = bench("instructir-7d", "--size", "16")
    assert code == 0
    assert "instructir-7d*" in out
    assert "random weights" in out


def test_a_model_that_only_looks_is_refused() -> None:
    done = CliRunner().invoke(app, ["bench", "photofix-diagnose"])
    assert "only looks" in str(done.exception)


@pytest.mark.parametrize("size", ["0", "9000", "big"])
def test_a_size_that_makes_no_sense_is_wrong_usage(size: str) -> None:
    assert bench("--size", size)[0] == 2


@pytest.mark.parametrize(
    ("name", "overrides"),
    [
        ("instructir-7d", {"width": 8, "enc_blks": [1], "middle_blk_num": 1, "dec_blks": [1]}),
        ("moce-ir-s", {"dim": 8, "num_blocks": [1, 1], "num_dec_blocks": [1], "heads": [1, 2]}),
    ],
)
def test_the_plain_network_computes_the_same_with_no_fused_operation(
    name: str, overrides: dict[str, object]
) -> None:
    torch.manual_seed(0)
    model = create_model(name, pretrained=False, **overrides)
    image = torch.rand(1, 3, 24, 24)
    with torch.inference_mode():
        expected = model(image)
        plain = benchmark._plain(model)
        torch.testing.assert_close(plain(image), expected, rtol=0, atol=1e-4)
    kinds = {type(module).__name__ for module in plain.modules()}
    assert not kinds & {"LayerNorm", "LayerNorm2d", "Conv1x1"}
