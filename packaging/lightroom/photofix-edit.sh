#!/bin/sh
# photofix as Lightroom's additional external editor: Preferences, External Editing, choose this
# file as application; file format TIFF, 16 bits. Lightroom makes a TIFF of its own for the editor
# and expects that very file back: it is replaced once its restored copy is whole. Lightroom stacks
# it with the original. The sentence: PHOTOFIX_SENTENCE, else whatever the photos show.
set -eu
for photo; do
    folder=$(mktemp -d "$(dirname "$photo")/.photofix-XXXXXX")
    trap 'rm -rf "$folder"' EXIT
    if [ -n "${PHOTOFIX_SENTENCE:-}" ]; then set -- -i "$PHOTOFIX_SENTENCE"; else set --; fi
    "${PHOTOFIX:-photofix}" batch -q -o "$folder" --name copy --format tiff "$@" -- "$photo"
    mv -f -- "$folder"/copy.* "$photo"
    rm -rf "$folder"
done
