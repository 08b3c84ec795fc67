// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.engine.neural.OpenNets.OpenNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An opened model. The same request gives the same bytes on every machine, however many poems are made at once: nothing but additions,
 * multiplications and divisions of IEEE floats in a fixed order, and random numbers of each poem's own.
 */
final class NeuralGenerator implements Generator, NextUnits {
	/** So many characters may wait for poems before theirs to be complete. */
	private static final long MOST_HELD = 4_000_000;

	/** Held for as long as this is: so others that want the same net find it. */
	private final OpenNet held;
	private final Net net;
	private final Characters characters;
	private final SamplingSettings settings;
	private final Listening listening;

	NeuralGenerator(OpenNet opened, SamplingSettings settings) {
		held = opened;
		net = held.net();
		characters = held.characters();
		this.settings = settings;
		listening = new Listening(net, characters);
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		Set<String> unknown = characters.unknown(request.prompt());
		if (!unknown.isEmpty())
			sink.note("the model never learnt these characters of the prompt, and reads them as unknown: " + String.join(" ", unknown));
		Net.State opening = net.begin(1);
		Listening.hear(opening, opening(request.prompt()));
		Sampler sampler = new Sampler(request.diversity(), settings.topK(), settings.topP(),
				characters.isPoemEnd(characters.poemEnd()) ? characters.poemEnd() : 0, net.classes());
		PoemLine poems = new PoemLine(request, characters, settings.repetition(), sink);
		new Choir(net, opening, sampler, poems, together(request)).sing();
	}

	/** What is heard before the first character is drawn. */
	private int[] opening(String prompt) {
		int[] opening = characters.opening(prompt);
		if (opening.length <= net.memory()) return opening;
		return Arrays.copyOfRange(opening, opening.length - net.memory(), opening.length);
	}

	private int together(GenerationRequest request) {
		long longest = switch (request.length().unit()) {
		case POEM -> Poem.LONGEST;
		case CHARACTERS -> request.length().count();
		case WORDS, LINES -> (long) request.length().count() * Poem.LONGEST_LINE;
		};
		long most = Math.min(settings.together(), Math.max(1, MOST_HELD / longest));
		return (int) (request.poems() == GenerationRequest.ENDLESS ? most : Math.min(most, request.poems()));
	}

	@Override
	public Kind kind() {
		return Kind.CHARACTER;
	}

	@Override
	public List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		double[] shares = Sampler.distribution(listening.after(context.toString()));
		List<NextUnit> next = new ArrayList<>(shares.length);
		for (int i = 1; i < shares.length; i++) next.add(new NextUnit(characters.isPoemEnd(i) ? "" : characters.text(i), shares[i]));
		next.sort(Comparator.comparingDouble(NextUnit::probability).reversed().thenComparing(NextUnit::text));
		return List.copyOf(next.subList(0, Math.min(limit, next.size())));
	}
}
