# Runs a command, and kills it with all that it started when the standard input of this script ends: so nothing is left
# even when the parent is killed. The parent gives it a process group of its own.
exec 3<&0
(
  while read -r _; do :; done
  kill -s KILL -- "-$$"
) <&3 &
watcher=$!
"$@" </dev/null 3<&-
code=$?
kill "$watcher"
exit "$code"
