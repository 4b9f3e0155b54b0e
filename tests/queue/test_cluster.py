"""A node of a cluster, without Ray: benchmarks/cluster.py has a cluster on one machine."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from photofix.errors import ClusterError, UsageError
from photofix.files import sha256
from photofix.options import Settings, load_settings
from photofix.queue.claims import Claims, wanted_devices
from photofix.queue.cluster import _models_here
from photofix.queue.job import NewJob, serving
from photofix.queue.journal import Journal
from photofix.queue.node import Node, Order, Sight, pieces_of
from photofix.queue.nodes import check_reachable, shares_of


@pytest.fixture
def node(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Node:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Node(1)


def test_a_batch_for_a_cluster_is_nothing_for_a_device(tmp_path: Path) -> None:
    settings = Settings(cluster="head:6379", device="cpu")
    assert serving(settings) == "cluster:head:6379"
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("too grainy", settings)
        journal.add_jobs(batch, [NewJob(tmp_path / "a.jpg", tmp_path / "b.jpg")])
        assert wanted_devices(journal) == {"cluster:head:6379"}
        for name, takes in (("cpu", ("cpu", None, "all")), ("nodes", ("cluster:head:6379",))):
            claims = Claims(journal, name)
            claims.register(None)
            claims.ready(name, takes, ())
            assert (claims.claim() is not None) == (name == "nodes")


@pytest.mark.parametrize("value", ["auto", "head:6379", "10.0.0.7:6379", "ray://head:10001"])
def test_addresses_of_clusters(value: str) -> None:
    assert load_settings({"cluster": value}).cluster == value
    with pytest.raises(UsageError, match="HOST:PORT"):
        load_settings({"cluster": f"{value} and more"})


def test_a_node_knows_whether_it_sees_the_same(photos: Path, node: Node) -> None:
    photo, marker = photos / "0.png", photos / ".marker"
    sight = Sight.of(photo)
    marker.write_text("token")
    assert node.sees(sight, marker, "token") == (True, True)
    assert node.sees(sight, marker, "other") == (True, False)
    assert node.sees(sight, photos / "unmounted" / "x", "token") == (True, False)
    os.utime(photo, ns=(0, 0))
    assert node.sees(sight, marker, "token") == (False, True)
    photo.unlink()
    assert node.sees(sight, None, "token") == (False, False)


def test_a_node_writes_a_hidden_copy_and_neither_name_nor_original(
    photos: Path, node: Node, tmp_path: Path
) -> None:
    source, copy = photos / "0.png", tmp_path / "out" / ".photofix-x-1.part"
    copy.parent.mkdir()
    before = sha256(source)
    settings = Settings(cluster="auto", scenes=False)
    with Journal(tmp_path / "state") as journal:
        batch = journal.add_batch("too grainy", settings)
        journal.add_jobs(batch, [NewJob(source, tmp_path / "out" / "0.png")])
        (job,) = journal.jobs(batch)
    copy.write_bytes(b"what a node that died has left")
    answer = node.restore(Order(job, "too grainy", settings, copy, None))
    assert answer.outcome.state == "done"
    assert answer.digest == sha256(copy)
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    assert sha256(source) == before
    gone = replace(job, source=photos / "gone.png")
    assert node.restore(Order(gone, "", settings, copy, None)).outcome.state == "failed"


def test_pieces_put_together_are_the_file(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(os.urandom(20_000_000))
    pieces = list(pieces_of(path))
    assert len(pieces) == 3
    assert b"".join(pieces) == path.read_bytes()


def test_models_of_the_batch_are_told_by_what_they_hold(
    tmp_path: Path, node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    (models / ".downloads").mkdir(parents=True)
    (models / ".downloads" / "half").write_bytes(b"half")
    (models / "mine.safetensors").write_bytes(b"weights")
    monkeypatch.setenv("PHOTOFIX_MODELS", str(models))
    (found,) = [file for file, _ in _models_here()]
    assert (found.name, found.size) == ("models/mine.safetensors", 7)
    assert node.lacks([found]) == [found]


def test_actors_follow_the_gpus_or_the_cores() -> None:
    counts = {(64, 8): [1] * 8, (16, 0): [4] * 4, (7, 0): [4, 3], (3, 0): [3], (0, 0): []}
    for (cores, gpus), shares in counts.items():
        assert shares_of({"Resources": {"CPU": float(cores), "GPU": float(gpus)}}) == shares


def test_counts_what_a_cluster_could_still_take(tmp_path: Path) -> None:
    with Journal(tmp_path / "state") as journal:
        for setting, count in (("auto", 3), ("auto", 4), ("head:6379", 5)):
            batch = journal.add_batch("too grainy", Settings(cluster=setting))
            names = [f"{batch}-{n}.jpg" for n in range(count)]
            journal.add_jobs(batch, [NewJob(tmp_path / n, tmp_path / "out" / n) for n in names])
        claims = Claims(journal, "nodes")
        claims.register(None)
        claims.ready("cluster:auto", ("cluster:auto",), ())
        assert [claims.waiting(most) for most in (2, 5, 100)] == [2, 5, 7]
        assert claims.claim() is not None
        assert claims.waiting(100) == 6


def test_an_address_where_nothing_answers_is_told_before_ray_tries_for_minutes() -> None:
    with socket.socket() as head:
        head.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{head.getsockname()[1]}"
        for one in (address, f"ray://{address}", "no such host:6379"):
            with pytest.raises(ClusterError, match="can't be reached"):
                check_reachable(one)
        head.listen()
        check_reachable(address)
        check_reachable(f"ray://{address}")
    check_reachable("auto")
