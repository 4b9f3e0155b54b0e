#!/bin/sh
# photofix in digiKam's Batch Queue Manager: Base Tools, Custom Tools, User Shell Script, with
#     /path/to/photofix.sh "$INPUT" "$OUTPUT" -i "too dark and grainy"
# What follows the two files is handed to `photofix batch`. The copy has the format that the queue
# asks for, by the name of $OUTPUT. digiKam groups a queue's results with their originals by itself.
set -eu
input=$1 output=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
suffix=${output##*.}
"${PHOTOFIX:-photofix}" batch -q -o "$folder" --name copy --format "$suffix" "$@" -- "$input"
mv -- "$folder"/copy.* "$output"
