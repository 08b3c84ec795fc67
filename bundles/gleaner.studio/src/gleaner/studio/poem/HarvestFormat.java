// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.studio.making.MakingCodec;

/**
 * Text with its origins as JSON, in UTF-8: a poem's side-car, and what travels over the clipboard.
 *
 * <pre>
 * {
 *   "format": 1,
 *   "text": "…",
 *   "replaces": "9f86d0…",
 *   "sources": [ { "debris": "…", "making": { … } } ],
 *   "texts": [ { "corpus": "Harbour notes", "poem": "12", "title": "Ferry", "author": "Ada Quill", "source": "…", "licence": "…" } ],
 *   "runs": [ { "length": 12, "origin": "machine", "source": 0, "offset": 881, "poem": 3, "poemOffset": 860,
 *               "performance": "2016-12-09T20-00-00", "performedAt": 83.4 },
 *             { "length": 4, "origin": "changed", "source": 0, "offset": 893, "fragment": 5, "replaced": "water" },
 *             { "length": 7, "origin": "found", "text": 0, "offset": 40 },
 *             { "length": 9, "origin": "hand" } ]
 * }
 * </pre>
 *
 * A side-car says in {@code replaces} the SHA-256 of the file that its text takes the place of: if that is still there, saving was cut
 * off. Runs follow each other from the start of the text to its end; offsets and lengths count UTF-16 characters. Each source is
 * told once, with what {@link MakingCodec} writes. What is found in corpora came with version 2, the whole making and the poems with
 * version 3; a text that has neither is written in version 1, one without machines in version 2, which older Gleaners read too. The
 * performance that a piece was taken from came later, within version 3: who does not know it passes over it.
 */
public final class HarvestFormat {
	/** The newest version that is read and written. */
	public static final int VERSION = 3;
	private static final int WITHOUT_MACHINES = 2;
	private static final int WITHOUT_FOUND_TEXT = 1;

	static final String REPLACES = "replaces";
	static final String MAKING = "making";
	static final String POEM = "poem";
	static final String POEM_OFFSET = "poemOffset";
	static final String PERFORMANCE = "performance";
	static final String PERFORMED_AT = "performedAt";

	private HarvestFormat() {
	}

	/** What was read: text with origins, or why there is none. */
	sealed interface Reading {
		/** All is well. What the text takes the place of is empty if it is not told. */
		record Whole(Harvest harvest, String replaces) implements Reading {
		}

		/** A newer Gleaner wrote it. */
		record Newer(int version) implements Reading {
		}

		/** It makes no sense. */
		record Broken(String why) implements Reading {
		}
	}

	/** The version that a text is written in. */
	public static int version(Harvest harvest) {
		int version = WITHOUT_FOUND_TEXT;
		for (Provenance.Run run : harvest.provenance().runs()) version = Math.max(version, version(run.origin()));
		return version;
	}

	private static int version(Origin origin) {
		return switch (origin) {
		case Origin.Machine _, Origin.Changed _ -> VERSION;
		case Origin.Found _ -> WITHOUT_MACHINES;
		case Origin.Hand _, Origin.Unknown _ -> WITHOUT_FOUND_TEXT;
		};
	}

	/** As JSON. */
	public static byte[] write(Harvest harvest) {
		return HarvestWriter.write(harvest, "");
	}

	/** As JSON, with what the text takes the place of. */
	static byte[] write(Harvest harvest, String replaces) {
		return HarvestWriter.write(harvest, replaces);
	}

	/** As JSON on one line. */
	public static String line(Harvest harvest) {
		return HarvestWriter.line(harvest);
	}

	/**
	 * From JSON.
	 *
	 * @throws StudioException if it makes no sense, or was written by a newer Gleaner; the sentence says which
	 */
	public static Harvest read(byte[] json) throws StudioException {
		return switch (parse(json)) {
		case Reading.Whole(Harvest harvest, String _) -> harvest;
		case Reading.Newer(int version) -> throw new StudioException("the origins of this text have format version " + version
				+ ", this Gleaner reads up to " + VERSION + "; get a newer Gleaner");
		case Reading.Broken(String why) -> throw new StudioException("the origins of this text cannot be read: " + why);
		};
	}

	/** The same without exceptions, whatever the bytes are. */
	static Reading parse(byte[] json) {
		return HarvestReader.parse(json);
	}
}
