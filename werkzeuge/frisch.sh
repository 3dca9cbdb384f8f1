#!/usr/bin/env bash
# Proves `make vorlage` and `make test` in an empty Debian 12: a root of its own, a clone of the
# last commit in it, and nothing of this machine's environment but where packages come from and
# which certificates hold. Those are passed to each command and stored nowhere.
#
#   FRISCH_SPIEGEL    Debian mirror; otherwise that of this machine's apt
#   FRISCH_BEHALTEN   keep the root afterwards
set -euo pipefail

checkout=$(cd "$(dirname "$0")/.." && pwd)

stop() {
  printf '%s\n    %s\n' "$1" "$2" >&2
  exit 3
}

main() {
  [ "$(id -u)" = 0 ] || stop 'Ein leeres Debian anlegen darf nur root.' 'Rufen Sie auf: sudo make frisch'
  [ -x "$(PATH=$PATH:/usr/sbin command -v debootstrap)" ] ||
    stop 'Das Programm debootstrap fehlt.' 'Geben Sie ein: apt-get install debootstrap'
  folder=$(mktemp -d /var/tmp/vorlagen-frisch.XXXXXX)
  trap clean_up EXIT
  echo "Es entsteht ein leeres Debian 12 in $folder; geholt werden rund 80 MB, mit allem 350 MB."
  # Whatever is mounted in a namespace of its own is gone with it, also after a failure.
  unshare --mount --propagation private --pid --fork --kill-child \
    bash "$0" --im-namensraum "$folder"
}

clean_up() {
  if [ -n "${FRISCH_BEHALTEN:-}" ]; then
    echo "Der Ordner bleibt: $folder"
  else
    rm -rf --one-file-system "$folder"
  fi
}

in_namespace() {
  root=$1
  measure 'leeres Debian anlegen' make_root
  measure 'als Nutzerin ohne Rechte: Was ist zu tun?' expect_instructions
  measure 'make vorlage' as_root make vorlage
  measure 'make vorlage, zweites Mal' as_root make vorlage
  expect_output
  measure 'make test' as_root make test
  measure 'als Nutzerin ohne Rechte: make vorlage' as_user env TZ=Pacific/Kiritimati \
    LC_ALL=C PYTHONHASHSEED=7 bash -c 'umask 077; make vorlage'
  expect_same_bytes
  expect_nothing_stored
  printf '\nGezeigt an Commit %s:\n%s' "$(git -C "$checkout" rev-parse --short HEAD)" "$report"
}

report=''

# Runs a step, fails with it, and remembers how long it took.
measure() {
  local name=$1 begin=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  "$@"
  report+=$(printf '%5d s  %s' $((SECONDS - begin)) "$name")$'\n'
}

make_root() {
  chmod 755 "$root" # mktemp closes it to everybody but root
  PATH=$PATH:/usr/sbin:/sbin debootstrap --variant=minbase \
    --include=ca-certificates,git,make,python3 bookworm "$root" "$(mirror)" | tail -n 1
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/dev/shm"
  chroot "$root" useradd --create-home erika
  clone root/'Räte und Ämter'
  clone home/erika/'Räte und Ämter'
  chroot "$root" chown -R erika: /home/erika
  if [ -f "$(certificates)" ]; then
    touch "$root/mnt/zertifikate.crt"
    mount --bind --options ro "$(certificates)" "$root/mnt/zertifikate.crt"
  fi
}

clone() {
  git -c safe.directory='*' clone --quiet --no-hardlinks "$checkout" "$root/$1"
}

# shellcheck disable=SC2016 # apt expands $(SITE)
mirror() {
  echo "${FRISCH_SPIEGEL:-$(apt-get indextargets --format '$(SITE)' 'Codename: bookworm' 'Label: Debian' |
    head -n 1)}"
}

certificates() {
  echo "${PIP_CERT:-$(pip_setting cert)}"
}

# What this machine's pip is told under a name, if that is not a folder of this machine.
pip_setting() {
  python3 -m pip config get "global.$1" 2>/dev/null | grep -v 'file:' || true
}

# The package index, the proxy and the certificates of the caller, as NAME=VALUE lines.
caller_settings() {
  local name value
  for name in index-url extra-index-url trusted-host proxy timeout; do
    value=PIP_$(tr 'a-z-' 'A-Z_' <<<"$name")
    value=${!value:-$(pip_setting "$name")}
    [ -z "$value" ] || echo "PIP_$(tr 'a-z-' 'A-Z_' <<<"$name")=$value"
  done
  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || echo "$name=${!name}"
  done
  [ ! -e "$root/mnt/zertifikate.crt" ] || echo PIP_CERT=/mnt/zertifikate.crt
}

# Runs a command in the clone of a user, with an environment that holds only what it must.
as() {
  local user=$1 home=$2 settings
  shift 2
  mapfile -t settings < <(caller_settings)
  chroot --userspec="$user" "$root" env -i --chdir="$home/Räte und Ämter" "HOME=$home" \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin "${settings[@]}" "$@" </dev/null
}

as_root() { as root /root "$@"; }
as_user() { as erika /home/erika "$@"; }

# Before anything is installed, someone without rights is told what to type.
expect_instructions() {
  local said
  if said=$(as_user make vorlage 2>&1); then
    stop 'Ohne Rechte und ohne Systempakete darf make vorlage nicht gelingen.' "$said"
  fi
  echo "$said"
  grep -q 'apt-get install --no-install-recommends .*libpango' <<<"$said" ||
    stop 'Die Meldung sagt nicht, was einzugeben ist.' "$said"
}

expect_output() {
  local kind
  for kind in docx pdf; do
    find "$root/root/Räte und Ämter/ausgabe" -name "*.$kind" | grep -q . ||
      stop "In ausgabe/ liegt keine Datei .$kind." 'Sehen Sie die Ausgabe von make vorlage durch.'
  done
}

# Another user, home, time zone, locale, hash seed and umask: not one byte may differ.
expect_same_bytes() {
  diff --recursive --brief "$root/root/Räte und Ämter/ausgabe" \
    "$root/home/erika/Räte und Ämter/ausgabe" ||
    stop 'Unter einer anderen Benutzerin entstehen andere Dateien.' 'Sie stehen oben.'
  echo 'Beide Benutzerinnen haben dieselben Bytes erhalten.'
}

expect_nothing_stored() {
  local changed
  changed=$(as_root git status --porcelain)
  [ -z "$changed" ] || stop 'Die Befehle haben den Klon verändert:' "$changed"
}

if [ "${1:-}" = --im-namensraum ]; then
  in_namespace "$2"
else
  main
fi
