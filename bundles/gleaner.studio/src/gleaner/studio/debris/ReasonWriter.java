// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason.Likelihood;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps why pieces of text are there, in a file beside the debris: a line for each poem, written when the poem is complete. The file begins
 * with the first reason: engines that give none leave none behind. Used by one thread at a time.
 */
final class ReasonWriter implements Closeable {
	/** Of more reasons for one poem the first are kept. */
	static final int MOST_OF_A_POEM = 10_000;
	/** So many of what else might have come are kept. */
	static final int MOST_OTHERS = 16;
	/** Longer texts in a reason are cut. */
	static final int LONGEST_TEXT = 200;
	/** A file does not grow beyond so many bytes; of poems after that no reasons are kept. */
	private static final long LARGEST = 1L << 28;

	/** Of more poems that one was made from the first are kept. */
	static final int MOST_TEMPLATES = 100;
	/** An id is a file's name at the longest; a shorter one would find nothing. */
	private static final int LONGEST_ID = 1000;

	private final Path file;
	private final List<DebrisReason> reasons = new ArrayList<>();
	private final List<TemplatePoem> templates = new ArrayList<>();
	private Optional<RandomAccessFile> out = Optional.empty();
	private long written;

	ReasonWriter(Path file) {
		this.file = file;
	}

	/** Keeps the reason of a piece of the present poem. */
	void add(int offset, int length, Reason reason) {
		if (reasons.size() < MOST_OF_A_POEM) reasons.add(new DebrisReason(offset, length, shortened(reason)));
	}

	/** Keeps which poem the present one is made from. */
	void add(TemplatePoem template) {
		if (templates.size() < MOST_TEMPLATES) templates.add(new TemplatePoem(shortened(template.corpus()),
				template.id().length() <= LONGEST_ID ? template.id() : template.id().substring(0, LONGEST_ID),
				shortened(template.title()), shortened(template.author())));
	}

	private static Reason shortened(Reason reason) {
		Optional<Likelihood> likelihood = reason.likelihood().map(known -> new Likelihood(known.probability(), known.others().stream()
				.limit(MOST_OTHERS).map(other -> new NextUnit(shortened(other.text()), other.probability())).toList()));
		return new Reason(shortened(reason.from()), shortened(reason.relation()), shortened(reason.source()), likelihood);
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
	}

	/**
	 * Writes the reasons of a poem that is complete, if there are any.
	 *
	 * @param poem its number in its stream
	 */
	void poemEnd(long poem) throws StudioException {
		if (reasons.isEmpty() && templates.isEmpty()) return;
		byte[] line = (new ReasonLine(poem, new PoemWhy(reasons, templates)).write() + "\n").getBytes(StandardCharsets.UTF_8);
		reasons.clear();
		templates.clear();
		if (written + line.length > LARGEST) return;
		try {
			if (out.isEmpty()) out = Optional.of(new RandomAccessFile(file.toFile(), "rw"));
			out.get().write(line);
			written += line.length;
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	@Override
	public void close() throws IOException {
		if (out.isPresent()) out.get().close();
	}
}
