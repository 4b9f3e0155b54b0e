"""Which device restores, in which precision, and how much memory it has left."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

import psutil
import torch
from torch import nn

from photofix.errors import DeviceError
from photofix.models.architecture import Network
from photofix.values import ALL_DEVICES, devices_named


@dataclass(frozen=True)
class Device:
    """kind: "cpu", or an accelerator as torch names it: "cuda" (AMD's, too), "mps", "xpu"; name:
        for people.

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
        if self.kind not in ("cpu", "mps"):  # whose memory is the machine's
            with suppress(AttributeError, RuntimeError):  # not every kind tells
                return int(torch.get_device_module(self.torch).mem_get_info(self.torch)[0])
        return int(psutil.virtual_memory().available)


def device_names() -> list[str]:
    """The devices of this machine, best first."""
    kind, count = _accelerator()
    if kind is None:
        return ["cpu"]
    return [*([kind] if kind == "mps" else [f"{kind}:{i}" for i in range(count)]), "cpu"]


def _accelerator() -> tuple[str | None, int]:
    """The kind of accelerator that is here, and how many there are of it."""
    if hasattr(torch, "accelerator"):  # from torch 2.6 on
        found = torch.accelerator.current_accelerator(check_available=True)
        return (found.type, torch.accelerator.device_count()) if found else (None, 0)
    if torch.cuda.is_available():
        return "cuda", torch.cuda.device_count()
    return ("mps", 1) if torch.backends.mps.is_available() else (None, 0)


def pick_device(name: str | None = None) -> Device:
    """The device called `name`, the first of several; for None, "auto" and "all" the best there is.

    Raises DeviceError if it is not there.
    """
    there = device_names()
    chosen = devices_named(name)[0]
    if chosen in (None, "auto", ALL_DEVICES):
        chosen = there[0]
    elif f"{chosen}:0" in there:
        chosen = f"{chosen}:0"
    if chosen not in there:
        raise DeviceError("device.unknown", device=name, devices=there)
    device = torch.device(chosen)
    return Device(device.type, device, _precision(device), _title(device))


def _title(device: torch.device) -> str:
    known = {"mps": "Apple GPU", "cpu": "CPU"}
    if device.type in known:
        return known[device.type]
    try:
        return str(torch.get_device_module(device).get_device_name(device))
    except (AttributeError, RuntimeError):  # not every kind has names
        return device.type


def _precision(device: torch.device) -> torch.dtype:
    """bfloat16 where the hardware computes in it, never float16, whose range networks may leave.

    On a CPU float32: not every network bears bfloat16 (see `precision_of`).
    """
    if device.type == "cuda" and torch.cuda.get_device_capability(device) >= (8, 0):
        return torch.bfloat16
    if device.type == "xpu" and computes_bfloat16(device):
        return torch.bfloat16
    return torch.float32


def precision_of(model: nn.Module, device: Device) -> torch.dtype:
    """What a network computes in on a device.

    On a CPU that computes bfloat16, that is for networks which were measured to bear it, within
    55 dB of float32 (`bears_bfloat16`): InstructIR's layer norms, at 44 dB, do not.
    """
    if device.kind == "cpu" and cast(Network, model).bears_bfloat16:
        return torch.bfloat16 if computes_bfloat16(device.torch) else torch.float32
    return device.precision  # type: ignore[no-any-return]  # see Device


def computes_bfloat16(device: torch.device) -> bool:
    """Whether a device has bfloat16 arithmetic; without, emulating it is ten times slower."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type == "xpu":
        return bool(torch.xpu.is_bf16_supported(including_emulation=False))
    capabilities = getattr(torch.cpu, "get_capabilities", dict)  # older versions of torch lack it
    able: dict[str, Any] = capabilities() if device.type == "cpu" else {}
    return any(able.get(name) for name in ("avx512_bf16", "amx_bf16", "bf16"))
