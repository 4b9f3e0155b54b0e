"""`photofix doctor`: what this installation has, and what is missing."""

from __future__ import annotations

import importlib.util
import json as jsonlib
import os
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer
from rich.console import Console

from photofix import __version__
from photofix.cli.output import complain
from photofix.cli.terminal import text
from photofix.errors import PhotofixError

PACKAGES = (
    "torch", "numpy", "psutil", "pillow", "pillow-heif", "rawpy", "tifffile", "imagecodecs",
    "exiv2", "safetensors", "tokenizers",
)  # fmt: skip
# What photofix does without: package → the extra that brings it, and what is lost.
EXTRAS = {
    "opencodecs": ("jxl", "JPEG XL"),
    "pylibheif": ("avif", "AVIF of 10 and 12 bits"),
    "desktop-notifier": ("notify", "--notify"),
}
LEAST_MEMORY = 1 << 30  # bytes: a large photo and the smallest tiles
REINSTALL = "reinstall photofix: pip install --force-reinstall photofix"


@dataclass(frozen=True)
class Finding:
    """One line of the report; `remedy` says what to do where `ok` is false."""

    subject: str
    ok: bool
    state: str
    remedy: str = ""


def doctor(
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Check the nodes of a Ray cluster: auto, HOST:PORT."),
    ] = None,
) -> None:
    """Check the installation: versions, memory, devices, models; or the nodes of a cluster.

    Exit codes: 0 nothing is missing, 1 something is.
    """
    if cluster is None:
        findings = [
            *_versions(),
            *_machine(),
            *_image_models(),
            _text_encoder(),
            _published_models(),
        ]
    else:
        try:
            findings = _nodes(cluster)
        except PhotofixError as error:
            complain(error)
            raise typer.Exit(error.exit_code) from None
    console = Console(highlight=False)
    for finding in findings:
        if json:
            print(jsonlib.dumps(asdict(finding)))
            continue
        mark = "[green]ok     [/green]" if finding.ok else "[red]wrong  [/red]"
        console.print(f"{mark} {finding.subject}: {text(finding.state)}", soft_wrap=True)
        if finding.remedy:
            console.print(f"        {text(finding.remedy)}", soft_wrap=True)
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)


def _nodes(address: str) -> list[Finding]:
    """Each node of a cluster, what it restores with, and whether its versions are those of here."""
    from photofix.queue.nodes import survey

    findings = [
        Finding("photofix here", True, f"{__version__}, Python {platform.python_version()}")
    ]
    for node in survey(address):
        has = f"{node.cores} cores, {node.gpus} GPUs"
        if node.greeting is None and not node.trouble:
            findings.append(Finding(f"node {node.address}", True, f"{has}: it restores nothing"))
            continue
        if node.greeting is None:
            remedy = "install there: pip install 'photofix[cluster]'"
            findings.append(
                Finding(f"node {node.address}", False, f"{has}; {node.trouble}", remedy)
            )
            continue
        said = node.greeting
        state = (
            f"{said.host}, {has}, {said.device}, photofix {said.version}, torch {said.torch}, "
            f"Python {said.python}"
        )
        remedy = "" if node.fits else f"it gets no photos: install photofix {__version__} there"
        findings.append(Finding(f"node {node.address}", node.fits, state, remedy))
    return findings


def _versions() -> list[Finding]:
    findings = [
        Finding("photofix", True, __version__),
        Finding("Python", True, platform.python_version()),
    ]
    for package in PACKAGES:
        try:
            findings.append(Finding(package, True, version(package)))
        except PackageNotFoundError:
            findings.append(
                Finding(package, False, "not installed", f"install it: pip install {package}")
            )
    return [*findings, *(_extra(package) for package in EXTRAS)]


def _extra(package: str) -> Finding:
    extra, loss = EXTRAS[package]
    try:
        return Finding(package, True, version(package))
    except PackageNotFoundError:
        return Finding(
            package,
            True,
            f"not installed: no {loss}",
            f"to have it: pip install 'photofix[{extra}]'",
        )


def _machine() -> list[Finding]:
    findings = [Finding("CPU", True, f"{os.cpu_count()} cores, {platform.machine()}")]
    if any(importlib.util.find_spec(package) is None for package in ("torch", "psutil")):
        return findings  # said already
    import psutil

    memory = psutil.virtual_memory()
    state = f"{memory.total / 2**30:.1f} GiB, {memory.available / 2**30:.1f} free"
    remedy = "" if memory.available > LEAST_MEMORY else "close other programs before restoring"
    findings.append(Finding("memory", not remedy, state, remedy))
    return findings + _devices()


def _devices() -> list[Finding]:
    """Each device with what photofix does on it; the first is the one it picks by itself."""
    from photofix.engine.device import computes_bfloat16, device_names, pick_device

    findings: list[Finding] = []
    for name in device_names():
        device = pick_device(name)
        precision = str(device.precision).removeprefix("torch.")
        if precision == "float32" and computes_bfloat16(device.torch):
            precision = "bfloat16 or float32"  # by network
        state = f"{device.name}, {precision}, {device.free_memory() / 2**30:.1f} GiB free"
        chosen = ", used unless --device says otherwise" if not findings else ""
        findings.append(Finding(f"device {name}", True, state + chosen))
    return findings


def _image_models() -> list[Finding]:
    from photofix.files import sha256
    from photofix.models import catalog
    from photofix.models.store import weights_path

    findings = []
    for entry in catalog().values():
        if not entry.embedded:
            continue
        path = weights_path(entry)
        if not path.is_file():
            state, remedy, ok = f"{path} is not there", REINSTALL, False
        elif entry.sha256 and sha256(path) != entry.sha256:
            state, remedy, ok = f"{path} is damaged", REINSTALL, False
        else:
            state, remedy, ok = f"{path.stat().st_size / 1e6:.1f} MB", "", True
        findings.append(Finding(f"model {entry.name}", ok, state, remedy))
    return findings


def _text_encoder() -> Finding:
    try:
        from photofix.instruction import understand

        understand("too dark")
    except (PhotofixError, ImportError) as error:
        return Finding("text encoder", False, str(error), REINSTALL)
    return Finding("text encoder", True, "reads sentences")


def _published_models() -> Finding:
    """Those of the papers: nothing is wrong without them."""
    from photofix.models import catalog, is_installed

    published = [entry for entry in catalog().values() if not entry.embedded]
    here = [entry.name for entry in published if is_installed(entry)]
    state = ", ".join(here) if here else "none here; photofix models list shows how to get them"
    return Finding("published models", True, state)
