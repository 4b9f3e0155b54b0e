"""Which device restores."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from photofix.errors import DeviceError


@dataclass(frozen=True)
class Device:
    """kind: "cuda", "mps" or "cpu"; memory: bytes free on a CUDA device, None elsewhere."""

    kind: str
    torch: torch.device
    precision: torch.dtype
    name: str
    memory: int | None


def pick_device(name: str | None = None) -> Device:
    """The device called `name`; for None and "auto" the best there is: cuda, mps, cpu.

    Raises DeviceError if it is not there.
    """
    there = [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    there += ["mps"] if torch.backends.mps.is_available() else []
    there += ["cpu"]
    chosen = there[0] if name in (None, "auto") else "cuda:0" if name == "cuda" else name
    if chosen not in there:
        raise DeviceError(f"no device '{name}' here; available: {', '.join(there)}")
    device = torch.device(chosen)
    free, title = None, chosen
    if device.type == "cuda":
        free, _ = torch.cuda.mem_get_info(device)
        title = torch.cuda.get_device_name(device)
    return Device(device.type, device, torch.float32, title, free)
