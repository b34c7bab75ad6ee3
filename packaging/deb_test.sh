#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# Packs the release build into .deb files and tries them in an empty Debian 12: they install, `fovea` starts, draws and
# finds its plugins; a plugin from `fovea plugin new` builds, tests and loads against fovea-dev; they go without a
# trace. Needs root and debootstrap (77, "skipped", without). DEBS=FOLDER takes packages that are there already.
# DEBOOTSTRAP_OPTIONS may name a tarball of Debian's packages; FOVEA_MIRROR (default http://deb.debian.org/debian) is where Debian comes from; apt's configuration and certificates
# are those of this machine.
set -euo pipefail
FOVEA_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
say() { printf 'deb_test: %s\n' "$*"; }

if [ "$(id -u)" -ne 0 ] || ! command -v debootstrap >/dev/null; then
    say "root and debootstrap are needed"
    exit 77
fi
work=$(mktemp -d /var/tmp/fovea-deb.XXXXXX)
root="$work/root"
finish() {
    for mounted in dev/pts dev proc sys; do
        mountpoint -q "$root/$mounted" && umount -l "$root/$mounted"
    done
    rm -rf --one-file-system "$work"
}
trap finish EXIT

debs=${DEBS:-}
if [ -z "$debs" ]; then
    debs="$work/debs"
    cpack --config "$FOVEA_ROOT/build/release/CPackConfig.cmake" -B "$debs"
fi
ls -l "$debs"/*.deb
if command -v lintian >/dev/null; then
    # What remains is said and judged by a person: errors alone end the test.
    lintian --fail-on error "$debs"/*.deb
fi

say "an empty Debian 12"
# shellcheck disable=SC2086
debootstrap ${DEBOOTSTRAP_OPTIONS:-} --variant=minbase bookworm "$root" "${FOVEA_MIRROR:-http://deb.debian.org/debian}" >"$work/debootstrap.log" \
    || { tail -n 20 "$work/debootstrap.log"; exit 1; }
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
mkdir -p "$root/etc/ssl/certs"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
mount --bind /sys "$root/sys"
mount --bind /dev "$root/dev"
mkdir -p "$root/debs"
cp "$debs"/*.deb "$root/debs/"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen CMAKE_GENERATOR=Ninja "$@"; }
inside apt-get -q update >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log"; exit 1; }

say "install"
inside sh -c 'apt-get -q -y --no-install-recommends install /debs/fovea_*.deb' >"$work/apt.log" 2>&1 \
    || { tail -n 30 "$work/apt.log"; exit 1; }
inside fovea --version
inside fovea plugin list | tee "$work/list"
grep -q 'ready *attention_maps' "$work/list"
grep -q 'ready *trace_browser' "$work/list"
inside fovea record /usr/share/fovea/models/sorter --text "2 0 1 1 0 2" -o /tmp/run.h5 --quiet
inside fovea export /tmp/run.h5 --panel attention_maps -o /tmp/map.svg -o /tmp/map.png
inside fovea --capture /tmp/picture --text "2 0 1 1 0 2" /usr/share/fovea/models/sorter
test -s "$root/tmp/map.png" && test -s "$root/tmp/picture/first_light.png"
cp "$root/tmp/picture/first_light.png" "${FOVEA_PICTURE:-$work/picture.png}"
inside fovea plugin check /usr/lib/fovea/plugins/trace_browser.so
missing=$(inside sh -c 'ldd /usr/bin/fovea /usr/bin/fovea-cli /usr/lib/fovea/plugins/*.so | grep "not found"' || true)
test -z "$missing" || { say "libraries are missing: $missing"; exit 1; }

say "a stranger's plugin"
inside sh -c 'apt-get -q -y --no-install-recommends install /debs/fovea-dev_*.deb' >"$work/apt.log" 2>&1 \
    || { tail -n 30 "$work/apt.log"; exit 1; }
inside sh -c 'apt-get -q -y --no-install-recommends install unzip' >"$work/apt.log" 2>&1
inside sh -c 'mkdir -p /tmp/work && cd /tmp/work && fovea plugin new row_sums && cd row_sums \
    && cmake --workflow --preset default' | tail -n 30
inside sh -c 'unzip -q -o /tmp/work/row_sums/build/row_sums-*.zip -d "$HOME/.local"'
inside fovea plugin list | grep 'ready *row_sums'
inside fovea export /tmp/run.h5 --panel row_sums.grid -o /tmp/rows.svg
inside fovea row-sums /tmp/run.h5
test -s "$root/tmp/rows.svg"

say "uninstall"
inside sh -c 'dpkg --purge fovea-dev fovea' >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
left=$(find "$root/usr" -path "$root/usr/share/doc/fovea*" -o -iname '*fovea*' | grep -v '^$' || true)
test -z "$left" || { say "left behind: $left"; exit 1; }
say "all is well"
