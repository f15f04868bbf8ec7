#!/usr/bin/env bash
# The cluster's Deployments, run by `podman play kube`, which takes pods, ConfigMaps and Secrets and leaves out probes, budgets and policies.
# shellcheck disable=SC2154 # suite.sh says where everything is

# The overlay's Deployments with this machine's ports, and the secret that an operator would create.
deployments() {
  local secret name
  cp -r tests/containers/kubernetes "$run/kubernetes" &&
    sed -i "s|REPOSITORY|$(realpath --relative-to="$run/kubernetes" "$PWD")|" "$run/kubernetes/kustomization.yaml" &&
    for name in api worker web; do
      sed -i "s|PORT_OF_${name^^}|${port[$name]}|; s|PORT_OF_PROXY|${port[proxy]}|" "$run/kubernetes/kustomization.yaml"
    done
  # podman 4.3 knows no stringData, and mounts what stands in data as it is, without decoding it.
  {
    printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: memocoach}\ndata:\n'
    for secret in "$run"/compose/secrets/*; do printf '  %s: "%s"\n' "${secret##*/}" "$(<"$secret")"; done
    echo ---
    kubectl kustomize "$run/kubernetes"
  } >"$run/cluster.yaml"
}

play_deployments() {
  stop_services >/dev/null
  deployments && timeout 120 podman play kube "$run/cluster.yaml" || return 1
  for service in api worker web; do
    ready "$service" "$service-pod-0-$service" && unprivileged "$service-pod-0-$service" && read_only "$service-pod-0-$service" || return 1
  done
}

# What podman would keep for the next run.
stop_deployments() {
  [[ -f $run/cluster.yaml ]] || return 0
  podman play kube --down "$run/cluster.yaml"
  podman volume rm --force memocoach
  podman secret rm memocoach
}
