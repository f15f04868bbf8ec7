#!/usr/bin/env bash
# Building the images, and tidying up after them.
# shellcheck disable=SC2154 # suite.sh says where everything is

base_images() {
  tests/containers/stand-in-images.sh "$images_home"
}

build_image() {
  timeout 900 buildah bud --layers --pull-never --network host -v /etc/ssl/certs:/etc/ssl/certs:ro -v "$HOME/.nuget/packages:/root/.nuget/packages" \
    -f deploy/Dockerfile --target "$1" -t "$tag/$1:test" .
}

small_layers() {
  local base own
  base="$(podman image inspect --format '{{.Size}}' mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra)"
  own="$(podman image inspect --format '{{.Size}}' "$tag/$1:test")"
  figure "image $1: $(((own - base) / 1000000)) MB on top of the base"
  ((own - base < 100000000))
}

# Base images and layers stay where MEMOCOACH_CONTAINERS names a folder; otherwise nothing does.
forget_images() {
  podman pod rm --all --force
  podman rm --all --force
  podman volume rm --all --force
  [[ $images_home != "$results"/* ]] || podman system reset --force
  # Podman leaves its storage mounted on itself.
  awk -v home="$images_home/" 'index($2, home) == 1 { print $2 }' /proc/mounts | sort -r | xargs -r -n 1 umount -l
}
