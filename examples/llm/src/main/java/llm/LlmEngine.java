// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.Condition;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Lets a language model speak that a server runs: llama.cpp, Ollama, LM Studio, and whatever else speaks as they do. */
@Component(property = { GeneratorEngine.ID + "=llm", GeneratorEngine.NAME + "=Language model" })
public final class LlmEngine implements GeneratorEngine {
	static final Parameter.Text ADDRESS = new Parameter.Text("address", "Address",
			"Of the server: llama.cpp usually has port 8080, Ollama 11434, LM Studio 1234.", "http://localhost:8080/v1");
	static final Parameter.Text MODEL = new Parameter.Text("model", "Model",
			"As the server calls it; nothing for the one that it has loaded. Ollama wants a name.", "");
	static final Parameter.Choice MODE = new Parameter.Choice("mode", "Mode",
			"chat: the model is told what to write. completion: it goes on from a text.", Mode.CHAT.word(),
			List.of(Mode.CHAT.word(), Mode.COMPLETION.word()));
	static final Parameter.LongText INSTRUCTION = new Parameter.LongText("instruction", "Instruction",
			"What the model is told before all else.",
			"You are a poet. Answer with the text of one poem, without a title and without remarks.")
			.when(Condition.of(MODE, Mode.CHAT.word()));
	static final Parameter.LongText TEMPLATE = new Parameter.LongText("template", "Template",
			"What is asked for each poem. {prompt}, {length}, {number} and {example}, a poem of the corpora, are filled in.",
			"Write a poem{length}.{prompt}").when(Condition.of(MODE, Mode.CHAT.word()));
	static final Parameter.Flag PROBABILITIES = new Parameter.Flag("probabilities", "Probabilities",
			"Ask how likely each piece was, where the server tells.", true);
	static final Parameter.Whole TOKENS = new Parameter.Whole("tokens", "Tokens", "How many tokens an answer may have.", 400, 1, 32_000);
	static final Parameter.Whole PATIENCE = new Parameter.Whole("patience", "Patience",
			"How many seconds to wait for the server before it counts as silent.", 120, 1, 3600);
	static final Parameter.Secret KEY = new Parameter.Secret("key", "Key", "Where the server wants one.");

	private static final EngineInfo INFO = EngineInfo.of("llm", "Language model", "what a language model writes that a server runs")
			.withParameters(ADDRESS, MODEL, MODE, INSTRUCTION, TEMPLATE, PROBABILITIES, TOKENS, PATIENCE, KEY)
			.withNeeds(Need.any(Ingredient.Kind.CORPUS)).notReproducible();
	private static final int MOST_EXAMPLES = 2000;
	private static final int LONGEST_EXAMPLE = 4000;

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public List<Style> styles() {
		return List.of(
				new Style("In your manner", "A poem of the corpora is shown for each poem.", Map.of("template",
						"Here is a poem:\n\n{example}\n\nWrite another one in its manner{length}, with images of its own.{prompt}")),
				new Style("Going on", "The model goes on from the prompt, as it learnt to read.", Map.of("mode", Mode.COMPLETION.word())));
	}

	@Override
	public List<Objection> check(Settings settings) {
		List<Objection> objections = new ArrayList<>();
		new Template(settings.get(TEMPLATE)).fault().ifPresent(fault -> objections.add(new Objection(TEMPLATE.name(), fault)));
		try {
			Address.of(settings.get(ADDRESS));
		} catch (EngineException e) {
			objections.add(new Objection(ADDRESS.name(), e.getMessage()));
		}
		return objections;
	}

	/** The server is asked only when a poem is wanted: it may be started later. */
	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		Address address = Address.of(settings.get(ADDRESS));
		Template template = new Template(settings.get(TEMPLATE));
		if (template.fault().isPresent()) throw new EngineException(template.fault().get());
		List<String> examples = new ArrayList<>();
		for (Ingredient.CorpusShare part : source.corpora()) {
			progress.report("reading " + part.corpus().name(), Double.NaN);
			part.corpus().read(poem -> add(poem, examples));
		}
		Server server = new Server(address, settings.get(KEY), Duration.ofSeconds(settings.get(PATIENCE)));
		return new LlmVoice(server, new Question(settings), template, List.copyOf(examples));
	}

	private static void add(SourcePoem poem, List<String> examples) {
		if (!poem.text().isBlank() && poem.text().length() <= LONGEST_EXAMPLE && examples.size() < MOST_EXAMPLES) examples.add(poem.text());
	}
}
