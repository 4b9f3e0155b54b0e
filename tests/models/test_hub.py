"""Pulling from a hub: a server on this machine that answers as the Hugging Face hub does."""

import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import torch
from safetensors.torch import save

from photofix.errors import CheckpointError, ModelError, UsageError
from photofix.models import create_model, find_entry, is_installed
from photofix.models.instructir import LanguageHead
from photofix.models.store import weights_path

COMMIT = "0123456789abcdef0123456789abcdef01234567"
TINY = {"width": 8, "enc_blks": [1], "middle_blk_num": 1, "dec_blks": [1], "text_dim": 256}


class Hub(BaseHTTPRequestHandler):
    """`server.files`: path → bytes. Small JSON files have a git id as etag, others their sha256."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self.answer(body=False)

    def do_GET(self):
        self.answer(body=True)

    def answer(self, body):
        repository, _, rest = self.path.lstrip("/").partition("/resolve/")
        data = self.server.files.get(f"{repository}/{rest.partition('/')[2]}")
        if data is None:
            self.send_response(404)
            self.send_header("X-Error-Code", "EntryNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = int(self.headers.get("Range", "bytes=0-")[6:].split("-")[0])
        if body:
            self.server.requests.append((self.path, start))
        etag = hashlib.sha256(data).hexdigest()
        if self.path.endswith((".json", ".txt")):
            etag = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
        self.send_response(206 if start else 200)
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{self.server.etags.get(self.path.rsplit("/")[-1], etag)}"')
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(data) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        if body:
            self.send(data[start:])

    def send(self, data):
        """All of it, or as much as `server.cut` allows and then nothing more, as on a bad line."""
        cut = self.server.cut
        self.wfile.write(data if cut is None else data[:cut])
        self.wfile.flush()
        if cut is not None and len(data) > cut:
            self.server.mended.wait(60)

    def log_message(self, *args):
        pass


@pytest.fixture
def hub(monkeypatch, tmp_path):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.daemon_threads = True
    server.files, server.etags, server.requests = {}, {}, []
    server.cut, server.mended = None, threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("HF_ENDPOINT", endpoint)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", endpoint)
    template = endpoint + "/{repo_id}/resolve/{revision}/{filename}"
    monkeypatch.setattr("huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setenv("HF_HUB_DISABLE_XET", "1")
    yield server
    server.mended.set()
    server.shutdown()
    thread.join()
    server.server_close()


def as_pt(tensors):
    buffer = io.BytesIO()
    torch.save(tensors, buffer)
    return buffer.getvalue()


@pytest.fixture
def published(hub, tmp_path):
    """A small model "mine" in the user's catalogue, and its files on the hub."""
    values = ", ".join(f"{key} = {value}" for key, value in TINY.items())
    (tmp_path / "config" / "models.toml").write_text(
        f'[mine]\narchitecture = "instructir"\nconfig = {{ {values} }}\ncondition = "embedding"\n'
        'tasks = ["noise"]\nweights = "im.pt"\nembedded = false\nlicense = "MIT"\nsource = "…"\n'
        'hub = "me/mine"\nhead = "lm.pt"\nencoder = "me/encoder"\n'
    )
    torch.manual_seed(0)
    tensors = create_model("instructir-7d", pretrained=False, **TINY).state_dict()
    hub.files |= {
        "me/mine/im.pt": as_pt(tensors),
        "me/mine/lm.pt": as_pt(LanguageHead().state_dict()),
        "me/encoder/config.json": b"{}",
        "me/encoder/modules.json": b"[]",
        "me/encoder/1_Pooling/config.json": b'{"pooling_mode_mean_tokens": true}',
        "me/encoder/tokenizer.json": json.dumps({"model": {}}).encode(),
        "me/encoder/model.safetensors": save({"a": torch.zeros(3)}),
        "me/encoder/pytorch_model.bin": b"a pickle that nobody asked for",
    }
    return tensors


def pull(name):
    from photofix.models.hub import pull

    return pull(name)


def fetched(hub):
    return [path.rsplit("/")[-1] for path, _ in hub.requests]


def test_a_model_comes_with_its_head_and_encoder(hub, published, models_folder):
    parts = [added.part for added in pull("mine")]
    assert parts == ["weights", "text head", "sentence encoder"]
    assert is_installed(find_entry("mine"))
    loaded = create_model("mine").state_dict()
    assert all(torch.equal(loaded[name], tensor) for name, tensor in published.items())
    assert "pytorch_model.bin" not in fetched(hub)
    encoder = models_folder / "mine.encoder"
    assert (encoder / "1_Pooling" / "config.json").is_file()
    assert not [p for p in (models_folder / ".downloads").iterdir() if p.is_dir()]


def test_the_size_of_a_download_is_told_before_it(hub, published, models_folder):
    from photofix.models.hub import download_size

    wanted = [path for path in hub.files if not path.endswith(".bin")]
    assert download_size("mine") == sum(len(hub.files[path]) for path in wanted)
    assert fetched(hub) == []
    del hub.files["me/mine/im.pt"]
    with pytest.raises(ModelError):
        download_size("mine")


def test_of_two_that_pull_at_once_one_fetches_and_the_other_finds_it(hub, published):
    from photofix.models.hub import pull

    begun, waiting = threading.Event(), threading.Event()

    def first(file):
        begun.set()
        assert waiting.wait(60)

    def second(line):
        assert "another photofix is fetching it" in line
        waiting.set()

    with ThreadPoolExecutor(2) as pool:
        winner = pool.submit(pull, "mine", first)
        assert begun.wait(60)
        loser = pool.submit(pull, "mine", second)
        assert next(added.part for added in winner.result()) == "weights"
        assert loser.result() == []
    assert len(fetched(hub)) == len(set(hub.requests))
    assert is_installed(find_entry("mine"))


def test_other_bytes_than_the_hub_promises_are_refused(hub, published, models_folder):
    hub.etags["im.pt"] = "0" * 64
    with pytest.raises(CheckpointError, match="refused and removed: its checksum is"):
        pull("mine")
    assert not is_installed(find_entry("mine"))
    assert not list(models_folder.rglob("*.pt"))
    hub.etags = {"tokenizer.json": "0" * 40}
    with pytest.raises(CheckpointError, match=r"tokenizer\.json is refused"):
        pull("mine")
    hub.etags = {"lm.pt": "W/unknown"}
    with pytest.raises(CheckpointError, match="not known to the hub"):
        pull("mine")


def test_another_file_than_the_catalogue_means_is_refused(hub, published, tmp_path):
    path = tmp_path / "config" / "models.toml"
    path.write_text(path.read_text() + f'sha256 = "{"1" * 64}"\n')
    with pytest.raises(CheckpointError, match="not the catalogue's 1111"):
        pull("mine")


def test_an_exploit_on_the_hub_is_refused_and_the_old_model_stays(hub, published, tmp_path):
    pull("mine")
    before = weights_path(find_entry("mine")).read_bytes()

    class Exploit:
        def __reduce__(self):
            return os.system, (f"touch {tmp_path / 'exploited'}",)

    hub.files["me/mine/im.pt"] = as_pt({**published, "x": Exploit()})
    with pytest.raises(CheckpointError, match="refused"):
        pull("mine")
    assert not (tmp_path / "exploited").exists()
    assert weights_path(find_entry("mine")).read_bytes() == before


def test_without_network_the_file_to_fetch_is_named(hub, published, monkeypatch):
    monkeypatch.setattr(
        "huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE",
        "http://127.0.0.1:9/{repo_id}/resolve/{revision}/{filename}",
    )
    with pytest.raises(ModelError) as error:
        pull("mine")
    assert "no network" in str(error.value)
    assert "me/mine/resolve/main/im.pt by hand" in str(error.value)
    assert "photofix models add FILE --name mine" in str(error.value)


def test_a_file_the_hub_has_no_more_is_said_to_be_gone(hub, published):
    del hub.files["me/mine/im.pt"]
    with pytest.raises(ModelError, match=r"no longer has .*im\.pt"):
        pull("mine")


@pytest.mark.parametrize(
    ("name", "message"), [("photofix-diagnose", "part of photofix"), ("moce-ir", "not on a hub")]
)
def test_what_is_on_no_hub_can_not_be_pulled(name, message):
    with pytest.raises(UsageError, match=message):
        pull(name)


def test_a_full_disk_is_noticed_before_the_download(hub, published, monkeypatch):
    usage = type("Usage", (), {"free": 2**20 + 10})
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage)
    with pytest.raises(ModelError, match="no room"):
        pull("mine")
    assert hub.requests == []


def test_a_broken_download_goes_on_where_it_was(hub, published, tmp_path, models_folder):
    """The first pull is killed in the middle of the file; the next asks for the rest only."""
    catalog = tmp_path / "config" / "models.toml"
    catalog.write_text(catalog.read_text().replace('"im.pt"', '"im.safetensors"'))
    hub.files["me/mine/im.safetensors"] = save(published, {"padding": "x" * (12 << 20)})
    hub.cut = 11 << 20
    command = [sys.executable, "-m", "photofix", "models", "pull", "mine"]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 120
        while not any(p.stat().st_size for p in models_folder.rglob("*.incomplete")):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not is_installed(find_entry("mine"))
    hub.cut = None
    hub.requests.clear()
    pull("mine")
    assert is_installed(find_entry("mine"))
    (_, start), *_ = hub.requests
    assert start > 0
