"""A machine of a cluster: the Ray actor that holds models there and restores photos.

It touches neither the journal nor the name of a copy: those are the business of the process that
started the batch (`photofix.queue.cluster`). An original is read, or its bytes come in pieces; the
copy is a hidden file of the shared folder, or goes back in pieces.
"""

from __future__ import annotations

import hashlib
import os
import platform
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from photofix import __version__
from photofix.files import sha256
from photofix.options import Settings
from photofix.queue.job import Job, Outcome
from photofix.queue.restoring import JobContext, Raw, restore_photo

AT_ONCE = 2  # photos: one restored, another read or written meanwhile
CHUNK = 8 << 20  # bytes: what travels in one piece
_FIRST = 64 << 10  # bytes of a photo that tell it from another of its name


@dataclass(frozen=True)
class Greeting:
    """What a node says of itself; nodes whose `version` is another get no photos."""

    host: str
    version: str
    torch: str
    python: str
    device: str


@dataclass(frozen=True)
class Sight:
    """How a photo looks from the machine that started the batch: does a node see the same?"""

    path: Path
    size: int
    modified: int
    first: str

    @classmethod
    def of(cls, path: Path) -> Sight:
        """Raises OSError."""
        with path.open("rb") as file:
            first = hashlib.sha256(file.read(_FIRST)).hexdigest()
            status = os.fstat(file.fileno())
        return cls(path, status.st_size, status.st_mtime_ns, first)

    def is_mine(self) -> bool:
        """Whether this machine sees the same file there."""
        try:
            return Sight.of(self.path) == self
        except OSError:
            return False


@dataclass(frozen=True)
class Order:
    """A photo for a node.

    copy: the hidden file that the copy is written to, in a folder that both machines see; None
        where the copy goes back in pieces.
    pieces: references to the bytes of the photo, in order; None where the node reads it itself.
    near: the photos beside it, which may be of the same scene; those that the node sees.
    """

    job: Job
    instruction: str
    settings: Settings
    copy: Path | None
    pieces: list[Any] | None
    near: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What became of an order.

    digest, pieces: of the copy, where there is one.
    raw: whether the photo came out of a raw file, and was developed: what to do with its sidecars.
    """

    outcome: Outcome
    digest: str = ""
    pieces: tuple[Any, ...] = ()
    raw: Raw = "no"


@dataclass(frozen=True)
class ModelFile:
    """A file of the models folder, or models.toml: its name there and what it holds."""

    name: str
    sha256: str
    size: int


class Node:
    """Made on a node by Ray; its methods are called from the machine that started the batch."""

    def __init__(self, cores: int) -> None:
        from photofix.computing import prepare_process

        os.environ["OMP_NUM_THREADS"] = str(cores)
        prepare_process()
        self._device_turn = threading.Lock()
        self._made = threading.Lock()
        self._restorers: dict[int | None, Any] = {}
        self._folder = Path(tempfile.mkdtemp(prefix="photofix-node-"))

    def hello(self) -> Greeting:
        import torch

        from photofix.engine import pick_device

        device = pick_device().name
        return Greeting(
            platform.node(), __version__, torch.__version__, platform.python_version(), device
        )

    def lacks(self, files: Sequence[ModelFile]) -> list[ModelFile]:
        """Those of the models' files that are not on this machine yet."""
        return [file for file in files if not (_kept() / file.sha256).is_file()]

    def use_models(self, files: Sequence[ModelFile], pieces: dict[str, list[Any]]) -> None:
        """Have the models of the batch's machine: what is new is kept, by its sha256, for all
        actors of this machine and for the next batch."""
        from filelock import FileLock

        _kept().mkdir(parents=True, exist_ok=True)
        for file in files:
            with FileLock(_kept() / f".{file.sha256}.lock"):
                if not (_kept() / file.sha256).is_file():
                    _keep(file, pieces[file.sha256])
            place = self._folder / file.name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.unlink(missing_ok=True)
            place.symlink_to(_kept() / file.sha256)
        os.environ["PHOTOFIX_MODELS"] = str(self._folder / "models")
        os.environ["PHOTOFIX_CONFIG"] = str(self._folder / "config.toml")
        (self._folder / "config.toml").touch()

    def sees(self, photo: Sight, marker: Path | None, token: str) -> tuple[bool, bool]:
        """Whether this machine sees the photo, and the folder of copies: a file there that holds
        the token."""
        try:
            folder = marker is not None and marker.read_text() == token
        except (OSError, UnicodeDecodeError):
            folder = False
        return photo.is_mine(), folder and os.access(marker.parent, os.W_OK)  # type: ignore[union-attr]

    def restore(self, order: Order) -> Answer:
        """Restore a photo; what is wrong with it is told in the answer, nothing is raised."""
        with tempfile.TemporaryDirectory(dir=self._folder) as folder:
            job = self._at_hand(order, Path(folder))
            copy = order.copy or Path(folder) / "copy"
            copy.unlink(missing_ok=True)  # of a node that died with it
            outcome, raw = self._restored(replace(job, destination=copy), order)
            if outcome.state != "done":
                return Answer(outcome)
            digest = sha256(copy)
            if order.copy is not None:
                return Answer(outcome, digest, raw=raw)
            import ray

            pieces = tuple(ray.put(piece) for piece in pieces_of(copy))
            return Answer(outcome, digest, pieces, raw)

    def _at_hand(self, order: Order, folder: Path) -> Job:
        """The job, its photo on this machine."""
        if order.pieces is None:
            return order.job
        import ray

        source = folder / order.job.source.name
        with source.open("xb") as file:
            for piece in order.pieces:
                file.write(ray.get(piece))
        return replace(order.job, source=source)

    def _restored(self, job: Job, order: Order) -> tuple[Outcome, Raw]:
        """What became of a job, and what its photo came out of."""
        from photofix.queue.scenes import Scenes
        from photofix.readers import Limits

        scenes = Scenes(Limits.of(order.settings))
        raw: list[Raw] = []
        assert job.destination is not None
        context = JobContext(
            restorer=self._restorer(job, order.settings),
            turn=self._device_turn,
            temporary=job.destination.with_name(f"{job.destination.name}.writing"),
            progress=lambda tile, tiles: None,
            stage=lambda outcome, written: None,
            agree=lambda seen: scenes.agree(job.source, seen, list(order.near)),
            leave_sidecars=raw.append,  # the machine that started the batch copies them
        )
        outcome = restore_photo(job, order.instruction, order.settings, context)
        return outcome, raw[-1] if raw else "no"

    def _restorer(self, job: Job, settings: Settings) -> Any:
        from photofix import engine
        from photofix.queue.worker import tile_of

        tile = tile_of(job, settings)
        with self._made:
            if tile not in self._restorers:
                self._restorers = {tile: engine.Restorer(engine.pick_device(), tile=tile)}
            return self._restorers[tile]


def pieces_of(path: Path) -> Iterator[bytes]:
    """A file's bytes, CHUNK at a time."""
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece


def _kept() -> Path:
    """Where files of models are kept on a node, by their sha256."""
    import platformdirs

    return platformdirs.user_cache_path("photofix") / "cluster"


def _keep(file: ModelFile, pieces: list[Any]) -> None:
    """Put a file together; one that is not what was promised is not kept."""
    import ray

    from photofix.errors import CheckpointError
    from photofix.files import replace_file

    data = b"".join(ray.get(piece) for piece in pieces)
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise CheckpointError("weights.other_checksum", path=file.name)
    replace_file(_kept() / file.sha256, data)
