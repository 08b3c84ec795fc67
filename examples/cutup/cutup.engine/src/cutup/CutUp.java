// SPDX-License-Identifier: EPL-2.0
package cutup;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.LengthMeter;
import gleaner.engine.PoemLength;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws halves from the piles, each pile as often as its weight says. */
record CutUp(List<Cuttings> piles, int linesPerPoem) implements Generator {
	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
		PoemLength length = request.length().isNatural() ? PoemLength.lines(linesPerPoem) : request.length();
		LengthMeter meter = new LengthMeter(length);
		for (long poem = request.first(); request.includes(poem); poem++) {
			RandomGenerator dice = new SplittableRandom(request.seed(poem));
			meter.begin(request.prompt());
			String piece = request.prompt().isBlank() ? line(dice, request.diversity()) : " " + pile(dice).draw(dice).tail();
			while (!meter.isFull()) {
				if (Thread.interrupted()) throw new InterruptedException();
				sink.accept(meter.take(piece));
				piece = "\n" + line(dice, request.diversity());
			}
			sink.poemEnd();
		}
	}

	/** Below a diversity of 1 some lines stay whole: at 0 all of them. */
	private String line(RandomGenerator dice, double diversity) {
		Cuttings.Line first = pile(dice).draw(dice);
		Cuttings.Line second = dice.nextDouble() < diversity ? pile(dice).draw(dice) : first;
		return first.head() + " " + second.tail();
	}

	private Cuttings pile(RandomGenerator dice) {
		double at = dice.nextDouble() * piles.stream().mapToDouble(p -> p.weight).sum();
		for (Cuttings pile : piles) if ((at -= pile.weight) < 0) return pile;
		return piles.getLast();
	}
}
