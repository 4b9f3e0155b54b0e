"""Showing a file in the file manager of the system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices

from photofix.processes import system_program


def reveal(path: Path) -> None:
    """Open the folder of a file, with the file selected where the file manager can do that."""
    if sys.platform == "darwin":
        subprocess.Popen([system_program("open"), "-R", str(path)])
    elif sys.platform == "win32":
        subprocess.Popen([system_program("explorer"), f"/select,{path}"])
    elif not _asked_file_manager(path):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _asked_file_manager(path: Path) -> bool:
    """Ask by the freedesktop file manager interface; False if no file manager answers."""
    bus = QDBusConnection.sessionBus()
    service = "org.freedesktop.FileManager1"
    if not bus.isConnected() or not _is_there(bus, service):
        return False
    message = QDBusMessage.createMethodCall(
        service, "/org/freedesktop/FileManager1", service, "ShowItems"
    )
    message.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    return bool(bus.send(message))


def _is_there(bus: QDBusConnection, service: str) -> bool:
    interface = bus.interface()
    return bool(interface.isServiceRegistered(service).value()) if interface else False
