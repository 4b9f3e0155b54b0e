#!/bin/sh
# The libraries of the system that Qt needs, also where there is no screen: installs them on Debian
# and Ubuntu if Qt can't be loaded and we may; says what to do where we may not. Never fails: the
# tests of the app are then left out, and say so.
# usage: system_libraries.sh PYTHON
libraries="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libx11-6"
works() { "$1" -c "from PySide6 import QtDBus, QtNetwork, QtSvg, QtWidgets" 2>/dev/null; }

works "$1" && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    run=""
elif command -v apt-get >/dev/null && command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    run="sudo -n"
else
    echo "Qt lacks libraries of the system; on Debian and Ubuntu: sudo apt-get install $libraries" >&2
    exit 0
fi
$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
    $run apt-get install -y -qq --no-install-recommends $libraries >/dev/null
works "$1" || echo "Qt still can't be loaded; the tests of the app are left out" >&2
exit 0
