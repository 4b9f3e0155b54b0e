"""Which device restores, in which precision, and how much memory it has left."""

from __future__ import annotations

from dataclasses import dataclass

import psutil
import torch

from photofix.errors import DeviceError


@dataclass(frozen=True)
class Device:
    """kind: "cuda", "mps" or "cpu"; name: for people.

    precision: what networks compute in; weights, norms and results stay float32.
    """

    kind: str
    torch: torch.device
    precision: torch.dtype  # type: ignore[name-defined]  # the field above hides the module
    name: str

    def free_memory(self) -> int:
        """Bytes that could be allocated on it now."""
        if self.kind == "cuda":
            free, _ = torch.cuda.mem_get_info(self.torch)
            reusable = torch.cuda.memory_reserved(self.torch) - torch.cuda.memory_allocated(
                self.torch
            )
            return free + reusable
        return int(psutil.virtual_memory().available)


def device_names() -> list[str]:
    """The devices of this machine, best first."""
    names = [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    return [*names, *(["mps"] if torch.backends.mps.is_available() else []), "cpu"]


def pick_device(name: str | None = None) -> Device:
    """The device called `name`; for None and "auto" the best there is: cuda, mps, cpu.

    Raises DeviceError if it is not there.
    """
    there = device_names()
    chosen = there[0] if name in (None, "auto") else "cuda:0" if name == "cuda" else name
    if chosen not in there:
        raise DeviceError(f"no device '{name}' here; available: {', '.join(there)}")
    device = torch.device(chosen)
    title = {"mps": "Apple GPU", "cpu": "CPU"}.get(device.type)
    return Device(
        device.type,
        device,
        _precision(device),
        title or torch.cuda.get_device_name(device),
    )


def _precision(device: torch.device) -> torch.dtype:
    """bfloat16 where the hardware computes in it, never float16, whose range networks may leave.

    On a CPU always float32: without AMX or AVX-512 bfloat16 is ten times as slow, and with them
    it costs more accuracy (44 dB) than the speed is worth.
    """
    if device.type == "cuda" and torch.cuda.get_device_capability(device) >= (8, 0):
        return torch.bfloat16
    return torch.float32
