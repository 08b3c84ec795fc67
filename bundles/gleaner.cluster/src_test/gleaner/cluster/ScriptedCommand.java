// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.StudioException;
import gleaner.runs.KeptModel;
import gleaner.runs.RunCard;
import gleaner.runs.RunFolder;
import gleaner.runs.RunState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does as the command line would: {@code generate} prints poems by their numbers, {@code train} leaves a thread whose loss is what was set,
 * over its steps; {@code fail} fails, {@code hang} waits until it is interrupted.
 */
final class ScriptedCommand implements Command {
	/** The command lines that were carried out. */
	final List<String> ran = Collections.synchronizedList(new ArrayList<>());

	@Override
	public int run(List<String> words, OutputStream out, OutputStream err) {
		ran.add(String.join(" ", words));
		try {
			return switch (words.getFirst()) {
			case "generate" -> generate(options(words), out);
			case "train" -> train(options(words));
			case "hang" -> hang();
			default -> {
				err.write("warning: a word before\nerror: there is no corpus \"x\"\n".getBytes(StandardCharsets.UTF_8));
				yield 1;
			}
			};
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, String> options(List<String> words) {
		Map<String, String> options = new HashMap<>();
		for (int i = 1; i + 1 < words.size(); i += 2) options.put(words.get(i), words.get(i + 1));
		return options;
	}

	static String poem(long number) {
		return number % 5 == 0 ? "" : "poem " + number + "\nits end\n";
	}

	private static int generate(Map<String, String> options, OutputStream out) throws IOException {
		long from = Long.parseLong(options.get("--from"));
		long count = Long.parseLong(options.get("--count"));
		boolean isFirst = true;
		for (long number = from; number < from + count; number++) {
			String poem = poem(number);
			if (poem.isEmpty()) continue;
			out.write(((isFirst ? "" : "\n") + poem).getBytes(StandardCharsets.UTF_8));
			isFirst = false;
		}
		Path day = Path.of(options.get("--studio"), "debris", "2026-01-01");
		Files.createDirectories(day);
		Files.writeString(day.resolve("00-00-00_markov_seed-1.txt"), "from " + from);
		Files.writeString(day.resolve("00-00-00_markov_seed-1.json"), "{}");
		return 0;
	}

	private static int train(Map<String, String> options) throws StudioException, IOException {
		Path runs = Path.of(options.get("--studio"), "runs");
		String id = options.getOrDefault("--resume", "2026-01-01T00-00-00");
		RunFolder folder = new RunFolder(runs.resolve(id));
		boolean isNew = !folder.isRun();
		Files.createDirectories(folder.states());
		Files.createDirectories(folder.models());
		RunCard card = isNew ? RunCard.begin(folder, "", "lstm", "Sea", "x", Map.of("loss", options.get("--set"))) : RunCard.read(folder);
		long before = isNew ? 0 : folder.stateSteps().getFirst();
		long steps = before + Long.parseLong(options.get("--steps"));
		double loss = Double.parseDouble(card.parameters().get("loss")) + 1.0 / steps;
		card.setProgress(steps, loss, loss, 1);
		card.setModels(List.of(new KeptModel(steps, loss, loss, "")));
		card.die(RunState.FINISHED, "");
		card.write();
		Files.writeString(folder.model(steps), "model");
		Files.writeString(folder.state(steps), "state");
		folder.deleteStatesBut(steps);
		return 0;
	}

	private static int hang() {
		try {
			Thread.sleep(60_000);
			return 0;
		} catch (InterruptedException e) {
			return 130;
		}
	}

	/** What one process would print of so many poems. */
	static String all(long poems) {
		return String.join("\n",
				Stream.iterate(1L, n -> n <= poems, n -> n + 1).map(ScriptedCommand::poem).filter(p -> !p.isEmpty()).toList());
	}
}
