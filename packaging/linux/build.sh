#!/bin/sh
# Make the packages of Linux: build.sh PYTHON OUT. `make package` calls it.
# - OUT/photofix/                      the program with all it needs, from PyInstaller
# - OUT/photofix_VERSION_ARCH.deb      where dpkg-deb is there
# - OUT/photofix-VERSION-ARCH.AppImage where appimagetool is there; elsewhere OUT/AppDir, what it is
#   made of: AppDir/AppRun starts it
set -eu
export PYTHONSAFEPATH=1 # what is installed is packed, not what lies in the current folder
python=$1
mkdir -p "$2"
out=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$python" -c "import photofix; print(photofix.__version__)")

if ! "$python" -c "import sys, torch; sys.exit(torch.version.cuda is not None)"; then
    echo "this torch brings 5 GB of CUDA along; in a fresh environment:" \
        "PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu make package" >&2
    exit 1
fi
"$python" "$here/bundle.py"
"$python" -m PyInstaller --noconfirm --distpath "$out" --workpath "$out/work" "$here/photofix.spec"
rm -rf "$out/work"
# Symbols that only a debugger reads; PyInstaller's own --strip spoils libraries that were repaired
# for their wheel (numpy's).
if command -v strip >/dev/null; then
    strip --strip-unneeded "$out"/photofix/_internal/torch/lib/*.so "$out"/photofix/_internal/libpython*
fi
ln -s photofix "$out/photofix/photofix-gui"
du -sh "$out/photofix"

# tree ROOT PREFIX: lay out what both packages hold.
tree() {
    rm -rf "$1"
    mkdir -p "$1$2/bin" "$1$2/lib" "$1$2/share/applications" "$1$2/share/man/man1" \
        "$1$2/share/bash-completion/completions" "$1$2/share/zsh/vendor-completions" \
        "$1$2/share/fish/vendor_completions.d" "$1$2/share/doc/photofix"
    cp -a "$out/photofix" "$1$2/lib/photofix"
    ln -s ../lib/photofix/photofix "$1$2/bin/photofix"
    ln -s ../lib/photofix/photofix-gui "$1$2/bin/photofix-gui"
    cp "$here/photofix.desktop" "$1$2/share/applications/"
    cp "$here"/man/*.1 "$1$2/share/man/man1/"
    cp "$here/completion/photofix.bash" "$1$2/share/bash-completion/completions/photofix"
    cp "$here/completion/_photofix" "$1$2/share/zsh/vendor-completions/"
    cp "$here/completion/photofix.fish" "$1$2/share/fish/vendor_completions.d/"
    cp "$here/../LICENSE" "$1$2/share/doc/photofix/copyright"
    for size in 64 256 512; do
        icons="$1$2/share/icons/hicolor/${size}x$size/apps"
        mkdir -p "$icons"
        cp "$here/icons/photofix-$size.png" "$icons/photofix.png"
    done
}

if command -v dpkg-deb >/dev/null; then
    arch=$(dpkg --print-architecture)
    tree "$out/deb" /usr
    mkdir -p "$out/deb/DEBIAN"
    size=$(du -sk "$out/deb" | cut -f1)
    depends=$("$python" "$here/linux/depends.py" "$out/photofix")
    sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
        "$here/linux/control" >"$out/deb/DEBIAN/control"
    dpkg-deb --root-owner-group -Zxz -z1 --build "$out/deb" "$out/photofix_${version}_$arch.deb"
    rm -rf "$out/deb"
fi

tree "$out/AppDir" /usr
cp "$here/photofix.desktop" "$here/icons/photofix.svg" "$here/linux/AppRun" "$out/AppDir/"
if command -v appimagetool >/dev/null; then
    ARCH=$(uname -m) appimagetool "$out/AppDir" "$out/photofix-$version-$(uname -m).AppImage"
    rm -rf "$out/AppDir"
else
    echo "appimagetool is not here: no AppImage, but $out/AppDir" >&2
fi
