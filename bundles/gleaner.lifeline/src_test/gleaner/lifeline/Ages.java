// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.runs.KeptModel;
import gleaner.runs.Run;
import gleaner.runs.RunCard;
import gleaner.runs.RunFolder;
import gleaner.runs.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A thread whose models say what their files say, and an engine that speaks with them: behind the text comes the seed. A file may order
 * something else: {@code hang}, {@code babble} without end, or {@code fail}.
 */
final class Ages implements GeneratorEngine {
	static final String ID = "2016-10-26T18-39-18";

	/** The steps of the models that spoke, in that order. */
	final List<Long> spoken = Collections.synchronizedList(new ArrayList<>());

	/** Makes the thread. */
	static Run thread(Runs runs, Map<Long, String> texts) throws StudioException, IOException {
		return thread(runs, ID, texts);
	}

	static Run thread(Runs runs, String id, Map<Long, String> texts) throws StudioException, IOException {
		RunFolder folder = new RunFolder(runs.folder().resolve(id));
		Files.createDirectories(folder.models());
		for (Map.Entry<Long, String> text : texts.entrySet()) Files.writeString(folder.model(text.getKey()), text.getValue());
		RunCard card = RunCard.begin(folder, "Nightjar", "ages", "Sea", "", Map.of());
		card.setModels(new TreeMap<>(texts).keySet().stream().map(step -> new KeptModel(step, 1000.0 / step, Double.NaN, "")).toList());
		card.write();
		return runs.get(id);
	}

	/** Many models whose words change slowly. */
	static Map<Long, String> texts(long... steps) {
		Map<Long, String> texts = new TreeMap<>();
		for (long step : steps) texts.put(step, "the sea at " + step + "\nis quiet\n");
		return texts;
	}

	@Override
	public EngineInfo info() {
		return EngineInfo.of("ages", "Ages", "says what its model says").withNeeds(Need.one(Ingredient.Kind.MODEL));
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException {
		Path file = source.models().getFirst().file();
		try {
			String text = Files.readString(file);
			if (text.equals("fail")) throw new EngineException("the model is no model; import it again");
			long step = Long.parseLong(file.getFileName().toString().replaceFirst("\\..*", ""));
			return (request, sink) -> speak(step, text, request, sink);
		} catch (IOException e) {
			throw new EngineException("cannot read", e);
		}
	}

	private void speak(long step, String text, GenerationRequest request, DebrisSink sink) throws InterruptedException {
		spoken.add(step);
		if (text.equals("hang")) Thread.sleep(60_000);
		if (text.equals("babble")) for (String word : (Iterable<String>) Stream.generate(() -> " babble")::iterator) sink.accept(word);
		sink.accept(text);
		sink.accept("seed " + request.seed());
		sink.poemEnd();
	}
}
