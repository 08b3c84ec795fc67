# SPDX-License-Identifier: EPL-2.0
# The same nets in PyTorch, from the same first weights, on the same batches: characters learnt in a second of processor time, the loss, the time
# until the loss on what was held out fell below some figures, and the memory.
# Arguments: the folder that TrainingBenchmark left, lstm or wavenet, threads.
import resource, statistics, sys, time
import numpy as np, torch, torch.nn.functional as F

folder, name, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
torch.set_num_threads(threads)
lines = open(f"{folder}/{name}.txt").read().split("\n")
lanes, length, classes, steps, unheard, validate = map(int, lines[0].split())
flat = np.fromfile(f"{folder}/{name}.weights", "<f4")
tensors, at = {}, 0
for line in lines[1:]:
    if not line: continue
    key, *shape = line.split()
    shape = [int(s) for s in shape]
    size = int(np.prod(shape))
    tensors[key] = torch.from_numpy(flat[at:at + size].reshape(shape).copy())
    at += size
batches = np.fromfile(f"{folder}/{name}.batches", "<i4").reshape(steps, 2, length, lanes)
heldout = np.fromfile(f"{folder}/{name}.heldout", "<i4").reshape(unheard, 2, length, lanes)
marks = [2.6, 2.4, 2.3, 2.2, 2.1, 2.0, 1.9]


class Lstm(torch.nn.Module):
    def __init__(self):
        super().__init__()
        cells = tensors["out.weight"].shape[0]
        self.lstm = torch.nn.LSTM(classes, cells, 2)
        self.out = torch.nn.Linear(cells, classes)
        with torch.no_grad():
            for k in range(2):
                getattr(self.lstm, f"weight_ih_l{k}").copy_(tensors[f"lstm.{k}.input"].t())
                getattr(self.lstm, f"weight_hh_l{k}").copy_(tensors[f"lstm.{k}.recurrent"].t())
                getattr(self.lstm, f"bias_ih_l{k}").copy_(tensors[f"lstm.{k}.bias"])
                getattr(self.lstm, f"bias_hh_l{k}").zero_()
                getattr(self.lstm, f"bias_hh_l{k}").requires_grad_(False)
            self.out.weight.copy_(tensors["out.weight"].t())
            self.out.bias.copy_(tensors["out.bias"])

    def forward(self, x):  # [length, lanes]
        return self.out(self.lstm(F.one_hot(x, classes).float())[0]).permute(1, 2, 0)


class WaveNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        depth = len([k for k in tensors if k.endswith(".skip.bias")])
        self.dilations = [2 ** k for k in range(depth)]

        def conv(weights, bias, dilation=1):
            w = torch.stack([tensors[t] for t in weights], 2).transpose(0, 1)  # out, in, tap
            c = torch.nn.Conv1d(w.shape[1], w.shape[0], w.shape[2], dilation=dilation)
            with torch.no_grad():
                c.weight.copy_(w)
                c.bias.copy_(tensors[bias])
            return c

        def wide(name, dilation=1):
            return conv([name + ".past", name + ".now"], name + ".bias", dilation)

        self.causal = wide("causal")
        self.filters = torch.nn.ModuleList(wide(f"layer.{k}.filter", d) for k, d in enumerate(self.dilations))
        self.gates = torch.nn.ModuleList(wide(f"layer.{k}.gate", d) for k, d in enumerate(self.dilations))
        self.dense = torch.nn.ModuleList(conv([f"layer.{k}.dense.weight"], f"layer.{k}.dense.bias") for k in range(depth - 1))
        self.skips = torch.nn.ModuleList(conv([f"layer.{k}.skip.weight"], f"layer.{k}.skip.bias") for k in range(depth))
        self.post1 = conv(["post.1.weight"], "post.1.bias")
        self.post2 = conv(["post.2.weight"], "post.2.bias")

    def forward(self, x):
        x = F.one_hot(x.t(), classes).float().transpose(1, 2).contiguous()
        x = self.causal(F.pad(x, (1, 0)))
        skip = 0
        for k, d in enumerate(self.dilations):
            heard = F.pad(x, (d, 0))
            z = torch.tanh(self.filters[k](heard)) * torch.sigmoid(self.gates[k](heard))
            skip = skip + self.skips[k](z)
            if k < len(self.dense): x = x + self.dense[k](z)
        return self.post2(F.relu(self.post1(F.relu(skip))))


net = Lstm() if name == "lstm" else WaveNet()
parameters = [p for p in net.parameters() if p.requires_grad]
adam = torch.optim.Adam(parameters, 0.001)
seconds = []


def sides(batch):
    return (torch.from_numpy(batch[side].astype(np.int64)) for side in (0, 1))


def foretold():
    with torch.no_grad():
        return statistics.mean(F.cross_entropy(net(x), y.t()).item() for x, y in map(sides, heldout))


for step in range(steps):
    x, y = sides(batches[step])
    began = time.process_time()
    loss = F.cross_entropy(net(x), y.t())
    adam.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    adam.step()
    seconds.append(time.process_time() - began)
    if (step + 1) % validate == 0:
        held = foretold()
        while marks and held <= marks[0]:
            print(f"pytorch  {name:8s} held-out loss {held:.4f}, below {marks.pop(0):.1f}, after {step + 1} steps and {sum(seconds):.1f} s")
warm = seconds[steps // 4:]
together = min(10, len(warm))
warm = sorted(statistics.mean(warm[i:i + together]) for i in range(0, len(warm) - together + 1, together))
print(f"pytorch  {name:8s} {lanes * length / statistics.median(warm):8,.0f} characters/s (best {lanes * length / warm[0]:,.0f})  loss after {steps} steps {loss.item():.4f}")
print(f"         at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10:,} MB of memory")
