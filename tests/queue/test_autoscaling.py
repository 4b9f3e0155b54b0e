"""Ray's autoscaler, with nodes that are processes of this machine; only where Ray is installed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from photofix.queue.nodes import connected, room_for_one, shares_of
from photofix.queue.scaling import Demand

_HEAD = "f" * 51 + "00000"


def node(cores: int, gpus: int = 0) -> dict[str, object]:
    return {"Resources": {"CPU": float(cores), "GPU": float(gpus)}}


def test_room_is_asked_for_as_the_nodes_are() -> None:
    assert room_for_one([node(0)]) == {"CPU": 4}
    assert room_for_one([node(0), node(2)]) == {"CPU": 2}
    assert room_for_one([node(2), node(64)]) == {"CPU": 4}
    assert room_for_one([node(64), node(8, gpus=1)]) == {"GPU": 1, "CPU": 1}


@pytest.mark.parametrize("cores", range(1, 70))
def test_actors_leave_no_core_that_would_pass_for_room(cores: int) -> None:
    shares = shares_of(node(cores))
    assert sum(shares) == cores
    assert max(shares) <= 4
    assert max(shares) - min(shares) <= 1


@pytest.fixture
def autoscaling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a cluster that has a head without cores, and may get two nodes of 4."""
    pytest.importorskip("ray")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    (tmp_path / "autoscaler.json").write_text(json.dumps(_configuration(address)))
    short = Path(tempfile.mkdtemp(prefix="ray-"))  # sockets lie there, whose paths are short
    start = ["start", "--head", f"--port={port}", "--num-cpus=0", "--include-dashboard=false"]
    start += [f"--temp-dir={short}", f"--autoscaling-config={tmp_path}/autoscaler.json"]
    head = subprocess.Popen(
        [sys.executable, "-m", "ray.scripts.scripts", *start, "--block"],
        env={
            **os.environ,
            "AUTOSCALER_UPDATE_INTERVAL_S": "1",
            "RAY_FAKE_CLUSTER": "1",
            "RAY_USAGE_STATS_ENABLED": "0",
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address, head)
        yield address
    finally:
        started = [psutil.Process(head.pid), *psutil.Process(head.pid).children(recursive=True)]
        for process in started:
            process.kill()
        psutil.wait_procs(started, 10)
        shutil.rmtree(short, ignore_errors=True)


def _wait_for(address: str, head: subprocess.Popen[bytes]) -> None:
    """Until its nodes can be asked for; on a busy machine Ray may give itself up."""
    command = [sys.executable, "-m", "ray.scripts.scripts", "status", f"--address={address}"]
    ends = time.monotonic() + 120
    while subprocess.run(command, capture_output=True).returncode:
        if head.poll() is not None or time.monotonic() > ends:
            pytest.skip("Ray can't start a cluster here")
        time.sleep(1)


def _configuration(address: str) -> dict[str, object]:
    lists = ("initialization_commands", "setup_commands", "rsync_exclude", "rsync_filter")
    lists += ("head_setup_commands", "worker_setup_commands", "cluster_synced_files")
    lists += ("head_start_ray_commands", "worker_start_ray_commands")
    machine = {"node_config": {}, "resources": {"CPU": 4, "object_store_memory": 80_000_000}}
    return {
        "cluster_name": "photofix",
        "max_workers": 2,
        "idle_timeout_minutes": 10,
        "provider": {
            "type": "fake_multinode",
            "gcs_address": address,
            "head_node_id": _HEAD,
            "disable_node_updaters": True,
            "disable_launch_config_check": True,
        },
        "head_node_type": "ray.head.default",
        "available_node_types": {
            "ray.head.default": {"resources": {"CPU": 0}, "node_config": {}, "max_workers": 0},
            "machine": {**machine, "min_workers": 0, "max_workers": 2},
        },
        **{name: {} for name in ("auth", "docker", "file_mounts")},
        "file_mounts_sync_continuously": False,
        **{name: [] for name in lists},
    }


def test_a_batch_gets_the_nodes_that_its_photos_keep_busy(
    autoscaling: str, photos: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "photofix", "batch", photos, "-o", tmp_path / "out"]
    command += ["-i", "too grainy", "--no-scenes", "--cluster", autoscaling]
    done = subprocess.run(
        [str(word) for word in command],
        env={**os.environ, "PHOTOFIX_STATE": str(tmp_path / "state")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    names = sorted(path.name for path in photos.glob("*.png"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    with connected(autoscaling) as ray:
        from ray.util import placement_group_table

        assert restoring(ray)
        states = [group["state"] for group in placement_group_table().values()]
        assert set(states) <= {"REMOVED"}  # nothing is asked for any more
        demand = Demand()
        ends = time.monotonic() + 120
        while len(restoring(ray)) < 2 and time.monotonic() < ends:
            demand.ask(ray.nodes(), 2)
            time.sleep(1)
        assert len(restoring(ray)) == 2


def restoring(ray: Any) -> list[str]:
    """The nodes that have something to restore with."""
    return [one["NodeID"] for one in ray.nodes() if one["Alive"] and shares_of(one)]
