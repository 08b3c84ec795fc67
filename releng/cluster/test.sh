#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Tries jobs on a real Slurm: munge, slurmctld and slurmd from the packages of Debian and its kin, brought up on this machine for as long
# as this takes, in a folder of their own.
#
#   releng/cluster/test.sh [PROGRAM [TRAINER]]
#
# PROGRAM is the start script of a built Gleaner, TRAINER the repository of the trainer; standard: those that ./gleaner has built. Where
# Slurm cannot be had it says so in one line that begins with "skipped", and ends well. Nothing is waited for by a fixed time, so that it
# may run beside other work; it leaves nothing running and nothing mounted.
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
trainer=${2:-$here/releng/gleaner.training.site/target/repository}
began=$(date +%s)

skip() {
	echo "skipped: $1"
	exit 0
}

fail() {
	echo "FAILED: $1" >&2
	failures=$((failures + 1))
}
failures=0

[ "$(uname)" = Linux ] || skip "Slurm is tried on Linux only"
[ "$(id -u)" -eq 0 ] || skip "to bring up Slurm one must be root"
[ -x "$program" ] || skip "there is no program in $program; build it with ./gleaner build"
missing=
for need in munged:munge slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client sshd:openssh-server rsync:rsync; do
	command -v "${need%%:*}" >/dev/null || [ -x "/usr/sbin/${need%%:*}" ] || missing="$missing ${need##*:}"
done
if [ -n "$missing" ]; then
	command -v apt-get >/dev/null || skip "these packages are not there:$missing"
	DEBIAN_FRONTEND=noninteractive
	export DEBIAN_FRONTEND
	# shellcheck disable=SC2086
	apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 ||
		{ apt-get update -qq && apt-get install -y --no-install-recommends $missing; } >/dev/null 2>&1 ||
		skip "these packages cannot be had:$missing"
fi
PATH=$PATH:/usr/sbin
export PATH

dir=$(mktemp -d /tmp/gleaner-cluster.XXXXXX)
chmod 755 "$dir"
HOME=$dir/home
SLURM_CONF=$dir/slurm.conf
# Every task is over before thorough compilation pays.
GLEANER_VMARGS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${GLEANER_VMARGS:-}"
export HOME SLURM_CONF GLEANER_VMARGS
mkdir -p "$HOME" "$dir/munge" "$dir/state" "$dir/spool" "$dir/log" "$dir/run" "$dir/bin"
chown munge:munge "$dir/munge"
chown slurm:slurm "$dir/state" "$dir/log" "$dir/run"
host=$(hostname -s)
studio=$dir/studio

# Several of these may run at once.
port=$((20000 + $$ % 10000))

# Whatever belongs to this run has its folder in its command line.
end() {
	timeout 10 scancel --user=root >/dev/null 2>&1
	for _ in $(seq 1 30); do
		[ -n "$(timeout 10 squeue --noheader 2>/dev/null)" ] || break
		sleep 0.5
	done
	for pid in "$dir"/run/*.pid "$dir"/munge/pid; do
		[ -r "$pid" ] && kill "$(cat "$pid")" 2>/dev/null
	done
	for signal in TERM KILL; do
		for _ in 1 2 3 4 5 6 7 8 9 10; do
			left=$(pgrep -f "$dir" | grep -vx $$)
			[ -n "$left" ] || break
			# shellcheck disable=SC2086
			kill -$signal $left 2>/dev/null
			sleep 0.5
		done
	done
	umount "$dir"/studio/jobs/*/tasks/.[0-9]* 2>/dev/null
	if [ "$failures" -eq 0 ]; then rm -rf "$dir"; else echo "what is left of it: $dir" >&2; fi
}
trap end EXIT
trap 'exit 130' INT TERM

# --- Slurm

head -c 1024 /dev/urandom >"$dir/munge/key"
chown munge:munge "$dir/munge/key"
chmod 400 "$dir/munge/key"
su -s /bin/sh munge -c "munged --key-file=$dir/munge/key --socket=$dir/munge/socket --pid-file=$dir/munge/pid \
	--log-file=$dir/munge/log --seed-file=$dir/munge/seed" || skip "munged does not start here"

# MaxArraySize is small, so that jobs are sent in several arrays.
cat >"$SLURM_CONF" <<CONF
ClusterName=gleaner
SlurmctldHost=$host
SlurmUser=slurm
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$dir/munge/socket
SlurmctldPort=$port
SlurmdPort=$((port + 10000))
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/linux
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=100000,bf_interval=2
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
MaxArraySize=8
KillWait=5
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 CoresPerSocket=2 RealMemory=6000 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF

start_controller() { su -s /bin/sh slurm -c "SLURM_CONF=$SLURM_CONF slurmctld"; }
start_node() { slurmd -f "$SLURM_CONF"; }

wait_for() {
	for _ in $(seq 1 $((3 * $2))); do
		eval "$1" >/dev/null 2>&1 && return 0
		sleep 0.3
	done
	return 1
}

start_controller || skip "slurmctld does not start here"
start_node || skip "slurmd does not start here"
wait_for 'sinfo --noheader | grep -q idle' 20 || skip "no node of Slurm gets up here; see sinfo"

gleaner() { "$program" "$@"; }

# However slow this machine is, what takes longer than this hangs.
patience=900

# Waits until a job is over: until as many folders of tasks are done as it has, or fewer if nobody is at work on it any more.
over() {
	until=$(($(date +%s) + patience))
	while [ "$(date +%s)" -lt "$until" ]; do
		if [ "$(find "$studio/jobs/$1/tasks" "$dir"/far/*/tasks -maxdepth 1 -name '0*' 2>/dev/null | wc -l)" -ge "$2" ]; then
			case $(gleaner job show "$1" --studio "$studio" --json) in *'"over":true'*) return 0 ;; esac
		fi
		sleep 1
	done
	fail "the job $1 is not over after $patience seconds: $(gleaner job show "$1" --studio "$studio" 2>&1)"
	return 1
}

# Waits until nothing of a job is in the queue.
queue_empties() {
	key=$(sed -n 's/.*"key" *: *"\([^"]*\)".*/\1/p' "$studio/jobs/$1/job.json")
	wait_for '! squeue --noheader --format=%j | grep -q "^$key"' $patience || fail "the queue does not empty of $1"
}

same() { cmp "$1" "$2" || fail "$3"; }

# The losses of a sweep by its settings, without the names of threads.
losses() { gleaner job show "$1" --studio "$studio" | sed -n 's/^[* ] *\([0-9]* .*loss [0-9.]*\).*/\1/p' | tr -s ' ' | sort; }

said() {
	now=$(date +%s)
	echo "$((now - began)) s: $1"
}

gleaner new --starter "$studio" >/dev/null
gleaner plugin trainer --allow-unsigned "$trainer" >/dev/null 2>&1 || said "there is no trainer, so nothing is trained"
has_trainer=$(gleaner train --engine lstm --settings 2>/dev/null | head -1)

gleaner cluster add slurm --program "$program" --option=--partition=main >/dev/null
gleaner cluster check slurm --studio "$studio" --patience 600 || fail "cluster check"

# --- A sweep, here and there the same; and a time limit that is hit, while the rest goes on

# Begins a sweep of small nets: all but that.
sweep() {
	gleaner sweep --studio "$studio" --engine lstm --corpus "Kitchen litany" --set layers=1 --set batch=8 --set length=20 \
		--set sample-characters=0 --set checkpoint-minutes=0 --set validate-steps=100 --no-estimate "$@" >/dev/null
}

if [ -n "$has_trainer" ]; then
	gleaner sweep --studio "$studio" --engine lstm --corpus "Kitchen litany" --set cells=48 --steps 2500 --estimate |
		grep -q "core-hours" || fail "no estimate of a training"
	sweep --set cells=48 --steps 2500 --job unbroken --workers 1 || fail "a training here"
	sweep --set cells=8 --set rate=0.001,0.004,0.02 --seeds 2 --steps 60 --job there --on slurm --memory 1000 || fail "a sweep there"
	over there 6
	gleaner job fetch there --studio "$studio" >/dev/null || fail "fetch of a sweep"
	sweep --set cells=8 --set rate=0.001,0.004,0.02 --seeds 2 --steps 60 --job here || fail "a sweep here"
	over here 6
	losses here >"$dir/here.txt"
	losses there >"$dir/there.txt"
	[ -s "$dir/here.txt" ] || fail "the sweep has no losses"
	same "$dir/here.txt" "$dir/there.txt" "the sweep has other losses on Slurm than here"
	said "a sweep of six trainings, here and on Slurm the same"
	over unbroken 1
	# The limit is a small share of what it takes on this machine, just now: it may be twice as fast soon.
	took=$(gleaner job show unbroken --task 1 --json --studio "$studio" | sed 's/.*"seconds":\([0-9]*\).*/\1/')
	window=$((5 + took * 3 / 10))
	[ $window -le 50 ] || window=50
	gleaner cluster add short --program "$program" --setup "export GLEANER_JOB_MARGIN=$((60 - window))" >/dev/null
	sweep --set cells=48 --steps 2500 --job limited --on short --minutes-each 1 --memory 1000 || fail "a training with a time limit"
fi

# --- 100,000 poems in 40 tasks, with kills

gleaner generate --studio "$studio" --count 100000 --seed 11 --out "$dir/one.txt" 2>/dev/null || fail "poems of one process"
gleaner generate --studio "$studio" --count 100000 --seed 11 --job poems --tasks 40 --pack 4 --memory 1000 --on slurm >"$dir/begun.txt" \
	2>&1 || fail "a job of poems"
grep -q "core-hours" "$dir/begun.txt" || fail "no estimate of poems"
wait_for 'ls -d "$studio"/jobs/poems/tasks/0*' 300 || fail "no task is done"
kill -9 "$(cat "$dir/run/slurmctld.pid")"
victim=$(pgrep -f "job work $studio/jobs/poems" | head -1)
[ -z "$victim" ] || kill -9 "$victim"
start_controller
kill -9 "$(cat "$dir/run/slurmd.pid")"
start_node
wait_for 'sinfo --noheader | grep -q -e idle -e mix -e alloc' 300 || fail "the node does not come back"
queue_empties poems
gleaner job run-again poems --studio "$studio" >/dev/null
over poems 40
gleaner job fetch poems --studio "$studio" >/dev/null || fail "fetch of poems"
gleaner job show poems --task 1 --studio "$studio" | grep -q "^gleaner generate" || fail "what a task was is not told"
same "$dir/one.txt" "$studio/jobs/poems/poems.txt" "100,000 poems in 40 tasks are not those of one process"
said "100,000 poems in 40 tasks, with kills of a task, of slurmd and of slurmctld: the same bytes"

# --- A full disk in one task, and a site whose squeue knows no JSON

cat >"$dir/bin/squeue" <<'OLD'
#!/bin/sh
case " $* " in *" --json"*) echo "squeue: unrecognized option '--json'" >&2; exit 1 ;; esac
exec /usr/bin/squeue "$@"
OLD
chmod 755 "$dir/bin/squeue"
PATH=$dir/bin:$PATH
gleaner generate --studio "$studio" --count 3000 --seed 12 --out "$dir/few.txt" 2>/dev/null
scontrol update PartitionName=main State=DOWN
gleaner generate --studio "$studio" --count 3000 --seed 12 --job full --tasks 3 --memory 1000 --on slurm --no-estimate >/dev/null
gleaner job show full --studio "$studio" | grep -q "3 waiting" || fail "without JSON the queue is not read"
small=$studio/jobs/full/tasks/.000002
mkdir "$small"
mount -t tmpfs -o size=300k tmpfs "$small" || said "nothing can be mounted here, so no disk is full"
scontrol update PartitionName=main State=UP
queue_empties full
if mountpoint -q "$small"; then
	gleaner job show full --studio "$studio" | grep -q "task 2.*\(full\|space\)" ||
		fail "a full disk is not told: $(gleaner job show full --studio "$studio" 2>&1)"
	umount "$small"
	gleaner job run-again full --studio "$studio" >/dev/null
fi
over full 3
gleaner job fetch full --studio "$studio" >/dev/null
same "$dir/few.txt" "$studio/jobs/full/poems.txt" "after a full disk the poems are not those of one process"
said "a full disk in one task is told of, and run again alone; without JSON"

# --- Cancel

gleaner generate --studio "$studio" --count 3000 --seed 12 --job stopped --tasks 8 --memory 1000 --on slurm --no-estimate >/dev/null
gleaner job stop stopped --studio "$studio" >/dev/null || fail "stop"
queue_empties stopped
gleaner job show stopped --studio "$studio" 2>&1 | grep -q "Nothing works on it" || fail "stopped, it is not told so"
gleaner job run-again stopped --studio "$studio" >/dev/null
said "cancel"

# --- By ssh

ssh-keygen -q -t ed25519 -N "" -f "$dir/key"
ssh-keygen -q -t ed25519 -N "" -f "$dir/hostkey"
cp "$dir/key.pub" "$dir/authorized"
chmod 600 "$dir/authorized"
mkdir -p /run/sshd
cat >"$dir/sshd.conf" <<CONF
Port $((port + 20000))
ListenAddress 127.0.0.1
HostKey $dir/hostkey
AuthorizedKeysFile $dir/authorized
PidFile $dir/run/sshd.pid
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
SetEnv SLURM_CONF=$SLURM_CONF
CONF
/usr/sbin/sshd -f "$dir/sshd.conf" || fail "sshd does not start"
gleaner cluster add far --host root@127.0.0.1 --folder "$dir/far" --program "$program" --ssh-option=-p --ssh-option=$((port + 20000)) \
	--ssh-option=-i --ssh-option="$dir/key" --ssh-option=-oStrictHostKeyChecking=no --ssh-option=-oUserKnownHostsFile=/dev/null \
	--ssh-option=-oLogLevel=ERROR >/dev/null
gleaner generate --studio "$studio" --count 3000 --seed 12 --job far --tasks 3 --memory 1000 --on far --no-estimate >/dev/null ||
	fail "a job by ssh"
over far 3
gleaner job fetch far --studio "$studio" >/dev/null || fail "fetch by ssh"
same "$dir/few.txt" "$studio/jobs/far/poems.txt" "poems that were made by ssh are not those of one process"
said "by ssh to a login node"

over stopped 8
gleaner job fetch stopped --studio "$studio" >/dev/null
same "$dir/few.txt" "$studio/jobs/stopped/poems.txt" "after a stop the poems are not those of one process"

if [ -n "$has_trainer" ]; then
	over limited 1
	attempts=$(grep -l "resumed at step" "$studio"/jobs/limited/tasks/000001/studio/runs/*/training.log | wc -l)
	[ "$attempts" -ge 1 ] || fail "the time limit was not hit"
	gleaner job fetch limited --studio "$studio" >/dev/null
	for job in limited unbroken; do
		thread=$(gleaner job show $job --studio "$studio" --json | sed 's/.*"thread":"\([^"]*\)".*/\1/')
		cut -d, -f1,2,3,4 "$studio/runs/$thread/loss.csv" >"$dir/$job.txt"
	done
	same "$dir/unbroken.txt" "$dir/limited.txt" "a training over several time limits has other losses than one without"
	said "a time limit was hit, and the losses are the same"
fi

if [ "$failures" -gt 0 ]; then
	echo "$failures things failed"
	exit 1
fi
said "all is well"
