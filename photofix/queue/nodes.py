"""The nodes of a Ray cluster: connecting to them, asking what they are, starting actors there."""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from photofix import __version__
from photofix.errors import ClusterError, one_line, system_reason
from photofix.queue.node import AT_ONCE, Greeting, Node

CORES = 4  # of a node without a GPU, for each actor: more of them restore one photo hardly faster
PATIENCE = 120.0  # seconds that nodes have to start their actors, and others to join
LONG_PATIENCE = 900.0  # the same, where none can restore: an autoscaler has to get a machine first
_ANSWER = 10.0  # seconds that the head of a cluster has to answer


@dataclass(frozen=True)
class NodeState:
    """A node of a cluster: what Ray knows of it, and what photofix there says of itself.

    greeting: None where photofix does not answer; trouble says why, and is empty where the node has
        nothing to restore with.
    """

    address: str
    cores: int
    gpus: int
    greeting: Greeting | None
    trouble: str = ""

    @property
    def fits(self) -> bool:
        return self.greeting is not None and self.greeting.version == __version__


def check_reachable(address: str) -> None:
    """Raise ClusterError where nothing answers at HOST:PORT: Ray would try for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host:  # "auto" is looked for on this machine
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _ANSWER).close()
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else one_line(error)
        raise ClusterError("cluster.unreachable", address=address, reason=reason) from error


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """Ray, connected to a cluster ("auto": the one of this machine).

    Ray lets the processes of nodes look for code in the current folder, and in that of the script:
    so the current folder is an empty one meanwhile.
    Raises ClusterError.
    """
    try:
        import ray
    except ImportError as error:
        raise ClusterError("cluster.no_ray") from error
    check_reachable(address)
    before, arguments = Path.cwd(), sys.argv
    with tempfile.TemporaryDirectory(prefix="photofix-cluster-") as empty:
        os.chdir(empty)
        sys.argv = [str(Path(empty) / "photofix")]
        try:
            ray.init(
                address, log_to_driver=False, logging_level=logging.ERROR, namespace="photofix"
            )
            yield ray
        except (ConnectionError, RuntimeError, ValueError, TimeoutError) as error:
            reason = one_line(error)
            raise ClusterError("cluster.unreachable", address=address, reason=reason) from error
        finally:
            with suppress(Exception):  # it may never have been connected
                ray.shutdown()
            sys.argv = arguments
            os.chdir(before)


def survey(address: str) -> list[NodeState]:
    """The nodes of a cluster, each asked for its versions. Raises ClusterError."""
    with connected(address) as ray:
        alive = [node for node in ray.nodes() if node["Alive"]]
        asked = [
            (node, [start_actor(ray, node, cores) for cores in shares_of(node)[:1]])
            for node in alive
        ]
        return [_state(ray, node, *actors) for node, actors in asked]


def _state(ray: Any, node: dict[str, Any], actor: Any = None) -> NodeState:
    known = NodeState(node["NodeManagerAddress"], _cores(node), _gpus(node), None)
    if actor is None:
        return known
    try:
        return replace(known, greeting=ray.get(actor.hello.remote(), timeout=PATIENCE))
    except Exception as error:  # whatever a node's own installation makes of it
        return replace(known, trouble=one_line(error))


def start_actor(ray: Any, node: dict[str, Any], cores: int) -> Any:
    """An actor on that node and no other: with a GPU, where it has one, else with some cores."""
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    actor = ray.remote(Node).options(
        num_cpus=cores,
        num_gpus=1 if _gpus(node) else 0,
        max_concurrency=AT_ONCE + 1,  # questions are answered while photos are restored
        scheduling_strategy=NodeAffinitySchedulingStrategy(node["NodeID"], soft=False),
    )
    return actor.remote(cores)


def shares_of(node: dict[str, Any]) -> list[int]:
    """The cores of each actor that a node is given: one for each GPU, else for every CORES, and
    none of them is left over."""
    if gpus := _gpus(node):
        return [1] * gpus
    cores = _cores(node)
    actors = -(-cores // CORES)
    return [cores // actors + (number < cores % actors) for number in range(actors)]


def room_for_one(nodes: Iterable[dict[str, Any]]) -> dict[str, float]:
    """What an actor takes of a node that a cluster may get, judged by those that it has: with a
    GPU, where one has any."""
    there = list(nodes)
    if any(map(_gpus, there)):
        return {"GPU": 1, "CPU": 1}
    return {"CPU": min(CORES, max(map(_cores, there), default=0) or CORES)}


def _gpus(node: dict[str, Any]) -> int:
    return int(node["Resources"].get("GPU", 0))


def _cores(node: dict[str, Any]) -> int:
    return int(node["Resources"].get("CPU", 0))
