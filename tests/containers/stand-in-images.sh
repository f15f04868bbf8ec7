#!/usr/bin/env bash
# Makes local stand-ins for the .NET base images that deploy/Dockerfile names, from Debian packages and the .NET SDK of this machine,
# so that the images can be built and run where no image registry can be reached. As root.
#
#   stand-in-images.sh FOLDER && . FOLDER/env
#
# The stand-ins differ from the real ones: Debian instead of Ubuntu, and they have a shell. The Dockerfile uses neither.
set -euo pipefail

folder="$(realpath -m "${1:?usage: stand-in-images.sh FOLDER}")"
# Asked, because what is on the path may be a link or a script. "Microsoft.NETCore.App 10.0.1 [/usr/share/dotnet/shared/Microsoft.NETCore.App]"
dotnet="$(dotnet --list-runtimes | sed -n 's|^Microsoft.NETCore.App 10\..* \[\(.*\)/shared/.*|\1|p' | tail -n 1)"
readonly folder dotnet registry=mcr.microsoft.com/dotnet tag=10.0
mkdir -p "$folder/tmp"

# crun refuses hybrid cgroups, hence runc. The limits lie below the machine's, which a container without capabilities cannot raise.
cat >"$folder/storage.conf" <<CONF
[storage]
driver = "overlay"
runroot = "$folder/run"
graphroot = "$folder/storage"
CONF
cat >"$folder/containers.conf" <<CONF
[containers]
log_driver = "k8s-file"
default_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
tmp_dir = "$folder/libpod"
volume_path = "$folder/volumes"
[network]
network_backend = "netavark"
network_config_dir = "$folder/networks"
CONF
# The OCI format knows no HEALTHCHECK.
cat >"$folder/env" <<CONF
export CONTAINERS_STORAGE_CONF="$folder/storage.conf" CONTAINERS_CONF="$folder/containers.conf" TMPDIR="$folder/tmp"
export BUILDAH_FORMAT=docker BUILDAH_ISOLATION=chroot
CONF
# shellcheck source=/dev/null
. "$folder/env"
if buildah inspect --type image "$registry/sdk:$tag" >/dev/null 2>&1; then
  exit 0
fi

debootstrap --variant=minbase --include=ca-certificates,libicu72,libssl3,libstdc++6,libgcc-s1,tzdata bookworm "$folder/root" >"$folder/debootstrap.log"
rm -rf "$folder"/root/var/cache/apt/archives/*.deb "$folder"/root/var/lib/apt/lists/*

container="$(buildah from scratch)"
buildah add -q "$container" "$folder/root" /
rm -rf "$folder/root"
buildah run "$container" -- sh -c 'groupadd --gid 1654 app && useradd --no-log-init --uid 1654 --gid 1654 --create-home app'
for part in host shared; do
  buildah add -q "$container" "$dotnet/$part" "/usr/share/dotnet/$part"
done
buildah add -q "$container" "$dotnet/dotnet" /usr/share/dotnet/
buildah run "$container" -- ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
buildah config --user 1654 --env APP_UID=1654 --env DOTNET_RUNNING_IN_CONTAINER=true --env PATH=/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit -q "$container" "$registry/aspnet:$tag-noble-chiseled-extra"
for part in packs sdk sdk-manifests templates; do
  [[ ! -d $dotnet/$part ]] || buildah add -q "$container" "$dotnet/$part" "/usr/share/dotnet/$part"
done
buildah config --user root --env DOTNET_NOLOGO=true --env DOTNET_CLI_TELEMETRY_OPTOUT=true "$container"
buildah commit -q "$container" "$registry/sdk:$tag"
buildah rm "$container" >/dev/null
