# SPDX-License-Identifier: EPL-2.0
# The same nets in PyTorch on one thread: characters a second, one at a time from cached states. Needs python3-torch; run by run.sh.
import sys
import time

import torch
from torch import nn

CLASSES = 95
torch.set_num_threads(1)
torch.manual_seed(1)


class Lstm(nn.Module):
    def __init__(self, layers, cells):
        super().__init__()
        self.cells = nn.ModuleList([nn.LSTMCell(CLASSES if k == 0 else cells, cells) for k in range(layers)])
        self.out = nn.Linear(cells, CLASSES)
        self.width = cells

    def start(self, streams):
        return [(torch.zeros(streams, self.width), torch.zeros(streams, self.width)) for _ in self.cells]

    def step(self, state, heard):
        x = nn.functional.one_hot(heard, CLASSES).float()
        for k, cell in enumerate(self.cells):
            state[k] = cell(x, state[k])
            x = state[k][0]
        return self.out(x)


class WaveNet(nn.Module):
    def __init__(self, dilations, residual, dilation, skip):
        super().__init__()
        self.dilations, self.residual = dilations, residual
        self.past, self.now = nn.Embedding(CLASSES, residual), nn.Embedding(CLASSES, residual)
        self.gates = nn.ModuleList([nn.Linear(2 * residual, 2 * dilation) for _ in dilations])
        self.dense = nn.ModuleList([nn.Linear(dilation, residual) for _ in dilations])
        self.skip = nn.Linear(dilation * len(dilations), skip)
        self.post1, self.post2 = nn.Linear(skip, skip), nn.Linear(skip, CLASSES)

    def start(self, streams):
        return {"n": 0, "last": torch.zeros(streams, dtype=torch.long), "rings": [torch.zeros(d, streams, self.residual) for d in self.dilations]}

    def step(self, state, heard):
        x = self.past(state["last"]) + self.now(heard)
        outputs = []
        for k, d in enumerate(self.dilations):
            ring, at = state["rings"][k], state["n"] % d
            sums = self.gates[k](torch.cat([ring[at], x], 1))
            ring[at] = x
            f, g = sums.chunk(2, 1)
            z = torch.tanh(f) * torch.sigmoid(g)
            outputs.append(z)
            x = x + self.dense[k](z)
        state["n"] += 1
        state["last"] = heard
        return self.post2(torch.relu(self.post1(torch.relu(self.skip(torch.cat(outputs, 1))))))


def dilations(most):
    found = [1]
    while found[-1] < most:
        found.append(2 * found[-1])
    return found


class Speaker:
    """A net that speaks on and on, so many streams at once."""

    def __init__(self, net, streams):
        self.net, self.streams = net, streams
        self.state, self.heard = net.start(streams), torch.zeros(streams, dtype=torch.long)

    def speak(self):
        """For a second: characters a second, and a second of the processor."""
        made, begun, processor = 0, time.time(), time.process_time()
        while time.time() - begun < 1:
            self.heard = torch.multinomial(torch.softmax(self.net.step(self.state, self.heard) / 0.7, 1), 1)[:, 0]
            made += self.streams
        return made / (time.time() - begun), made / (time.process_time() - processor)


def measure(name, net, streams):
    with torch.inference_mode():
        speaker = Speaker(net, streams)
        speeds = sorted([speaker.speak()[0] for _ in range(9)][2:])
        print(f"{name:32} together {streams}: {speeds[len(speeds) // 2]:8,.0f} chars/s (best {speeds[-1]:,.0f})", flush=True)


def take_turns(skip, streams):
    """For turns.py: a turn for each line that comes."""
    with torch.inference_mode():
        speaker = Speaker(WaveNet(dilations(1024), 32, 32, skip), streams)
        for _ in range(2):
            speaker.speak()
        print("ready", flush=True)
        for _ in sys.stdin:
            print(*speaker.speak(), flush=True)


if len(sys.argv) > 1:
    take_turns(int(sys.argv[1]), int(sys.argv[2]))
    sys.exit()
print("PyTorch", torch.__version__)
for streams in (1, 8):
    measure("lstm 2x256", Lstm(2, 256), streams)
    measure("wavenet skip 512, 1..512", WaveNet(dilations(512), 32, 32, 512), streams)
    measure("wavenet skip 512, 1..1024", WaveNet(dilations(1024), 32, 32, 512), streams)
    measure("wavenet skip 512, 1..512 twice", WaveNet(2 * dilations(512), 32, 32, 512), streams)
    measure("wavenet skip 4096, 1..1024", WaveNet(dilations(1024), 32, 32, 4096), streams)
