"""What the engine says, in the language of the app.

The engine speaks English, and the journal keeps its sentences as they were said. Here each is known
by its form, in which {fields} stand for what differs, and said again in the app's language. Where
the command line names its own flags, the app names what there is in the window. A sentence of no
known form stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from photofix.tasks import TASKS

from .answers import DIRECTIONS, LANGUAGES, WISHES, answer_word, cannot_said
from .words import QT_TRANSLATE_NOOP, either, listed, remedy_word, task_word

_FORMS = (
    # plans
    QT_TRANSLATE_NOOP("phrases", "The sentence asks to {remedies}."),
    QT_TRANSLATE_NOOP("phrases", "The sentence asks to {remedies}; the photo shows {faults}."),
    QT_TRANSLATE_NOOP(
        "phrases", "The sentence asks to {remedies}, though the photo shows no {lacks}."
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "The sentence names no fault, so photofix restores what it finds."
    ),
    QT_TRANSLATE_NOOP("phrases", "The photo shows {faults}."),
    QT_TRANSLATE_NOOP("phrases", "The photo shows nothing that photofix restores."),
    QT_TRANSLATE_NOOP("phrases", "The photo shows no {lacks}."),
    QT_TRANSLATE_NOOP("phrases", "It was copied as it is."),
    QT_TRANSLATE_NOOP("phrases", "It was chosen by name."),
    QT_TRANSLATE_NOOP("phrases", "Then photofix will {remedies}."),
    QT_TRANSLATE_NOOP("phrases", "Then photofix will enlarge it to twice the size once more."),
    QT_TRANSLATE_NOOP("phrases", "It gets {size} pixels."),
    QT_TRANSLATE_NOOP("phrases", "It is {size} pixels already."),
    QT_TRANSLATE_NOOP("phrases", "It is {had} already, so it is only made smaller: {size} pixels."),
    QT_TRANSLATE_NOOP("phrases", "It becomes {factor} times as large."),
    QT_TRANSLATE_NOOP(
        "phrases", "Each photo gets {size} pixels on the long side, at most 4 times its own."
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "More than 4 times is not sensible, so it becomes 4 times as large."
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "More than 4 times is not sensible, so it becomes 4 times as large: {size} pixels,"
        " not {factor} times.",
    ),
    QT_TRANSLATE_NOOP("phrases", "{model} is the fastest model here for that."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here for that."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here for that ({measured})."),
    QT_TRANSLATE_NOOP("phrases", "{model} is the best model here in reasonable time for that."),
    QT_TRANSLATE_NOOP(
        "phrases", "{model} is the best model here in reasonable time for that ({measured})."
    ),
    # what a sentence asks for and does not get
    QT_TRANSLATE_NOOP("phrases", "{cannot}."),
    QT_TRANSLATE_NOOP("phrases", "Photofix can't make photos {directions} yet."),
    QT_TRANSLATE_NOOP("phrases", "The sentence keeps {faults} as it is."),
    QT_TRANSLATE_NOOP(
        "phrases", "The photo shows nothing else to restore than {faults}, which is kept."
    ),
    QT_TRANSLATE_NOOP("phrases", "Then photofix will enlarge it to twice the size once more."),
    QT_TRANSLATE_NOOP(
        "phrases", "It asks for {pixels} pixels; photofix enlarges to {scale} times the size."
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "It asks for {asked} times the size; photofix enlarges to {scale} times."
    ),
    QT_TRANSLATE_NOOP("phrases", "More than 4 times is not sensible."),
    # why a person should look at a copy
    QT_TRANSLATE_NOOP("phrases", "{share} of the photo has become pure white."),
    QT_TRANSLATE_NOOP("phrases", "{share} of the photo has become pure black."),
    QT_TRANSLATE_NOOP("phrases", "Its colours have shifted, which was not asked for."),
    QT_TRANSLATE_NOOP("phrases", "It has become brighter, unasked."),
    QT_TRANSLATE_NOOP("phrases", "It has become darker, unasked."),
    QT_TRANSLATE_NOOP("phrases", "It shows {faults} now, which it did not before."),
    QT_TRANSLATE_NOOP("phrases", "It shows as much {faults} as before."),
    # weights from elsewhere
    QT_TRANSLATE_NOOP("phrases", "{file} is a link out of its folder; put the file itself there"),
    QT_TRANSLATE_NOOP("phrases", "{where}: '{name}' can't be a model's name; use {names}"),
    QT_TRANSLATE_NOOP("phrases", "{path} is not a file; give a model's weights"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} has {size} GB, more than any network that photofix knows; give the weights alone",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is refused: it would unfold to {size} MB; ask its author for a .safetensors file",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} holds {count} tensors, with names of up to {longest} letters: not a "
        "network that photofix knows",
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} names its tensors in characters that can't be shown"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is refused: its tensors claim {size} MB, but the file holds {held}; "
        "ask its author for a .safetensors file",
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} can't be read ({reason})"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is not usable: {name} does not hold plain numbers (it is sparse, "
        "nested, quantized or empty); give the weights as trained",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "sentence-transformers {version} would run code that an encoder's folder "
        "names; update it: pip install 'photofix[instructir]'",
    ),
    # sentences and options
    QT_TRANSLATE_NOOP("phrases", "'{sentence}' asks for nothing that photofix does: {advice}"),
    QT_TRANSLATE_NOOP("phrases", "{cannot} ('{sentence}'): {advice}"),
    QT_TRANSLATE_NOOP(
        "phrases", "'{sentence}' is {language}; photofix reads {languages}: {advice}"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "photofix can't make photos {directions} yet, so nothing would be done"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{option} is {value}; give a number from 0 (no change) to 1 (full)"
    ),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a whole number from 1 to 100"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a side of at least {pixels} pixels"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give how many megapixels a photo may have"),
    QT_TRANSLATE_NOOP(
        "phrases", "{option} is {value}; give the seconds that reading a photo may take"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{option} is {value}; give the gigabytes that reading a photo may take"
    ),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a whole number"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a number"),
    QT_TRANSLATE_NOOP("phrases", "name '{template}' is not a template ({error}); try '{example}'"),
    QT_TRANSLATE_NOOP("phrases", "name has no field {field}; there are {others}"),
    QT_TRANSLATE_NOOP("phrases", "{folder} is a file; choose a folder"),
    # models and devices
    QT_TRANSLATE_NOOP(
        "phrases",
        "the weights of '{model}' are not here; reinstall photofix to get its embedded models back",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{path} is damaged (its sha256 is not the catalogue's); reinstall photofix"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is damaged; reinstall photofix"),
    QT_TRANSLATE_NOOP(
        "phrases", "{path} is missing; reinstall photofix to get its text encoder back"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is missing; reinstall photofix"),
    QT_TRANSLATE_NOOP("phrases", "no device '{device}' here; available: {devices}"),
    QT_TRANSLATE_NOOP(
        "phrases", "there is not enough memory even for the smallest tile; close other programs"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} was made for other tasks; reinstall photofix"),
    QT_TRANSLATE_NOOP(
        "phrases", "the files in {folder} do not fit together ({reason}); reinstall photofix"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is not a task head ({reason}); reinstall photofix"),
    QT_TRANSLATE_NOOP(
        "phrases", "the model's result has NaN or infinite pixels; check its weights"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is not a table of tensors; give a model's weights"),
    QT_TRANSLATE_NOOP("phrases", "{path} is missing; check its name"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is refused: it is damaged, or holds {strangers}, which could run code; "
        "nothing in it was run; ask its author for a .safetensors file",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is not as photofix wrote it: damaged or tampered with; remove the model "
        "and get it again",
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is damaged: {reason}"),
    QT_TRANSLATE_NOOP("phrases", "{path} is useless: {part} holds numbers that are not finite"),
    QT_TRANSLATE_NOOP("phrases", "{what} does not fit the model: {misfits}"),
    QT_TRANSLATE_NOOP(
        "phrases", "{what} is neither an InstructIR nor a MoCE-IR: its tensors are {tensors} …"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{what} looks like {kind}, but its tensors make no network: {reason}"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} is not a weights file; give one of {kinds}"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is not a sentence-transformers folder (it has no modules.json); to add "
        "weights, give the file",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "can't write in {folder} ({reason}); move it with PHOTOFIX_MODELS"
    ),
    QT_TRANSLATE_NOOP("phrases", "the disk of {folder} is full; make room and do it again"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "no room in {folder}: {needed} MB are needed, {free} MB are free; make room, or "
        "move the folder with PHOTOFIX_MODELS",
    ),
    QT_TRANSLATE_NOOP("phrases", "no model is called '{model}'; {hint}"),
    QT_TRANSLATE_NOOP("phrases", "the hub has no {file} any more; look for it on its page"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{file} is refused and removed: its checksum is {checksum}, not {wanted}; try again later",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "'{model}' reads sentences with sentence-transformers, which is not installed: "
        "pip install 'photofix[instructir]'",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "{path}, [{model}]: photofix has a model of that name; choose another"
    ),
    QT_TRANSLATE_NOOP("phrases", "{path} can't be read ({reason}); correct or remove it"),
    QT_TRANSLATE_NOOP("phrases", "{path} is not valid TOML: {reason}; correct that line"),
    QT_TRANSLATE_NOOP("phrases", "{path} is {kind}, not '{model}'; add it under another name"),
    QT_TRANSLATE_NOOP(
        "phrases", "{path}: '{setting}' stands outside of any [model]; move it into one"
    ),
    QT_TRANSLATE_NOOP("phrases", "the catalogue's config of '{model}' makes no network: {reason}"),
    # reading photos
    QT_TRANSLATE_NOOP("phrases", "no such file; check its name"),
    QT_TRANSLATE_NOOP("phrases", "no such file; check the name"),
    QT_TRANSLATE_NOOP("phrases", "no photo"),
    QT_TRANSLATE_NOOP("phrases", "no permission to read it; check its rights"),
    QT_TRANSLATE_NOOP("phrases", "can't be opened ({reason}); check it"),
    QT_TRANSLATE_NOOP("phrases", "can't be read ({reason}); check it"),
    QT_TRANSLATE_NOOP("phrases", "this folder can't be read ({reason}); check its rights"),
    QT_TRANSLATE_NOOP("phrases", "no photos in this folder; give another folder"),
    QT_TRANSLATE_NOOP("phrases", "the file is empty; copy it again from where it came"),
    QT_TRANSLATE_NOOP("phrases", "the file is cut off; copy it again from the camera or card"),
    QT_TRANSLATE_NOOP("phrases", "the file is cut off; copy it again from where it came"),
    QT_TRANSLATE_NOOP(
        "phrases", "the file is damaged or cut off; copy it again from where it came"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "the file is damaged or cut off ({reason}); copy it again from where it came"
    ),
    QT_TRANSLATE_NOOP("phrases", "the photo has no pixels; copy it again from where it came"),
    QT_TRANSLATE_NOOP("phrases", "its header is wrong about its size; copy the file again"),
    QT_TRANSLATE_NOOP("phrases", "this is {what}; give a photo"),
    QT_TRANSLATE_NOOP(
        "phrases", "its decoder broke off ({how}); copy the photo again from its source"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "the process that reads photos does not start; see: photofix doctor"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "no photo that photofix can read; it reads {formats}, so save it as one of these"
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{width} × {height} is more than {megapixels} megapixels; make it smaller first",
    ),
    QT_TRANSLATE_NOOP("phrases", "too large for the memory of this machine; give it fewer pixels"),
    QT_TRANSLATE_NOOP("phrases", "it changes while it is read; try again when it has been written"),
    QT_TRANSLATE_NOOP("phrases", "not enough memory for this photo; close other programs"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "restoring it ended its process twice ({how}), with smaller tiles as well; close other "
        "programs, or give it a smaller photo",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "an animated {format}; extract one frame as a still picture, and restore that"
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "AVIF of more than 8 bits needs pylibheif: pip install 'photofix[avif]', or choose "
        "another format, TIFF for example",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "a JPEG XL of floating-point samples; save it with 8 or 16 bits first"
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "JPEG XL needs opencodecs, for Python 3.11 to 3.13: pip install 'photofix[jxl]'"
    ),
    QT_TRANSLATE_NOOP("phrases", "the header is damaged; copy the file again"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "the raw file is cut off or has no picture ({reason}); copy it from the card again",
    ),
    QT_TRANSLATE_NOOP("phrases", "the raw file is cut off; copy it from the card again"),
    QT_TRANSLATE_NOOP(
        "phrases", "a raw file of a kind that LibRaw does not know; convert it to DNG first"
    ),
    QT_TRANSLATE_NOOP("phrases", "a TIFF with {what}; save it as 8- or 16-bit RGB first"),
    QT_TRANSLATE_NOOP("phrases", "a TIFF in {what}; save it as 8- or 16-bit RGB first"),
    QT_TRANSLATE_NOOP(
        "phrases", "a TIFF compressed with {codec}; save it with LZW or ZIP compression first"
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "a TIFF of {channels} channels, of which photofix reads up to {most}; save it without its "
        "masks and spot colours first",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "a {format} of more {parts} than any camera or editor writes; save it anew with an editor "
        "first",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "a {kind} JPEG, which photofix does not read; save it as a 16-bit TIFF first"
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "a DNG of floating-point samples in a form that LibRaw reads wrongly; save it with 16-bit "
        "integers first",
    ),
    QT_TRANSLATE_NOOP(
        "phrases", "LibRaw finds nothing but black in it; convert it with its maker's program first"
    ),
    # writing copies
    QT_TRANSLATE_NOOP("phrases", "{path} exists already"),
    QT_TRANSLATE_NOOP("phrases", "exists already; choose another name or allow overwriting"),
    QT_TRANSLATE_NOOP("phrases", "its folder does not exist; create it first"),
    QT_TRANSLATE_NOOP("phrases", "no permission to write there; choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "not enough memory to encode it; close other programs"),
    QT_TRANSLATE_NOOP("phrases", "the disk is full; make room or choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "could not be written ({reason}); choose another folder"),
    QT_TRANSLATE_NOOP("phrases", "can't be encoded as {format} ({reason}); choose another format"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "{format} holds at most {most} pixels a side, and this has {side}; choose another format, "
        "PNG for example",
    ),
    QT_TRANSLATE_NOOP("phrases", "this is the original, which is never changed; name another file"),
    # settings
    QT_TRANSLATE_NOOP("phrases", "{path}: there is no setting '{setting}'; {hint}"),
    QT_TRANSLATE_NOOP("phrases", "{path}: begin each watched folder with a line [[watch]]"),
    QT_TRANSLATE_NOOP("phrases", "{path}: no such file; check PHOTOFIX_CONFIG"),
    QT_TRANSLATE_NOOP("phrases", "{path}: can't be read ({reason}); check its rights"),
    QT_TRANSLATE_NOOP("phrases", "{path}: {reason}; write lines such as: strength = 0.8"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give a text that is not empty"),
    QT_TRANSLATE_NOOP("phrases", "{option} is '{value}'; give auto, cpu, mps, cuda or cuda:1"),
    QT_TRANSLATE_NOOP("phrases", "{option} is '{value}'; photofix writes {formats}"),
    QT_TRANSLATE_NOOP("phrases", "{option} is {value}; give true or false"),
    QT_TRANSLATE_NOOP("phrases", "{option} is '{value}'; give {choices}"),
    # watched folders and reports
    QT_TRANSLATE_NOOP("phrases", "{folder}: no such folder; check its name"),
    QT_TRANSLATE_NOOP("phrases", "{folder} is a file; give a folder to watch"),
    QT_TRANSLATE_NOOP("phrases", "{path}: two watches have the same folder and output; drop one"),
    # why a batch is paused
    QT_TRANSLATE_NOOP("phrases", "interrupted"),
    QT_TRANSLATE_NOOP("phrases", "its folder is not there"),
    QT_TRANSLATE_NOOP("phrases", "not watched now"),
    QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be opened ({reason}); check the folder, or name another with "
        "PHOTOFIX_STATE",
    ),
    QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be used: another process keeps it locked; end that, then try "
        "again",
    ),
    # the queue
    QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} was written by a newer photofix; update this one, or name "
        "another folder with PHOTOFIX_STATE",
    ),
    QT_TRANSLATE_NOOP("phrases", "the journal {path} is damaged ({reason})"),
    QT_TRANSLATE_NOOP("phrases", "the journal {path} can't be used: {reason}"),
    QT_TRANSLATE_NOOP("phrases", "internal error: {reason}; please report it"),
)

# What names a flag or a command, and what there is instead in the window.
_IN_THE_WINDOW = {
    "{path} came to exist meanwhile; give the command again": QT_TRANSLATE_NOOP(
        "phrases", "{path} came to exist meanwhile; start the batch again"
    ),
    "reading it takes longer than {seconds} seconds; leave it out, or allow more with"
    " --max-seconds": QT_TRANSLATE_NOOP(
        "phrases",
        "reading it takes longer than {seconds} seconds; leave it out, or allow more in the "
        "options",
    ),
    "reading it takes more than {number} GB of memory; leave it out, or allow more with"
    " --max-gigabytes": QT_TRANSLATE_NOOP(
        "phrases",
        "reading it takes more than {number} GB of memory; leave it out, or allow more in the "
        "options",
    ),
    "{folder} is being watched already; end that with: photofix watch --stop": QT_TRANSLATE_NOOP(
        "phrases", "{folder} is being watched already; end that first"
    ),
    "no photos in this folder; give another, or add --recursive": QT_TRANSLATE_NOOP(
        "phrases", "no photos in this folder; give another, or take folders inside folders as well"
    ),
    "name '{template}' makes no file name; leave out slashes, and use -o for the folder": (
        QT_TRANSLATE_NOOP(
            "phrases", "'{template}' makes no file name; choose folders as the output folder"
        )
    ),
    "the copy would replace an original, {path}, which is never changed; "
    "choose another folder with -o or another --name": QT_TRANSLATE_NOOP(
        "phrases",
        "the copy would replace an original, {path}, which is never changed; "
        "choose another output folder or other names",
    ),
    "{path} is not a copy that photofix wrote, so it stays; "
    "choose another folder with -o or another --name": QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is not a copy that photofix wrote, so it stays; "
        "choose another output folder or other names",
    ),
    "{folder} is a file, not a folder; choose another with -o": QT_TRANSLATE_NOOP(
        "phrases", "{folder} is a file; choose another output folder"
    ),
    "{folder} is a file; give a folder with -o": QT_TRANSLATE_NOOP(
        "phrases", "{folder} is a file; choose another output folder"
    ),
    "no permission to write in {folder}; give another folder with -o": QT_TRANSLATE_NOOP(
        "phrases", "no permission to write in {folder}; choose another output folder"
    ),
    "the folder {folder} can't be made ({reason}); give another with -o": QT_TRANSLATE_NOOP(
        "phrases", "the folder {folder} can't be made ({reason}); choose another output folder"
    ),
    "the folder {folder} can't be made ({reason}); choose another with -o": QT_TRANSLATE_NOOP(
        "phrases", "the folder {folder} can't be made ({reason}); choose another output folder"
    ),
    "{model} can't restore {lacks}; leave out --model to let photofix choose": QT_TRANSLATE_NOOP(
        "phrases", "{model} can't restore {lacks}; let photofix choose the model"
    ),
    "{model} restores nothing; leave out --model to let photofix choose": QT_TRANSLATE_NOOP(
        "phrases", "{model} restores nothing; let photofix choose the model"
    ),
    "no model here can restore {faults} alone; see photofix models list": QT_TRANSLATE_NOOP(
        "phrases", "no model here can restore {faults} alone; see the page Models"
    ),
    "'{model}' is not complete on this machine; see: photofix models info {model}": (
        QT_TRANSLATE_NOOP("phrases", "{model} is not complete on this machine; see the page Models")
    ),
    "the weights of '{model}' are not here; get them from huggingface.co with: "
    "photofix models pull {model}": QT_TRANSLATE_NOOP(
        "phrases", "the weights of {model} are not here; download them on the page Models"
    ),
    "the journal {path} can't be used: the disk is full; make room, then go on with: "
    "photofix queue resume": QT_TRANSLATE_NOOP(
        "phrases",
        "the journal {path} can't be used: the disk is full; make room, then resume the batches",
    ),
    "{path} is {kind}, which the catalogue does not have; give it a name and say what "
    "it restores: --name NAME --tasks noise,blur": QT_TRANSLATE_NOOP(
        "phrases",
        "{path} is {kind}, which the catalogue does not have; add it in a terminal: "
        "photofix models add",
    ),
    "{path} may be any of {models}; say which with --name": QT_TRANSLATE_NOOP(
        "phrases", "{path} may be any of {models}; say which in a terminal: photofix models add"
    ),
    "the hub refuses {file} (HTTP {status}); try again later, or fetch {address} by "
    "hand and run: photofix models add FILE --name {model}": QT_TRANSLATE_NOOP(
        "phrases",
        "the hub refuses {file} (HTTP {status}); try again later, or fetch {address} by "
        "hand and add the file",
    ),
    "the hub can't be reached ({reason}); what has arrived is kept: try again, or "
    "fetch {address} by hand and run: photofix models add FILE --name {model}": QT_TRANSLATE_NOOP(
        "phrases",
        "the hub can't be reached ({reason}); what has arrived is kept: try again, or "
        "fetch {address} by hand and add the file",
    ),
    "the weights of '{model}' are not here; get the authors' file from {address} and "
    "run: photofix models add FILE --name {model}": QT_TRANSLATE_NOOP(
        "phrases",
        "the weights of {model} are not here; get the authors' file from {address} and "
        "add it on the page Models",
    ),
    "the {parts} of '{model}' are not here; get them with: photofix models pull "
    "{model}": QT_TRANSLATE_NOOP(
        "phrases", "the {parts} of {model} are not here; download them on the page Models"
    ),
    "{path} is damaged ({reason}); get it again with: photofix models pull {model}": (
        QT_TRANSLATE_NOOP(
            "phrases", "{path} is damaged ({reason}); download {model} again on the page Models"
        )
    ),
    "the journal {path} is damaged ({reason}); give the command again: the damaged "
    "one is then set aside, and photos that have their copy are left out": (
        QT_TRANSLATE_NOOP(
            "phrases",
            "the journal {path} is damaged ({reason}); it is set aside, and a new one begun",
        )
    ),
    "the process that restores photos ends before it has started ({reason}); see: "
    "photofix doctor": QT_TRANSLATE_NOOP(
        "phrases",
        "the process that restores photos ends before it has started ({reason}); photofix "
        "doctor in a terminal tells more",
    ),
    "{path}: can't be written ({reason}); name another with -o": QT_TRANSLATE_NOOP(
        "phrases", "{path}: can't be written ({reason})"
    ),
    "'{model}' is part of photofix and stays as it is; add the file under another name "
    "with --name": QT_TRANSLATE_NOOP("phrases", "{model} is part of photofix and stays as it is"),
}

# What the system says inside of a sentence: the field {reason}.
_REASONS = (
    QT_TRANSLATE_NOOP("phrases", "permission denied"),
    QT_TRANSLATE_NOOP("phrases", "read-only file system"),
    QT_TRANSLATE_NOOP("phrases", "input/output error"),
    QT_TRANSLATE_NOOP("phrases", "no space left on device"),
    QT_TRANSLATE_NOOP("phrases", "no such file or directory"),
    QT_TRANSLATE_NOOP("phrases", "is a directory"),
    QT_TRANSLATE_NOOP("phrases", "not a directory"),
    QT_TRANSLATE_NOOP("phrases", "stale file handle"),
    QT_TRANSLATE_NOOP("phrases", "host is down"),
    QT_TRANSLATE_NOOP("phrases", "no network"),
    QT_TRANSLATE_NOOP("phrases", "offline mode is on"),
    QT_TRANSLATE_NOOP("phrases", "nothing can be written in {above}"),
)

# What to say instead of a sentence that photofix can't act on: photofix.instruction.EXAMPLE.
_EXAMPLE = QT_TRANSLATE_NOOP(
    "phrases",
    "say what is wrong with the photo, for example 'too dark and grainy', or 'make it better'",
)

_TITLES = "|".join(re.escape(task.title) for task in TASKS)
_REMEDIES = "|".join(re.escape(task.remedy) for task in TASKS)
_FAULT, _REMEDY = f"(?:(?:mild|strong) )?(?:{_TITLES})", f"(?:{_REMEDIES})"
_DOUBLED = " at twice the size"


def _list_of(item: str, joint: str) -> str:
    return f"{item}(?:(?:, {item})* {joint} {item})?"


_WISHES = "|".join(re.escape(wish) for wish in WISHES.values())
_DIRECTIONS = "|".join(re.escape(word) for word in DIRECTIONS.values())
_LANGUAGES = "|".join(LANGUAGES)
_OPTION = r"--[\w-]+(?: (?!and |is )\w+)?"
_UNABLE = f"[Pp]hotofix can't {_list_of(f'(?:{_WISHES})', 'or')}"
_CHOSEN = f"{_list_of(_OPTION, 'and')} is an option, not part of the sentence"

# What a field may be; others hold any text, which is said as it is.
_FIELDS = {
    "remedies": f"{_list_of(_REMEDY, 'and')}(?:{_DOUBLED})?",
    "faults": _list_of(_FAULT, "and"),
    "lacks": _list_of(_FAULT, "(?:and|or)"),
    "model": r"[\w.+-]+",
    "cannot": f"(?:{_UNABLE}(?:; {_CHOSEN})?|{_CHOSEN})",
    "directions": _list_of(f"(?:{_DIRECTIONS})", "or"),
    "language": f"(?:{_LANGUAGES})",
    "languages": _list_of(f"(?:{_LANGUAGES})", "or"),
    "advice": re.escape(_EXAMPLE),
}


_FIELD_WORDS = {"directions": _DIRECTIONS, "language": _LANGUAGES, "languages": _LANGUAGES}


def phrase(text: str) -> str:
    """What the engine said, in the app's words; what is not known stays in the engine's."""
    return "".join(
        said if form is None else _said(form, fields, said) for form, fields, said in _heard(text)
    )


def translated(text: str) -> str:
    """A text of photofix.options in the app's language."""
    return QCoreApplication.translate("options", text)


def brief(text: str) -> str:
    """As `phrase`, for where there is little room: files and folders by their names alone."""
    parts = [part for part in _heard(text) if part[0] != _PLACE]
    return "".join(
        said if form is None else _said(form, {**fields, **_names(fields)}, said, brief=True)
        for form, fields, said in parts
    )


def _names(fields: dict[str, str]) -> dict[str, str]:
    return {key: PurePath(fields[key]).name for key in ("path", "folder") if key in fields}


def unknown(text: str) -> str:
    """What of a text is of no known form."""
    return "".join(said for form, _, said in _heard(text) if form is None).strip()


def _heard(text: str) -> Iterator[tuple[str | None, dict[str, str], str]]:
    """The text in parts: the form of each, what its fields hold, and what was said."""
    at = 0
    while at < len(text):
        for form, pattern in _patterns():
            found = pattern.match(text, at)
            if found is not None:
                yield form, found.groupdict(), found[0]
                break
        else:
            found = _BEFORE.match(text, at) or _SENTENCE.match(text, at)
            assert found is not None
            yield (_PLACE if found.re is _BEFORE else None), {"path": found[0]}, found[0]
        at = found.end()


_PLACE = "{path}"  # the form of a path before what is wrong with it
_BEFORE = re.compile(r"(?:/|[A-Za-z]:\\).*?: ")
_SENTENCE = re.compile(r".+?(?:\.\s+(?=[A-Z])|\Z)", re.DOTALL)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each form, and what finds it: at the end of the text, a sentence also before another."""
    forms = sorted((*_FORMS, *_IN_THE_WINDOW), key=len, reverse=True)
    return [(form, re.compile(_pattern(form))) for form in forms]


def _pattern(form: str) -> str:
    pattern, known = "", set[str]()
    for literal, field in re.findall(r"([^{]*)(?:\{(\w+)\})?", form):
        pattern += re.escape(literal)
        if field:
            pattern += f"(?P={field})" if field in known else f"(?P<{field}>{_of(field)})"
            known.add(field)
    return pattern + (r"(?:\s+|\Z)" if form.endswith(".") else r"\Z")


def _of(field: str) -> str:
    return _FIELDS.get(field, ".+?")


def _said(form: str, fields: dict[str, str], said: str, brief: bool = False) -> str:
    wanted = _IN_THE_WINDOW.get(form, form)
    translated = QCoreApplication.translate("phrases", wanted)
    own = brief or "cannot" in fields  # which names flags
    if translated == form and not own:  # the engine's own words, in its own language
        return said
    space = said[len(said.rstrip()) :]
    return re.sub(r"\{(\w+)\}", lambda name: _filled(name[1], fields[name[1]]), translated) + space


def _filled(field: str, value: str) -> str:
    if field == "reason":
        return _reason(value)
    if field == "remedies":
        words = [remedy_word(name) for name in _named(_REMEDIES, value, "remedy")]
        text = listed(words)
        doubled = QCoreApplication.translate("phrases", "{remedies} at twice the size")
        return doubled.format(remedies=text) if value.endswith(_DOUBLED) else text
    if field in ("faults", "lacks"):
        words = [_fault(found[0]) for found in re.finditer(_FAULT, value)]
        return listed(words) if field == "faults" else ", ".join(words)
    return _of_a_request(field, value)


def _of_a_request(field: str, value: str) -> str:
    """What a field says of what a sentence asks."""
    if field == "cannot":
        return cannot_said(_cannot(value))
    if field == "advice":
        return QCoreApplication.translate("phrases", value)
    if field in ("directions", "language", "languages"):
        words = [answer_word(found[0]) for found in re.finditer(_FIELD_WORDS[field], value)]
        return either(words)
    return value


def _cannot(value: str) -> list[str]:
    """The names in `Request.cannot` that were told so."""
    by_word = {word: name for name, word in WISHES.items()}
    told = re.finditer(f"{_OPTION}|{_WISHES}", value)
    return [by_word.get(found[0], found[0]) for found in told]


def _reason(value: str) -> str:
    for form in _REASONS:
        found = re.fullmatch(_pattern(form), value, re.IGNORECASE)
        translated = QCoreApplication.translate("phrases", form)
        if found is not None and translated != form:
            return translated.format(**found.groupdict())
    return value


def _fault(text: str) -> str:
    degree = re.match(r"(?:(mild|strong) )?(.+)", text)
    assert degree is not None
    word = task_word(_named(_TITLES, degree[2], "title")[0])
    forms = {
        "mild": QCoreApplication.translate("phrases", "mild {fault}"),
        "strong": QCoreApplication.translate("phrases", "strong {fault}"),
    }
    return forms[degree[1]].format(fault=word) if degree[1] else word


def _named(alternatives: str, text: str, attribute: str) -> list[str]:
    """The tasks whose title or remedy the text holds, in its order."""
    by_word = {getattr(task, attribute): task.name for task in TASKS}
    return [by_word[found[0]] for found in re.finditer(alternatives, text)]
