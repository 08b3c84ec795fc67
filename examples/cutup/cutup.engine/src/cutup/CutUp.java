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
		RandomGenerator dice = new SplittableRandom(request.seed());
		PoemLength length = request.length().isNatural() ? PoemLength.lines(linesPerPoem) : request.length();
		LengthMeter meter = new LengthMeter(length);
		for (long poem = 0; poem < request.poems() || request.poems() == GenerationRequest.ENDLESS; poem++) {
			meter.begin(request.prompt());
			String piece = request.prompt().isBlank() ? line(dice) : " " + pile(dice).tail(dice);
			while (!meter.isFull()) {
				if (Thread.interrupted()) throw new InterruptedException();
				sink.accept(meter.take(piece));
				piece = "\n" + line(dice);
			}
			sink.poemEnd();
		}
	}

	private String line(RandomGenerator dice) {
		return pile(dice).head(dice) + " " + pile(dice).tail(dice);
	}

	private Cuttings pile(RandomGenerator dice) {
		double at = dice.nextDouble() * piles.stream().mapToDouble(p -> p.weight).sum();
		for (Cuttings pile : piles) if ((at -= pile.weight) < 0) return pile;
		return piles.getLast();
	}
}
