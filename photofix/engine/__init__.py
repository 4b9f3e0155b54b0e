"""Runs a plan's models over photos of any size, on the device at hand."""

from photofix.engine.device import Device, pick_device
from photofix.engine.restorer import Restorer

__all__ = ["Device", "Restorer", "pick_device"]
