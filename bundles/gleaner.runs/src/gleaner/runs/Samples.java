// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model said when it was kept, at several diversities, always from the same prompt and seed. */
public final class Samples {
	/** No more of a file is read than this, in bytes. */
	private static final int MOST = 1 << 20;
	private static final String FORMAT = "=== step %d, diversity %s ===\n%s\n\n";
	private static final Pattern HEADING = Pattern.compile("^=== step \\d+, diversity (\\S+) ===\\R", Pattern.MULTILINE);

	private Samples() {
	}

	/**
	 * One sample.
	 *
	 * @param diversity as a number is written; empty if the file does not say
	 * @param text with the prompt; white space at its end is lost
	 */
	public record Sample(String diversity, String text) {
	}

	/**
	 * The samples of a model, in their order.
	 *
	 * @param run the thread's folder
	 * @return none if none were drawn
	 * @throws StudioException if they cannot be read
	 */
	public static List<Sample> read(Path run, long step) throws StudioException {
		Path file = new RunFolder(run).samples(step);
		if (!Files.isRegularFile(file)) return List.of();
		try (InputStream in = Files.newInputStream(file)) {
			return parse(new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** Writes the samples of a model, in their order; those that were there are replaced. */
	public static void write(Path run, long step, List<Sample> samples) throws StudioException {
		AtomicFile.write(new RunFolder(run).samples(step), page(step, samples));
	}

	static String page(long step, List<Sample> samples) {
		StringBuilder page = new StringBuilder();
		for (Sample sample : samples) page.append(FORMAT.formatted(step, sample.diversity, sample.text));
		return page.toString();
	}

	static List<Sample> parse(String page) {
		List<Sample> samples = new ArrayList<>();
		Matcher heading = HEADING.matcher(page);
		String diversity = "";
		int begin = 0;
		while (heading.find()) {
			add(samples, diversity, page.substring(begin, heading.start()));
			diversity = heading.group(1);
			begin = heading.end();
		}
		add(samples, diversity, page.substring(begin));
		return samples;
	}

	private static void add(List<Sample> samples, String diversity, String text) {
		if (!diversity.isEmpty() || !text.isBlank()) samples.add(new Sample(diversity, text.stripTrailing()));
	}
}
