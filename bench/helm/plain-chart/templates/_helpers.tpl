{{- define "topics.labels" -}}
strimzi.io/cluster: {{ .root.Values.cluster }}
{{- with .owner }}
app.kubernetes.io/part-of: {{ . }}
{{- end }}
{{- end }}

{{- define "topics.retention" -}}
{{- mul (trimSuffix "d" . | int64) 86400000 }}
{{- end }}

{{- define "topics.acl" -}}
- operations:
    - {{ .operation }}
  resource:
    name: {{ .name | quote }}
    type: {{ .type }}
{{- end }}
