#!/bin/sh
# Fetch the photographs in Debian's wallpaper packages for training: fetch_wallpapers.sh [FOLDER]
# Needs apt-get and dpkg-deb. Drawings, and photos that are dark or foggy themselves, are left out.
set -eu
folder=${1:-data/wallpapers}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 mate-backgrounds \
    plasma-workspace-wallpapers lxqt-themes
for package in *.deb; do dpkg-deb -x "$package" all; done

take() { # take FOLDER NAME…: copy the files, named after their folder where all are called alike
    from=$1
    shift
    for name in "$@"; do cp "all/usr/share/$from/$name" "$folder/$(echo "$name" | tr / _)"; done
}
take backgrounds Bridge_by_Sander_Klootwijk.jpg Dragonfly_by_Bolly.jpg Picture_0B_by_freespace.jpg \
    Picture_1A_by_freespace.jpg Wine_by_Jakkub_Mede.jpg aitzgorri_by_Aitzol_Berasategi.jpg \
    friends_by_Aitzol_Berasategi.jpg life_by_Aitzol_Berasategi.jpg \
    picosdeeuropa_by_Aitzol_Berasategi.jpg seeding_by_Clements_Engelhardt.jpg \
    sunset_by_Aitzol_Berasategi.jpg Kleiber_by_Lukas_Baubkus.jpg
take backgrounds/mate/nature Aqua.jpg Blinds.jpg Dune.jpg FreshFlower.jpg Garden.jpg \
    GreenMeadow.jpg LadyBird.jpg RainDrops.jpg TwoWings.jpg Wood.jpg YellowFlower.jpg
for name in BytheWater ColorfulCups EveningGlow FallenLeaf Grey Kite OneStandsOut Path; do
    take wallpapers "$name/contents/images/2560x1600.jpg"
done
take lxqt/wallpapers after-the-rain.jpg appleflower.png butterfly.png cloud.png drop.png \
    flowers.png this-is-not-windows.jpg
echo "$(ls "$folder" | wc -l) photographs in $folder"
