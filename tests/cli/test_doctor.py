"""`photofix doctor` tells what is there, what is missing, and says so by its exit code."""

from __future__ import annotations

import importlib.metadata
import json

import pytest
from typer.testing import CliRunner

from photofix.cli import app


def report() -> tuple[int, dict[str, dict[str, object]]]:
    done = CliRunner().invoke(app, ["doctor", "--json"])
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    return done.exit_code, {finding["subject"]: finding for finding in findings}


def test_exit_code_and_remedies_follow_the_findings() -> None:
    code, findings = report()
    assert {"photofix", "torch", "text encoder", "model photofix-noise-s"} <= findings.keys()
    assert code == (0 if all(finding["ok"] for finding in findings.values()) else 1)
    for finding in findings.values():
        assert finding["ok"] or finding["remedy"]


def test_a_missing_package_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photofix.cli.doctor.PACKAGES", ("no-such-package",))
    code, findings = report()
    assert code == 1
    assert findings["no-such-package"]["remedy"] == "install it: pip install no-such-package"
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("no-such-package")


@pytest.mark.parametrize(("able", "precision"), [(True, "bfloat16 or float32"), (False, "float32")])
def test_every_device_is_told_with_its_precision_and_which_one_is_used(
    monkeypatch: pytest.MonkeyPatch, able: bool, precision: str
) -> None:
    monkeypatch.setattr("photofix.engine.device.computes_bfloat16", lambda device: able)
    _, findings = report()
    devices = [finding for name, finding in findings.items() if name.startswith("device ")]
    assert "device cpu" in findings
    assert f", {precision}, " in str(findings["device cpu"]["state"])
    assert [("used unless" in str(finding["state"])) for finding in devices] == [
        number == 0 for number in range(len(devices))
    ]


def test_too_little_free_memory_is_said_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photofix.cli.doctor.LEAST_MEMORY", 1 << 60)
    code, findings = report()
    assert code == 1
    assert "close other programs" in str(findings["memory"]["remedy"])


def test_a_missing_extra_is_told_and_is_not_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photofix.cli.doctor.EXTRAS", {"no-such-package": ("jxl", "JPEG XL")})
    _, findings = report()
    finding = findings["no-such-package"]
    assert finding["ok"]
    assert finding["state"] == "not installed: no JPEG XL"
    assert "photofix[jxl]" in str(finding["remedy"])
