# SPDX-License-Identifier: EPL-2.0
# Gleaner and PyTorch in turn, a second each, so that whatever else the machine does hits both alike: eight poems together, and one, of the
# net with skip 4096. Run by run.sh; takes the command that starts Gleaner's side, and that of PyTorch's.
import statistics
import subprocess
import sys

ROUNDS = 9


def side(command, streams):
    program = subprocess.Popen([*command.split(), "4096", str(streams)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if program.stdout.readline().strip() != "ready":
        sys.exit(f"this could not be started: {command}")
    return program


def turn(program):
    program.stdin.write("\n")
    program.stdin.flush()
    return [float(speed) for speed in program.stdout.readline().split()]


for streams in (8, 1):
    sides = [side(command, streams) for command in sys.argv[1:]]
    rounds = [[turn(program) for program in sides] for _ in range(ROUNDS)]
    for program in sides:
        program.stdin.close()
        program.wait()
    for kind, what in enumerate(("chars/s", "chars/s of the processor")):
        ours, theirs = ([each[k][kind] for each in rounds] for k in range(2))
        ratios = sorted(a / b for a, b in zip(ours, theirs))
        print(f"skip 4096, together {streams}, in turn: Gleaner {statistics.median(ours):,.0f} {what}, "
              f"PyTorch {statistics.median(theirs):,.0f}; {statistics.median(ratios):.2f} x "
              f"({ratios[0]:.2f} to {ratios[-1]:.2f})", flush=True)
