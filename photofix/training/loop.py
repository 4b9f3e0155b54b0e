"""The training loop: one process, or several under torchrun.

A run lives in a folder: `checkpoint.pt` (all that is needed to go on), `weights.safetensors` (the
averaged weights, float16), `log.csv`, and what the objective writes at each validation: sample
pictures, the use of experts.
"""

from __future__ import annotations

import logging
import math
import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Dataset

from photofix.engine.device import computes_bfloat16
from photofix.errors import TrainingError, one_line, system_reason
from photofix.files import replace_file, whole_file
from photofix.models import create_model
from photofix.models.checkpoint import fill, read_tensors
from photofix.processes import data_workers
from photofix.training.config import TrainingConfig
from photofix.training.objectives import Minibatch, append_row, collate, forget_after, objective_of
from photofix.training.samples import Photos, batch

log = logging.getLogger(__name__)

# Of the learning rate, to that of the other weights: see parameter_groups.
SCALE_PACE = 10.0


@dataclass(frozen=True)
class Progress:
    """Where a run stands, for a live line; `measured` tells of a validation that was just made."""

    step: int
    steps: int
    loss: float
    seconds_per_step: float
    measured: Mapping[str, float] = field(default_factory=dict)


def train(
    config: TrainingConfig,
    folder: Path,
    *,
    minutes: float | None = None,
    resume: bool = False,
    start: Path | None = None,
    device: str | None = None,
    report: Callable[[Progress], None] = lambda progress: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Path:
    """Train until `config.steps`, or stop after `minutes`, or after the step at which `stopped`
    becomes true; returns the path of the weights.

    A stopped run goes on with `resume=True` exactly as if it had not stopped; `start` begins a new
    run from a weights file. Under torchrun each process takes one GPU and its own samples.

    Raises TrainingError for a folder that holds another run, no or missing photos, a checkpoint of
    another shape, a loss that is NaN or infinite, or a full disk; earlier checkpoints stay.
    """
    run = Run(config, folder, device)
    if resume:
        run.load()
    elif run.checkpoint.exists():
        raise TrainingError("training.run_exists", folder=folder)
    elif start is not None:
        run.start_from(start)
    deadline = math.inf if minutes is None else time.monotonic() + 60 * minutes
    run.train(deadline, report, stopped)
    return run.weights


class Run:
    """A training run and its folder."""

    def __init__(self, config: TrainingConfig, folder: Path, device: str | None) -> None:
        if not config.photos:
            raise TrainingError("training.which_photos")
        self.config = config
        self.folder = folder
        self.checkpoint = folder / "checkpoint.pt"
        self.weights = folder / "weights.safetensors"
        self.device = torch.device(device or _default_device())
        self.rank, self.world = _join_group(self.device)
        self.bfloat16 = config.bfloat16 and computes_bfloat16(self.device)
        torch.manual_seed(config.seed)
        self.objective = objective_of(config)
        self.model = self.objective.model
        self._place(self.model)
        self.average = {name: t.detach().clone() for name, t in self.model.state_dict().items()}
        self.optimizer = torch.optim.AdamW(
            parameter_groups(self.model, config.weight_decay),
            lr=config.learning_rate,
            betas=(0.9, 0.99),
        )
        self.step = 0
        folders = [Path(name) for name in config.photos]
        self.photos = Photos(folders, holdout=config.holdout)
        self.validation = Photos(folders, holdout=config.holdout, held_out=True)

    def train(
        self,
        deadline: float,
        report: Callable[[Progress], None],
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        make_folder(self.folder)
        network: nn.Module = self.objective
        if self.world > 1:
            network = DistributedDataParallel(
                self.objective, find_unused_parameters=self.objective.leaves_unused
            )
        started, first = time.monotonic(), self.step
        for samples in self._batches():
            loss = self._update(network, samples)
            self.step += 1
            last = self.step == self.config.steps or _all_agree(
                time.monotonic() > deadline or stopped()
            )
            save = last or self.step % self.config.checkpoint_every == 0
            pace = (time.monotonic() - started) / (self.step - first)
            if save or self.step % 25 == 0:
                self._report(float(loss), pace, report)
            if last or self.step % self.config.validate_every == 0:
                measured = self._validate()
                report(Progress(self.step, self.config.steps, float(loss), pace, measured))
            if save:
                self.save()
            if last:
                break

    def _report(self, loss: float, pace: float, report: Callable[[Progress], None]) -> None:
        if not math.isfinite(loss):
            raise TrainingError("training.diverged", loss=loss, step=self.step)
        report(Progress(self.step, self.config.steps, loss, pace))
        self._log(loss=loss, seconds_per_step=round(pace, 4))

    def _batches(self) -> Iterator[Minibatch]:
        on_cpu = self.device.type == "cpu"
        dataset = StepBatches(self.photos, self.config, self.rank, self.objective.steered)
        workers = data_workers(1 if on_cpu else max(1, (os.cpu_count() or 2) // self.world - 1))
        loader = DataLoader(
            dataset,
            batch_size=None,
            sampler=range(self.step, self.config.steps),
            num_workers=workers,
            worker_init_fn=_leave_interrupts_to_the_run,
            prefetch_factor=4 if workers else None,
            pin_memory=self.device.type == "cuda",
        )
        for tensors in loader:
            yield Minibatch(*(tensor.to(self.device, non_blocking=True) for tensor in tensors))

    def _update(self, network: nn.Module, samples: Minibatch) -> Tensor:
        # What is random within a step depends on its number alone, as its samples do.
        seed = np.random.SeedSequence((self.config.seed, self.step, self.rank))
        torch.manual_seed(int(seed.generate_state(1, np.uint64)[0]))
        for group in self.optimizer.param_groups:
            group["lr"] = group["pace"] * learning_rate(self.config, self.step)
        image = samples.input.contiguous(memory_format=torch.channels_last)
        with self._autocast():
            loss: Tensor = network(*samples._replace(input=image))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        norm = nn.utils.clip_grad_norm_(self.model.parameters(), self.config.clip)
        if torch.isfinite(norm):  # one bad batch must not spoil the weights
            self.optimizer.step()
        # The average follows fast at first, so that the start of the run is soon forgotten.
        decay = min(self.config.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, tensor in self.model.state_dict().items():
                self.average[name].lerp_(tensor, 1 - decay)
        return loss.detach()

    def _place(self, model: nn.Module) -> nn.Module:
        """Move a model to the run's device, with the memory layout that convolutions like."""
        model.to(self.device)
        return model.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]

    def _autocast(self) -> Any:
        return torch.autocast(self.device.type, torch.bfloat16) if self.bfloat16 else nullcontext()

    @torch.no_grad()
    def _validate(self) -> dict[str, float]:
        """Measure the averaged weights on photos that were held out."""
        if self.rank != 0:
            return {}
        model = create_model(self.config.model, pretrained=False)
        model.load_state_dict(self.average)
        self._place(model).eval()
        before = {name: buffer.clone() for name, buffer in model.named_buffers()}
        with self._autocast():
            numbers = self.objective.validate(model, self.validation, self.folder, self.step)
        for name, buffer in model.named_buffers():  # a classifier sets its thresholds
            if torch.equal(buffer, before[name]):  # running means are the training's own
                continue
            self.model.get_buffer(name).copy_(buffer)
            if name in self.average:
                self.average[name].copy_(buffer)
        self._log(**{name: round(number, 4) for name, number in numbers.items()})
        return numbers

    def _log(self, **values: object) -> None:
        """Append a row to log.csv; validation rows carry their numbers instead of the loss."""
        if self.rank != 0:
            return
        path = self.folder / "log.csv"
        columns = ["step", "learning_rate", "loss", "seconds_per_step", *self.objective.columns]
        rate = f"{learning_rate(self.config, self.step - 1):.3e}"
        append_row(path, columns, {"step": self.step, "learning_rate": rate, **values})

    def save(self) -> None:
        """Write the checkpoint and the averaged weights, each whole or not at all."""
        if self.rank != 0:
            return
        state = {
            "step": self.step,
            "model": self.model.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "config": asdict(self.config),
        }
        half = {name: t.detach().half().contiguous().cpu() for name, t in self.average.items()}
        try:
            with whole_file(self.checkpoint, replaces=lambda _: True) as file:
                torch.save(state, file)
            data = save(half, {"model": self.config.model, "step": str(self.step)})
            replace_file(self.weights, data)
        except (OSError, RuntimeError) as error:  # torch reports a full disk as RuntimeError
            raise TrainingError(
                "training.unsaved", folder=self.folder, reason=one_line(error)
            ) from error

    def start_from(self, weights: Path) -> None:
        """Begin with given weights, a fresh optimiser and the configuration's whole schedule."""
        fill(self.model, read_tensors(weights), str(weights))
        self.average = {name: t.detach().clone() for name, t in self.model.state_dict().items()}

    def load(self) -> None:
        """Continue from the folder's checkpoint."""
        try:
            state = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
            self.model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.average = state["average"]
            self.step = state["step"]
            forget_after(self.step, self.folder / "log.csv", self.folder / "experts.csv")
        except FileNotFoundError as error:
            raise TrainingError("training.no_checkpoint", folder=self.folder) from error
        except Exception as error:
            first = str(error).splitlines()[0]
            raise TrainingError(
                "training.other_checkpoint",
                path=self.checkpoint,
                model=self.config.model,
                reason=first,
            ) from error


class StepBatches(Dataset[Minibatch]):
    """The batch of every step, made from the step's number alone."""

    def __init__(self, photos: Photos, config: TrainingConfig, rank: int, steered: bool) -> None:
        self.photos, self.config, self.rank, self.steered = photos, config, rank, steered

    def __getitem__(self, step: int) -> Minibatch:
        return collate(batch(self.photos, self.config, step, self.rank, self.steered))


def _leave_interrupts_to_the_run(worker: int) -> None:
    """Ctrl-C goes to all processes of a terminal; the run ends its loaders itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def parameter_groups(model: nn.Module, weight_decay: float) -> list[dict[str, Any]]:
    """The parameters for an optimiser; "pace" is how fast a group learns beside the others.

    Residual scales, beta and gamma, lag behind at the pace of the weights: where they begin at
    zero, they still stood at 0.03 after 2500 steps, and the blocks that they scale did next to
    nothing.
    """
    weights: list[nn.Parameter] = []
    scales: list[nn.Parameter] = []
    for name, parameter in model.named_parameters():
        if name.rpartition(".")[2] in ("beta", "gamma"):
            scales.append(parameter)
        else:
            weights.append(parameter)
    groups = [
        {"params": weights, "pace": 1.0, "weight_decay": weight_decay},
        {"params": scales, "pace": SCALE_PACE, "weight_decay": 0.0},
    ]
    return [group for group in groups if group["params"]]


def learning_rate(config: TrainingConfig, step: int) -> float:
    """Linear warm-up, then half a cosine down to a thousandth."""
    warm = min(1.0, (step + 1) / max(1, config.warmup))
    cosine = 0.5 * (1 + math.cos(math.pi * step / config.steps))
    return config.learning_rate * warm * (0.001 + 0.999 * cosine)


def make_folder(folder: Path) -> None:
    """Make a run's folder; TrainingError if that can't be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainingError(
            "training.folder_unmade", folder=folder, reason=system_reason(error)
        ) from error


def _join_group(device: torch.device) -> tuple[int, int]:
    """This process's rank and how many there are; several only under torchrun."""
    if "RANK" not in os.environ:
        return 0, 1
    if device.type == "cuda":
        torch.cuda.set_device(device)
    if not torch.distributed.is_initialized():
        torch.distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    return torch.distributed.get_rank(), torch.distributed.get_world_size()


def _all_agree(stop: bool) -> bool:
    """Whether any process wants to stop: all must leave the loop at the same step."""
    if not torch.distributed.is_initialized():
        return stop
    votes: list[Any] = [None] * torch.distributed.get_world_size()
    torch.distributed.all_gather_object(votes, stop)
    return any(votes)


def _default_device() -> str:
    if torch.cuda.is_available():
        return f"cuda:{os.environ.get('LOCAL_RANK', 0)}"
    return "mps" if torch.backends.mps.is_available() else "cpu"
