#!/bin/sh
# Made by photofix desktop install
printf '%s' "$NAUTILUS_SCRIPT_SELECTED_FILE_PATHS" | exec {command} batch - --notify
