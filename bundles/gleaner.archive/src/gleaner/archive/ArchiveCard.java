// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * What {@code archive.json} of an archive tells.
 *
 * @param title above its pages
 * @param made when
 * @param gleaner the version that made it
 * @param raw how many raw poems are in it
 * @param poems how many finished poems
 * @param threads how many threads
 */
public record ArchiveCard(String title, Instant made, String gleaner, int raw, int poems, int threads) {
	/** The file. */
	public static final String FILE = "archive.json";
	private static final int FORMAT = 1;

	/** Reads the card of an archive that is a folder. */
	public static ArchiveCard read(Path archive) throws StudioException {
		return of(JsonFile.read(archive.resolve(FILE)));
	}

	/** @throws StudioException if it is none, or of a newer Gleaner */
	public static ArchiveCard of(JsonFields json) throws StudioException {
		json.requireFormat("the archive", FORMAT);
		return new ArchiveCard(json.text("title"), json.instant("made"), json.text("gleaner"), (int) json.whole("raw"),
				(int) json.whole("poems"), (int) json.whole("threads"));
	}

	ObjectNode json() {
		return JsonFile.object().put("format", FORMAT).put("title", title).put("made", made.toString()).put("gleaner", gleaner)
				.put("raw", raw).put("poems", poems).put("threads", threads);
	}

	/** What is in it, in a few words. */
	public String words() {
		return counted(raw, "raw poem") + ", " + counted(poems, "poem") + ", " + counted(threads, "thread");
	}

	private static String counted(int many, String what) {
		return String.format(Locale.ENGLISH, "%,d %s%s", many, what, many == 1 ? "" : "s");
	}
}
