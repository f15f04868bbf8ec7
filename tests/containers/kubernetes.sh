#!/usr/bin/env bash
# The cluster's Deployments, run by `podman play kube`, which takes pods and ConfigMaps and leaves out probes, budgets and policies.
# shellcheck disable=SC2154 # suite.sh says where everything is

# The overlay's Deployments with this machine's ports and secrets.
deployments() {
  local name
  cp -r tests/containers/kubernetes "$run/kubernetes" &&
    sed -i "s|REPOSITORY|$(realpath --relative-to="$run/kubernetes" "$PWD")|; s|SECRETS|$run/kubernetes-secrets|" "$run/kubernetes/kustomization.yaml" &&
    for name in api worker web; do
      sed -i "s|PORT_OF_${name^^}|${port[$name]}|; s|PORT_OF_PROXY|${port[proxy]}|" "$run/kubernetes/kustomization.yaml"
    done
  # Readable for the containers' user, as a cluster's secrets are.
  cp -r "$run/compose/secrets" "$run/kubernetes-secrets" && chmod -R u=rwX,go=rX "$run/kubernetes-secrets" &&
    kubectl kustomize "$run/kubernetes" >"$run/cluster.yaml"
}

play_deployments() {
  stop_services >/dev/null
  deployments && timeout 120 podman play kube "$run/cluster.yaml" || return 1
  for service in api worker web; do
    ready "$service" "$service-pod-0-$service" && unprivileged "$service-pod-0-$service" && read_only "$service-pod-0-$service" || return 1
  done
}

stop_deployments() {
  [[ ! -f $run/cluster.yaml ]] || podman play kube --down "$run/cluster.yaml"
}
