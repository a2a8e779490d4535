//go:build tools

// Package programs names what this module builds, so that go mod tidy keeps what they need.
package programs

import (
	_ "go.etcd.io/etcd/server/v3"
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
)
