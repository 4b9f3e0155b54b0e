#!/bin/sh
# Made by photofix desktop install
IFS='
'
set -f
exec {window} $NAUTILUS_SCRIPT_SELECTED_FILE_PATHS
