"""Fetching published weights from the Hugging Face hub: resumable, and verified or refused.

Downloads go to the hidden folder `.downloads` of the models folder. What was broken off there is
resumed by the next pull; what is whole is checked, converted, and removed. Of two that pull the
same model at once, the second waits, and finds it installed.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from photofix import files
from photofix.errors import CheckpointError, ModelError, UsageError
from photofix.messages import message
from photofix.models import adding, checkpoint, store
from photofix.models.catalog import ModelEntry
from photofix.models.store import find_entry, models_folder, require_room

if TYPE_CHECKING:
    from huggingface_hub import HfFileMetadata

# What running a sentence-transformers repository takes. None of it is a pickle or code.
_ENCODER = ("config.json", "modules.json", "tokenizer.json", "model.safetensors")
_ENCODER_EXTRAS = (
    "1_Pooling/config.json",
    "config_sentence_transformers.json",
    "sentence_bert_config.json",
    "special_tokens_map.json",
    "tokenizer_config.json",
    "vocab.txt",
)


def pull(name: str, report: Callable[[str], None] = lambda file: None) -> list[adding.Added]:
    """Fetch all that a model of the catalogue needs, and install it.

    report: told the name of each file as it begins.
    Returns what was installed; nothing where another process installed it meanwhile.

    Raises UsageError for a model that is on no hub; ModelError when the hub can't be reached, has
    no such file, or the disk is full; CheckpointError for a file that is not what it should be.
    What was installed before then stays.
    """
    entry = _on_hub(name)
    lock = _lock(entry)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            report(f"{name}: another photofix is fetching it; waiting")
            lock.acquire()
            if all(path.exists() for path in store.parts(entry).values()):
                return []
        return _pull(entry, report)
    finally:
        lock.release()


def download_size(name: str) -> int | None:
    """Bytes of all that `pull` fetches of a model; None where the hub does not tell. Raises what
    `pull` does where it can't be fetched."""
    entry = _on_hub(name)
    fetch, total = _Fetcher(entry, lambda _: None), 0
    files = [(entry.hub, file) for file in (entry.weights, entry.head) if file]
    files += [(entry.encoder, file) for file in _ENCODER + _ENCODER_EXTRAS if entry.encoder]
    for repository, file in files:
        try:
            size = fetch.facts(repository, file).size
        except _MissingOnHubError:
            if file in _ENCODER_EXTRAS:
                continue
            raise
        if size is None:
            return None
        total += size
    return total


def _on_hub(name: str) -> ModelEntry:
    """A model of the catalogue that can be fetched. Raises UsageError for others."""
    entry = find_entry(name)
    if entry.embedded:
        raise UsageError("model.nothing_to_pull", model=name)
    if not entry.hub:
        raise UsageError("model.on_no_hub", model=name, remedy=checkpoint.how_to_get(entry))
    return entry


def _lock(entry: ModelEntry) -> FileLock:
    downloads = models_folder() / ".downloads"
    try:
        downloads.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise checkpoint.write_error(models_folder(), error) from error
    return FileLock(downloads / f"{entry.name}.lock")


def _pull(entry: ModelEntry, report: Callable[[str], None]) -> list[adding.Added]:
    fetch = _Fetcher(entry, report)
    weights = fetch(entry.hub, entry.weights, entry.sha256)
    added = [adding.install_weights(entry, checkpoint.read_tensors(weights), weights)]
    if entry.head:
        head = fetch(entry.hub, entry.head, entry.head_sha256)
        added.append(adding.install_head(entry, checkpoint.read_tensors(head), head))
    if entry.encoder:
        for file in _ENCODER:
            fetch(entry.encoder, file)
        for file in _ENCODER_EXTRAS:
            fetch.if_there(entry.encoder, file)
        added.append(adding.install_encoder(entry, fetch.folder(entry.encoder)))
    shutil.rmtree(fetch.downloads, ignore_errors=True)
    return added


class _MissingOnHubError(ModelError):
    """The hub has no such file."""


class _Fetcher:
    """Fetches the files of one model; a file that is there and right is not fetched again."""

    def __init__(self, entry: ModelEntry, report: Callable[[str], None]) -> None:
        self.downloads = models_folder() / ".downloads" / entry.name
        self._entry, self._report = entry, report

    def folder(self, repository: str) -> Path:
        return self.downloads / repository.replace("/", "--")

    def if_there(self, repository: str, file: str) -> Path | None:
        try:
            return self(repository, file)
        except _MissingOnHubError:
            return None

    def __call__(self, repository: str, file: str, sha256: str = "") -> Path:
        """The path of the file, fetched and verified."""
        from huggingface_hub import hf_hub_url

        url = hf_hub_url(repository, file)
        path = self.folder(repository) / file
        facts = self.facts(repository, file)
        etag = facts.etag or ""
        try:
            if path.is_file() and _checksum(path, sha256 or etag) == (sha256 or etag):
                return path
            path.parent.mkdir(parents=True, exist_ok=True)
            require_room(path.parent, facts.size or 0)
            self._report(file)
            _download(facts.location, path, etag, facts.size)
        except ModelError:
            raise
        except Exception as error:  # the client's errors have no common base
            raise self._explain(error, url) from error
        _verify(path, sha256, etag, url)
        return path

    def facts(self, repository: str, file: str) -> HfFileMetadata:
        """What the hub says of a file: its size and its checksum among it."""
        from huggingface_hub import get_hf_file_metadata, hf_hub_url

        url = hf_hub_url(repository, file)
        try:
            return get_hf_file_metadata(url, token=False)
        except Exception as error:  # the client's errors have no common base
            raise self._explain(error, url) from error

    def _explain(self, error: Exception, url: str) -> ModelError:
        from huggingface_hub.errors import (
            EntryNotFoundError,
            HfHubHTTPError,
            LocalEntryNotFoundError,
            OfflineModeIsEnabled,
        )

        if isinstance(error, EntryNotFoundError) and not isinstance(error, LocalEntryNotFoundError):
            return _MissingOnHubError("model.hub_lost", file=url)
        if isinstance(error, HfHubHTTPError):
            return ModelError(
                "model.hub_refuses",
                file=url,
                status=error.response.status_code,
                model=self._entry.name,
            )
        if isinstance(error, OSError) and error.errno is not None and not _is_network(error):
            return checkpoint.write_error(models_folder(), error)
        why = "offline" if isinstance(error, OfflineModeIsEnabled) else "no_network"
        return ModelError("model.hub_unreachable", reason=why, file=url, model=self._entry.name)


def _is_network(error: OSError) -> bool:
    return isinstance(error, (ConnectionError, TimeoutError))


def _download(location: str, path: Path, etag: str, size: int | None) -> None:
    """Fetch a file, or the rest of it: what there is of the same etag is kept.

    The client's own hf_hub_download begins anew after a process has ended (huggingface_hub 2),
    its http_get does not.
    """
    from huggingface_hub.file_download import http_get

    version = hashlib.sha256(etag.encode()).hexdigest()[:16]
    broken_off = path.with_name(f"{path.name}.{version}.incomplete")
    with broken_off.open("ab") as file:
        if size is not None and file.tell() > size:
            file.truncate(0)
        http_get(
            location,
            file,
            resume_size=file.tell(),
            headers={"Accept-Encoding": "identity"},
            expected_size=size,
            displayed_filename=path.name,
        )
    broken_off.replace(path)


def _verify(path: Path, sha256: str, etag: str, url: str) -> None:
    """Remove and refuse a file that is not what the catalogue, or else the hub, says it is."""
    expected = sha256 or etag
    actual = _checksum(path, expected)
    if actual == expected:
        return
    path.unlink(missing_ok=True)
    whose = "model.checksum_of_catalogue" if sha256 else "model.checksum_of_hub"
    raise CheckpointError(
        "model.hub_checksum",
        file=url,
        checksum=actual or message("model.checksum_unknown"),
        wanted=message(whose, checksum=expected),
    )


def _checksum(path: Path, like: str) -> str | None:
    """The file's checksum of the kind of another; None if that is none."""
    if len(like) == 64:
        return files.sha256(path)
    # Small files are kept in git, not apart from it: the hub tells the id of their blob.
    return _git_blob(path) if len(like) == 40 else None


def _git_blob(path: Path) -> str:
    data = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
