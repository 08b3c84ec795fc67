// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.training.net.Batch;
import gleaner.training.net.Net;
import gleaner.training.net.Weights;
import gleaner.training.optimizer.Gradients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Learns a batch on several threads: each has a net of its own for some of the lanes, all share the weights, and the gradients are
 * added in a fixed order. So the numbers do not depend on who is faster.
 */
final class Crew implements AutoCloseable {
	/** Makes the net of one thread. */
	@FunctionalInterface
	interface NetMaker {
		Net make(Weights weights, int lanes);
	}

	private final Weights weights;
	private final List<Net> nets = new ArrayList<>();
	private final List<Integer> shares = new ArrayList<>();
	private final ExecutorService others;

	Crew(Weights weights, int lanes, int threads, NetMaker maker) {
		this.weights = weights;
		int crew = Math.min(threads, lanes);
		for (int i = 0; i < crew; i++) {
			int share = lanes * (i + 1) / crew - lanes * i / crew;
			shares.add(share);
			nets.add(maker.make(i == 0 ? weights : weights.sharing(), share));
		}
		others = crew == 1 ? null : Executors.newFixedThreadPool(crew - 1, work -> {
			Thread thread = new Thread(work, "training");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Computes the gradients of a batch; gives its mean loss. */
	double learn(Batch batch, long noise) {
		List<Future<Double>> sums = new ArrayList<>();
		for (int i = 1; i < nets.size(); i++) {
			int me = i;
			sums.add(others.submit(() -> learn(me, batch, noise)));
		}
		double sum = learn(0, batch, noise);
		for (int i = 1; i < nets.size(); i++) {
			sum += finished(sums.get(i - 1));
			Gradients.add(weights.gradients(), nets.get(i).weights().gradients());
		}
		return sum / batch.size();
	}

	private double learn(int index, Batch batch, long noise) {
		int from = 0;
		for (int i = 0; i < index; i++) from += shares.get(i);
		Batch share = nets.size() == 1 ? batch : batch.lanes(from, shares.get(index));
		Net net = nets.get(index);
		net.weights().clearGradients();
		return net.learn(share, batch.size(), noise + 31L * index);
	}

	/** Even when interrupted it waits: gradients of half a batch are of no use to anybody. */
	private static double finished(Future<Double> sum) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return sum.get();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	void forget() {
		nets.forEach(Net::forget);
	}

	int size() {
		return nets.size();
	}

	/** What each net carries, copied. */
	List<float[]> carried() {
		return nets.stream().map(Net::memory).toList();
	}

	void remember(List<float[]> carried) {
		for (int i = 0; i < nets.size(); i++) nets.get(i).remember(carried.get(i));
	}

	@Override
	public void close() {
		if (others != null) others.shutdownNow();
	}
}
