// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.Poems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What was found in a file, before anything of it is kept. */
sealed interface Contents {
	/** A text with plain line ends that somebody has to cut into poems. */
	record Plain(String text) implements Contents {
	}

	/** A text with headings. */
	record Paged(Document document) implements Contents {
	}

	/** What somebody typed in a word processor or set for print; if it has no headings, it is cut by its look as a text is. */
	record Typed(Document document) implements Contents {
	}

	/** Poems that stand apart. */
	record Apart(Poems poems) implements Contents {
	}

	/**
	 * A .jsonl with a poem a line, which may be kept as it came.
	 *
	 * @param names of its fields
	 */
	record Lines(String text, FieldNames.Found fields, List<String> names) implements Contents {
	}

	/**
	 * A file, read.
	 *
	 * @param bytes as they came; empty if it is no text
	 * @param charset what they were read as; UTF-8 if it is no text
	 * @param encoding the name of that; empty if it is no text
	 * @param sure how sure that is, in percent
	 * @param remarks on the reading, as sentences
	 */
	record Reading(Contents contents, byte[] bytes, Charset charset, String encoding, int sure, List<String> remarks) {
		/** What is no text, and says itself how it is to be read. */
		static Reading ofBinary(Contents contents) {
			return new Reading(contents, new byte[0], StandardCharsets.UTF_8, "", FileReport.CERTAIN, List.of());
		}

	}
}
