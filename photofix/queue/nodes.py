"""The nodes of a Ray cluster: connecting to them, asking what they are, starting actors there."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from photofix import __version__
from photofix.errors import ClusterError, one_line
from photofix.queue.node import AT_ONCE, Greeting, Node

CORES = 4  # of a node without a GPU, for each actor: more of them restore one photo hardly faster
PATIENCE = 120.0  # seconds that nodes have to start their actors, and others to join


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
        asked = [(node, start_actor(ray, node) if actors_of(node) else None) for node in alive]
        return [_state(ray, node, actor) for node, actor in asked]


def _state(ray: Any, node: dict[str, Any], actor: Any) -> NodeState:
    resources = node["Resources"]
    known = _known_of(node["NodeManagerAddress"], resources)
    if actor is None:
        return known
    try:
        return replace(known, greeting=ray.get(actor.hello.remote(), timeout=PATIENCE))
    except Exception as error:  # whatever a node's own installation makes of it
        return replace(known, trouble=one_line(error))


def _known_of(address: str, resources: dict[str, float]) -> NodeState:
    return NodeState(address, int(resources.get("CPU", 0)), int(resources.get("GPU", 0)), None)


def start_actor(ray: Any, node: dict[str, Any]) -> Any:
    """An actor on that node and no other: with a GPU, where it has one, else with some cores."""
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    resources = node["Resources"]
    gpus = 1 if resources.get("GPU", 0) >= 1 else 0
    cores = 1 if gpus else max(1, min(CORES, int(resources.get("CPU", 0))))
    actor = ray.remote(Node).options(
        num_cpus=cores,
        num_gpus=gpus,
        max_concurrency=AT_ONCE + 1,  # questions are answered while photos are restored
        scheduling_strategy=NodeAffinitySchedulingStrategy(node["NodeID"], soft=False),
    )
    return actor.remote(cores)


def actors_of(node: dict[str, Any]) -> int:
    """How many actors a node is given."""
    resources = node["Resources"]
    return int(resources.get("GPU", 0)) or (int(resources.get("CPU", 0)) + CORES - 1) // CORES
