# SPDX-License-Identifier: EPL-2.0
# The same nets in PyTorch on one thread: characters a second, one at a time from cached states. Needs python3-torch; run by run.sh.
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


def measure(name, net, streams):
    with torch.inference_mode():
        state, heard, speeds = net.start(streams), torch.zeros(streams, dtype=torch.long), []
        for attempt in range(9):
            made, begun = 0, time.time()
            while time.time() - begun < 1:
                heard = torch.multinomial(torch.softmax(net.step(state, heard) / 0.7, 1), 1)[:, 0]
                made += streams
            if attempt > 1:
                speeds.append(made / (time.time() - begun))
        speeds.sort()
        print(f"{name:32} together {streams}: {speeds[len(speeds) // 2]:8,.0f} chars/s (best {speeds[-1]:,.0f})", flush=True)


print("PyTorch", torch.__version__)
for streams in (1, 8):
    measure("lstm 2x256", Lstm(2, 256), streams)
    measure("wavenet skip 512, 1..512", WaveNet(dilations(512), 32, 32, 512), streams)
    measure("wavenet skip 512, 1..1024", WaveNet(dilations(1024), 32, 32, 512), streams)
    measure("wavenet skip 512, 1..512 twice", WaveNet(2 * dilations(512), 32, 32, 512), streams)
    measure("wavenet skip 4096, 1..1024", WaveNet(dilations(1024), 32, 32, 4096), streams)
