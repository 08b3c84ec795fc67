// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.LengthMeter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a server for each poem, and again where the answer is shorter than the poem is to be. */
final class LlmVoice implements Generator {
	/** So many answers without a word, one after the other, and it is said so. */
	private static final int MOST_BLANK = 3;
	private static final int LONGEST_CONTEXT = 8000;

	private final Server server;
	private final Question question;
	private final Template template;
	private final List<String> examples;
	/** Whether the server has refused to say how likely its words are: then it is not asked again. */
	private final AtomicBoolean unlikely = new AtomicBoolean();

	LlmVoice(Server server, Question question, Template template, List<String> examples) {
		this.server = server;
		this.question = question;
		this.template = template;
		this.examples = examples;
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		LengthMeter meter = new LengthMeter(request.length());
		for (long poem = request.first(); request.includes(poem); poem++) {
			if (Thread.interrupted()) throw new InterruptedException();
			meter.begin(request.prompt());
			poem(request, poem, meter, sink);
			sink.poemEnd();
		}
	}

	private void poem(GenerationRequest request, long poem, LengthMeter meter, DebrisSink sink)
			throws EngineException, InterruptedException {
		SplittableRandom dice = new SplittableRandom(request.seed(poem));
		Saying saying = new Saying(request.prompt(), meter, sink);
		int blank = 0;
		while (!meter.isFull()) {
			int before = saying.length();
			String example = examples.isEmpty() ? "" : examples.get(dice.nextInt(examples.size()));
			saying.begin();
			ask(request, dice.nextLong(), asked(request, poem, saying.text(), example), saying);
			saying.end();
			if (request.length().isNatural()) return;
			blank = saying.length() > before ? 0 : blank + 1;
			if (blank == MOST_BLANK)
				throw new EngineException("the server answers without a word; mend the template, or ask another model");
		}
	}

	private String asked(GenerationRequest request, long poem, String begun, String example) {
		String context = begun.length() <= LONGEST_CONTEXT ? begun : begun.substring(begun.length() - LONGEST_CONTEXT);
		return question.mode() == Mode.COMPLETION ? context : template.fill(request, poem, context, example);
	}

	private void ask(GenerationRequest request, long seed, String text, Saying saying) throws EngineException, InterruptedException {
		boolean likely = question.probabilities() && !unlikely.get();
		try {
			try {
				server.ask(question.mode(), question.json(request, seed, text, likely), saying);
			} catch (Server.Refused e) {
				if (!likely || !e.isOfTheQuestion()) throw e;
				unlikely.set(true);
				server.ask(question.mode(), question.json(request, seed, text, false), saying);
			}
		} catch (Server.Refused e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		server.close();
	}
}
