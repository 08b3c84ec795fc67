// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Ingredient;
import gleaner.engine.NextUnits;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.fence.wire.Question;
import gleaner.fence.wire.RequestCodec;
import gleaner.fence.wire.SourceCodec;
import gleaner.fence.wire.WireException;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that it takes to open a model in a process, again if need be. Files that it reads it gets as copies. Immutable. */
final class Opening {
	private final Fence fence;
	private final String name;
	private final String who;
	private final String remedy;
	private final Source source;
	private final Settings settings;
	private final List<Parameter<?>> parameters;

	Opening(Fence fence, String name, String who, String remedy, Source source, Settings settings, List<Parameter<?>> parameters) {
		this.fence = fence;
		this.name = name;
		this.who = who;
		this.remedy = remedy;
		this.source = source;
		this.settings = settings;
		this.parameters = List.copyOf(parameters);
	}

	Fence fence() {
		return fence;
	}

	String who() {
		return who;
	}

	String remedy() {
		return remedy;
	}

	/** @return nothing if the engine gave nothing */
	Optional<OpenedModel> open(Progress progress) throws EngineException, InterruptedException {
		FenceProcess process = fence.process(who, remedy);
		List<Path> copies = new ArrayList<>();
		List<Corpus> corpora = new ArrayList<>();
		int call = process.newCall();
		boolean opened = false;
		try {
			WireWriter out = new WireWriter().small(Question.OPEN.ordinal()).text(name);
			write(out, process.room(), copies, corpora);
			process.lend(call, corpora);
			Optional<WireReader> answer = process.ask(call, who, "open its model", remedy, out.take(), Optional.empty(),
					new FenceProcess.Hearing() {
						@Override
						public void progress(WireReader in) throws WireException {
							progress.report(in.line(), in.decimal());
						}
					});
			if (answer.isEmpty()) return Optional.empty();
			OpenedModel model = read(answer.get(), process, call, copies);
			opened = true;
			return Optional.of(model);
		} catch (WireException e) {
			throw process.nonsense(who, remedy, e);
		} finally {
			if (!opened) {
				process.takeBack(call);
				copies.forEach(process.room()::drop);
			}
		}
	}

	private static OpenedModel read(WireReader in, FenceProcess process, int call, List<Path> copies) throws WireException {
		int number = in.whole(0, Integer.MAX_VALUE);
		boolean speaks = in.flag();
		NextUnits.Kind kind = in.flag() ? NextUnits.Kind.WORD : NextUnits.Kind.CHARACTER;
		in.requireEnd();
		return new OpenedModel(process, call, number, speaks ? Optional.of(kind) : Optional.empty(), copies);
	}

	private void write(WireWriter out, Room room, List<Path> copies, List<Corpus> corpora) throws EngineException {
		RequestCodec.write(out, withCopies(room, copies));
		List<Ingredient> ingredients = new ArrayList<>();
		for (Ingredient each : source.ingredients()) ingredients.add(withCopy(each, room, copies));
		Map<String, Ingredient> chosen = new LinkedHashMap<>();
		for (Map.Entry<String, Ingredient> each : source.chosen().entrySet())
			chosen.put(each.getKey(), withCopy(each.getValue(), room, copies));
		SourceCodec.write(out, new Source(ingredients, chosen), corpora);
	}

	private static Ingredient withCopy(Ingredient ingredient, Room room, List<Path> copies) throws EngineException {
		return ingredient instanceof Ingredient.Model model ? new Ingredient.Model(copy(model.file(), room, copies), model.about())
				: ingredient;
	}

	/** The settings with the places of copies; a file that is not there is left for the engine to say so. */
	private Settings withCopies(Room room, List<Path> copies) throws EngineException {
		Map<String, String> values = settings.asText();
		Map<String, String> changed = new LinkedHashMap<>(values);
		for (Parameter<?> parameter : parameters)
			if (parameter instanceof Parameter.FilePath file && values.containsKey(file.name())) {
				Optional<Path> path = settings.get(file);
				if (path.isPresent() && Files.isRegularFile(path.get()))
					changed.put(file.name(), file.format(Optional.of(copy(path.get(), room, copies))));
			}
		return changed.equals(values) ? settings : Settings.of(parameters, changed).withSecrets(secrets());
	}

	private Map<String, String> secrets() {
		Map<String, String> secrets = new LinkedHashMap<>();
		for (Parameter.Secret secret : settings.secrets()) secrets.put(secret.name(), settings.get(secret));
		return secrets;
	}

	private static Path copy(Path file, Room room, List<Path> copies) throws EngineException {
		try {
			Path copy = room.copy(file);
			copies.add(copy);
			return copy;
		} catch (IOException e) {
			throw new EngineException("the file " + file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
