// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The four small corpora that a new studio begins with. Their poems were written for Gleaner, in voices so different that a mix
 * can be heard.
 */
public final class StarterCorpora {
	private static final List<String> NAMES = List.of("Harbour notes", "Kitchen litany", "Night shift", "Weather ledger");
	/** In the texts, a line that begins like this gives the title of the poem below it. */
	private static final String TITLE = "= ";
	private static final String LICENCE = "EPL-2.0, written for Gleaner; you may copy, mix and cut up the poems freely";

	private StarterCorpora() {
	}

	/** Makes those that are not there; corpora that have the same names are left alone. */
	public static void into(Corpora corpora) throws StudioException {
		for (String name : NAMES) if (!corpora.has(name)) corpora.make(name, poems(name), note());
	}

	private static CorpusNote note() {
		return new CorpusNote(List.of("Gleaner's starter studio"), Optional.empty(), Optional.empty(), Optional.of(LICENCE),
				List.of(StandardCharsets.UTF_8.name()), Importer.ONE_POEM_A_FILE,
				List.of(), Instant.now());
	}

	private static List<SourcePoem> poems(String corpus) throws StudioException {
		String[] texts = text(corpus).split("(?m)^" + TITLE);
		List<SourcePoem> poems = new ArrayList<>();
		for (String text : texts) {
			if (text.isBlank()) continue;
			String title = text.substring(0, Splitter.lineEnd(text, 0)).strip();
			poems.add(new SourcePoem(String.format("%02d %s", poems.size() + 1, title), title, "",
					PlainText.poem(text.substring(Splitter.lineEnd(text, 0)))));
		}
		return poems;
	}

	private static String text(String corpus) throws StudioException {
		String name = "starter/" + corpus + ".txt";
		try (InputStream in = StarterCorpora.class.getResourceAsStream(name)) {
			if (in == null) throw new StudioException("Gleaner is incomplete: " + name + " is missing; install it again");
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new StudioException("Gleaner is incomplete: " + name + " cannot be read; install it again", e);
		}
	}
}
