"""What a batch asks of Ray's autoscaler: room for the photos that wait.

An actor is started on a node that is there. So that Ray gets more of them, room for further actors
is asked for as placement groups: while no node has it, that is a demand, which the autoscaler meets
as far as its own limits go. A group that has got its room gives it up at once, to the actors. All
of them end with the process that asked, however that ends, so no node is held without work.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from photofix.queue.nodes import room_for_one

MOST_ASKED = 100  # at a time; more are asked for when these have come


class Demand:
    def __init__(self) -> None:
        self._asked: list[tuple[dict[str, float], Any]] = []

    def ask(self, nodes: Iterable[dict[str, Any]], count: int) -> None:
        """Ask for room for so many actors beyond those of the nodes; of what was asked before,
        what has come or is no longer wanted is given up."""
        from ray.util.placement_group import placement_group, remove_placement_group

        room, count = room_for_one(nodes), min(count, MOST_ASKED)
        kept: list[Any] = []
        for asked, group in self._asked:
            if len(kept) < count and asked == room and not _has_come(group):
                kept.append(group)
            else:
                remove_placement_group(group)
        kept += [placement_group([room]) for _ in range(count - len(kept))]
        self._asked = [(room, group) for group in kept]


def _has_come(group: Any) -> bool:
    from ray.util.placement_group import placement_group_table

    return bool(placement_group_table(group)["state"] == "CREATED")
