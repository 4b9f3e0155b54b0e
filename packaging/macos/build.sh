#!/bin/sh
# Make photofix.app and a disk image of it: build.sh PYTHON OUT.
# Built by .github/workflows/release.yml; never yet run by its authors on a Mac.
#
# Signed and notarised where these are set, as Apple wants of what is downloaded:
#   SIGNING_IDENTITY   "Developer ID Application: NAME (TEAM)", in the keychain
#   NOTARY_PROFILE     stored by: xcrun notarytool store-credentials
set -eu
export PYTHONSAFEPATH=1 # what is installed is packed, not what lies in the current folder
python=$1
out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$python" -c "import photofix; print(photofix.__version__)")
image="$out/photofix-$version-$(uname -m).dmg"

"$python" -m PyInstaller --noconfirm --distpath "$out" --workpath "$out/work" "$here/photofix.spec"
rm -rf "$out/work"

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    codesign --deep --force --timestamp --options runtime \
        --entitlements "$here/macos/entitlements.plist" --sign "$SIGNING_IDENTITY" "$out/photofix.app"
fi
mkdir -p "$out/image"
cp -R "$out/photofix.app" "$out/image/"
ln -sf /Applications "$out/image/Applications"
hdiutil create -volname photofix -srcfolder "$out/image" -ov -format UDZO "$image"
rm -rf "$out/image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
