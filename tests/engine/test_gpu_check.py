"""The check of a graphics card, rehearsed on the CPU: what it finds, and that it finds faults."""

import numpy as np

from photofix.engine import pick_device
from tools import gpu_check as check

CPU = pick_device("cpu")


def judged(findings):
    return {finding.check: finding.good for finding in findings}


def test_the_cpu_agrees_with_itself_in_tiles_and_with_little_memory():
    findings = [
        *check.parity(check.MODEL, CPU, check.QUICK),
        *check.memory_runs_out(CPU, check.QUICK),
        *check.tiles(CPU, check.QUICK),
        *check.large(CPU, check.QUICK),
    ]
    text = check.report(findings, CPU, ["--quick"])
    assert all(judged(findings).values()), text
    assert "tiles of 256 became 128" in text
    assert f"{len(findings)} of {len(findings)} checks passed" in text


def test_a_device_that_computes_otherwise_is_found_out(monkeypatch):
    right = check.computed

    def wrong(name, image, device, precision):
        out = right(name, image, device, precision)
        return out + 0.01 if device is not exact else out

    exact = CPU
    monkeypatch.setattr(check, "pick_device", lambda name: exact)
    monkeypatch.setattr(check, "computed", wrong)
    other = pick_device("cpu")
    findings = judged(check.parity(check.MODEL, other, check.QUICK))
    assert findings
    assert not any(findings.values())


def test_a_model_that_renders_has_a_parity_too():
    name = "photofix-tone"
    image = check.picture(64, 64)
    first, second = (check.computed(name, image, CPU, check.torch.float32) for _ in range(2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, image)


def test_a_check_that_breaks_off_is_a_failure_and_the_others_go_on():
    def broken():
        yield check.Finding("first", "fine", True)
        raise RuntimeError("CUDA error: no kernel image\nand more")

    findings = list(check.attempted("second", broken))
    assert [(f.check, f.good) for f in findings] == [("first", True), ("second", False)]
    assert "no kernel image" in check.report(findings, CPU, [])
