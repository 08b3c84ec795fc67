
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes of a studio with the starter texts a big one: a thread keeps 1,400 models, and there are forty corpora. For measuring only: the
 * models are links to one file, the corpora copies of one.
 *
 * <p>Usage: {@code java BigStudio.java STUDIO}
 */
public final class BigStudio {
	private static final int MODELS = 1400;
	private static final int STRIDE = 100;
	private static final int CORPORA = 40;

	public static void main(String[] words) throws IOException {
		Path studio = Path.of(words[0]);
		models(children(studio.resolve("runs")).getLast());
		Path corpus = children(studio.resolve("corpora")).getFirst();
		for (int i = 1; i <= CORPORA; i++) copy(corpus, "Notes of harbour " + i);
	}

	private static List<Path> children(Path folder) throws IOException {
		try (Stream<Path> found = Files.list(folder)) {
			return found.filter(Files::isDirectory).sorted().toList();
		}
	}

	private static void models(Path thread) throws IOException {
		Path models = thread.resolve("models");
		Path samples = thread.resolve("samples");
		Path first = models.resolve("500.safetensors");
		for (long step = STRIDE; step <= (long) MODELS * STRIDE; step += STRIDE) {
			Path model = models.resolve(step + ".safetensors");
			if (!Files.exists(model)) Files.createLink(model, first);
			Path sample = samples.resolve(step + ".txt");
			if (!Files.exists(sample)) Files.copy(samples.resolve("500.txt"), sample);
		}
		String told = LongStream.rangeClosed(1, MODELS)
				.mapToObj(i -> String.format(Locale.ENGLISH, "{ \"step\" : %d, \"loss\" : %.4f, \"validationLoss\" : %.4f }", i * STRIDE,
						1.3 + 2.0 / i, 1.4 + 2.0 / i))
				.collect(Collectors.joining(", "));
		Path card = thread.resolve("run.json");
		Files.writeString(card, Files.readString(card).replaceFirst("(?s)(\"models\" : )\\[.*?\\]", "$1[ " + told + " ]"));
	}

	private static void copy(Path corpus, String name) throws IOException {
		Path to = corpus.resolveSibling(name);
		try (Stream<Path> files = Files.walk(corpus)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Path copy = to.resolve(corpus.relativize(file));
				if (Files.isDirectory(file)) Files.createDirectories(copy);
				else if (!Files.exists(copy)) Files.copy(file, copy);
			}
		}
		Path card = to.resolve("corpus.json");
		Files.writeString(card, Files.readString(card).replaceFirst("\"name\" : \".*?\"", "\"name\" : \"" + name + "\""));
	}
}
