#!/bin/sh
# Installs the programs from Debian that tests use, where they are missing: a browser, and the shells for which the
# command has completion scripts. Without a program, its tests fail.
set -eu
missing=
for program in chromium fish zsh; do
  command -v $program >/dev/null || missing="$missing $program"
done
if [ -z "$missing" ]; then exit 0; fi
if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
$as_root apt-get update -q
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qy --no-install-recommends $missing
