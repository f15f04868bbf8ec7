#!/usr/bin/env bash
# Brings a version into a cluster by a rolling update, and goes back to what ran before when it does not work.
#   deploy.sh OVERLAY IMAGES VERSION       deploy.sh production ghcr.io/example/memo-ai-coach v1.2.0
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

overlay="${1:?usage: deploy.sh OVERLAY IMAGES VERSION}" images="${2:?}" version="${3:?}"
readonly services=(api worker web) patience=300s
rendered="$(kubectl kustomize "overlays/$overlay")"
namespace="$(awk '/^kind: Namespace/ { found = 1 } found && /^  name:/ { print $2; exit }' <<<"$rendered")"
rendered="$(sed -E "s#image: [^ ]*memo-ai-coach/(web|api|worker|ops):[^ ]*#image: $images/\\1:$version#" <<<"$rendered")"

go_back() {
  echo "$version does not work in $namespace; going back." >&2
  for service in "${services[@]}"; do
    kubectl -n "$namespace" rollout undo "deployment/$service" || true
  done
  for service in "${services[@]}"; do
    kubectl -n "$namespace" rollout status "deployment/$service" --timeout="$patience"
  done
  exit 1
}

# A job cannot be changed. Migrations only add, so the version that runs works with the new schema too.
kubectl -n "$namespace" delete job migrations --ignore-not-found
kubectl apply -f - <<<"$rendered"
kubectl -n "$namespace" wait --for=condition=complete job/migrations --timeout="$patience" || go_back
for service in "${services[@]}"; do
  kubectl -n "$namespace" rollout status "deployment/$service" --timeout="$patience" || go_back
done
# One evaluation, made inside the cluster with the same image.
kubectl -n "$namespace" exec deployment/api -- dotnet MemoCoach.Api.dll health || go_back
overrides='{"metadata":{"labels":{"app.kubernetes.io/name":"smoke"}},"spec":{"automountServiceAccountToken":false,"securityContext":{"runAsNonRoot":true,"runAsUser":1654,"seccompProfile":{"type":"RuntimeDefault"}},"containers":[{"name":"smoke","image":"'"$images/ops:$version"'","args":["smoke","--api","http://api:8080","--web","http://web:8080"],"securityContext":{"allowPrivilegeEscalation":false,"readOnlyRootFilesystem":true,"capabilities":{"drop":["ALL"]}}}]}}'
kubectl -n "$namespace" run "smoke-$(date +%s)" --rm --attach --restart=Never --image="$images/ops:$version" --overrides="$overrides" || go_back
echo "$version runs in $namespace."
